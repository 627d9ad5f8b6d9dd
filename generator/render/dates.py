"""Days, months and years as the language of the pages writes them; machines read the ISO dates of the data."""

from datetime import date, timedelta

from babel.dates import format_date, format_interval, format_skeleton

#: The English of our words is British; every other language is its own locale.
LOCALES = {"en": "en_GB"}


def written(day: date, language: str) -> str:
    """The whole date.

    >>> written(date(2031, 10, 5), "en"), written(date(2031, 10, 5), "de")
    ('5 October 2031', '5. Oktober 2031')
    """
    return format_date(day, "long", locale=LOCALES.get(language, language))


def read_out(moment: str, language: str) -> str:
    """The date of an ISO date or instant, written."""
    return written(date.fromisoformat(moment[:10]), language)


def month(day: date, language: str) -> str:
    """The month and its year.

    >>> month(date(2031, 10, 5), "fr")
    'octobre 2031'
    """
    return format_skeleton("yMMMM", day, locale=LOCALES.get(language, language))


def when(first: date, last: date, language: str) -> str:
    """The days from `first` to `last`, inclusive: whole years and months by their names alone, others in short.

    >>> when(date(2031, 10, 1), date(2031, 10, 31), "en"), when(date(2031, 1, 1), date(2032, 12, 31), "en")
    ('October 2031', '2031 – 2032')
    >>> when(date(2031, 10, 5), date(2031, 10, 9), "de")
    '5.–9. Okt. 2031'
    """
    after = last + timedelta(days=1) if last < date.max else last
    if first == last:
        return written(first, language)
    if not first.day == after.day == 1:
        return format_interval(first, last, "yMMMd", locale=LOCALES.get(language, language))
    years = first.month == after.month == 1
    ends = [str(day.year) if years else month(day, language) for day in (first, last)]
    return " – ".join(dict.fromkeys(ends))
