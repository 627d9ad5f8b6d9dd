"""The English calendar: the names of days and months, patterns that find them, and what stretch of days each means."""

import calendar
import re
from datetime import date, timedelta

#: Written out: `calendar.day_name` of the standard library follows the language of the machine.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEK = len(WEEKDAYS)  # days
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SHORT_WEEKDAYS = ("Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun")
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")

WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
MONTH_NAME = f"(?:{'|'.join(MONTHS)})"
#: A month's name or its short form with or without a full stop.
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)})\b\.?)"
#: The first three letters of every month, with which all its forms begin.
MONTH_START = f"(?:{'|'.join(name[:3] for name in MONTHS)})"

#: The month or a surname; before these words it is a modal verb in a title or at the head of a sentence.
CAPITAL_MAY = re.compile(
    r"\bMay\b(?!\s+(?:be|have|not|never|also|well|soon|yet|still)\b)(?!\s+(?:Be|Have|Not|Never)\b)"
)

Stretch = tuple[date, date]  # the first and the last day


def calendar_words() -> frozenset[str]:
    """The names of days and months, in lower case."""
    return frozenset(name.lower() for name in (*WEEKDAYS, *MONTHS))


def without_may(text: str) -> str:
    """The text without the month and the surname that are written like a modal verb.

    >>> without_may("In May she may go"), without_may("Truce May Be Over")
    ('In  she may go', 'Truce May Be Over')
    """
    return CAPITAL_MAY.sub("", text)


def month_number(words: str) -> int:
    """1 to 12, of a name or its short form.

    >>> month_number("Sept."), month_number("May")
    (9, 5)
    """
    return next(n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(words.lower().rstrip(".")[:3]))


def weekday_number(words: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS.index(words.capitalize())


def day_of(year: int, month: int, day: str | int) -> date | None:
    """The date; `None` where the calendar has none."""
    try:
        return date(year, month, int(re.sub(r"\D", "", str(day))))
    except ValueError:
        return None


def month_of(year: int, month: int) -> Stretch:
    """The whole month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_of(year: int) -> Stretch:
    """The whole year."""
    return date(year, 1, 1), date(year, 12, 31)


def week_of(day: date) -> Stretch:
    """The week that holds `day`, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def months_later(day: date, months: int) -> date:
    """The same day `months` later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
