"""Dates of publication as ISO 8601, with the time and its zone where they are given."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from generator.text import calendar
from generator.text.calendar import MONTH_START

SPACE_BEFORE_ZONE = re.compile(r"(?<!\s)\s++(?=[+-]\d\d:?\d\d$|Z$)")
SINCE_1970 = re.compile(r"\d{10}(?:\d{3})?")  # seconds or milliseconds, as programs write them
MONTH = rf"{MONTH_START}[a-z]*\.?"
SPELLED_OUT = re.compile(
    rf"\b(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}),?\s+\d{{4}}\b"
    r"(?:,?\s+(?:at\s+)?\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\b\.?)?)?",
    re.IGNORECASE,
)
#: The commonest forms of it, for which dateparser need not be loaded: that takes a fifth of a second.
ENGLISH_DAY = re.compile(
    rf"(?:(?P<day>\d{{1,2}}) (?P<month>{calendar.MONTH})|(?P<first>{calendar.MONTH}) (?P<second>\d{{1,2}}),?)"
    r",? (?P<year>\d{4})"
)
#: A day as Chinese, Japanese and Korean write it: "2031年5月8日".
COUNTED = re.compile(r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]")
#: What a date without a year would be counted from; dates without one are refused, so nothing depends on it.
REFERENCE = datetime.fromisoformat("2000-01-01")
LANGUAGES = ("de", "fr", "es", "it", "nl", "pt")  # those whose bylines we read
NO_MOMENT = datetime.fromisoformat("1970-01-01")  # the zero of clocks: what programs write where they know no date
EARLIEST_YEAR = 1600  # no newspaper is older; a year below it is a slip, or a program's zero


def iso_date(text: str | None) -> str | None:
    """`text` as an ISO 8601 date, or date and time; `None` where it dates nothing.

    >>> iso_date("2031-05-04 16:38:37 +02:00")
    '2031-05-04T16:38:37+02:00'
    >>> iso_date("Published on May 4th, 2031"), iso_date("Sunday")
    ('2031-05-04', None)
    """
    text = COUNTED.sub(_dashed, SPACE_BEFORE_ZONE.sub("", (text or "").strip()), count=1)
    moment = _by_the_book(text)
    if moment is None:
        return _spelled_out(text)
    if moment.year < EARLIEST_YEAR or moment.replace(tzinfo=None) == NO_MOMENT:
        return None
    return moment.date().isoformat() if len(text) <= 10 and "-" in text else moment.isoformat(timespec="seconds")


def _dashed(day: re.Match[str]) -> str:
    year, month, day_of_month = day.groups()
    return f"{year}-{int(month):02}-{int(day_of_month):02}"


def foreign_date(text: str) -> str | None:
    """A day with its month spelled out in another language than English, and its year; `None` where it is none.

    >>> foreign_date("15. Mai 2031"), foreign_date("3 de julio de 2031"), foreign_date("15. Mai")
    ('2031-05-15', '2031-07-03', None)
    """
    import dateparser  # noqa: PLC0415 - heavy, and most pages give ISO dates

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "RELATIVE_BASE": REFERENCE, "DATE_ORDER": "DMY"}
    moment: datetime | None = dateparser.parse(text, languages=list(LANGUAGES), settings=settings)
    return moment.date().isoformat() if moment and moment.year >= EARLIEST_YEAR else None


def _by_the_book(text: str) -> datetime | None:
    """A moment in one of the forms that programs write: ISO 8601, that of mails, or a count since 1970."""
    if SINCE_1970.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC)
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(text)
        except (ValueError, TypeError, IndexError):
            continue
    return None


def _spelled_out(text: str) -> str | None:
    """A date whose month is a word. "Sunday" dates nothing, and nobody knows whether 3/4 is in March or in April."""
    found = SPELLED_OUT.search(text)
    if found is None:
        return None
    if day := _english_day(found.group()):
        return day.isoformat() if day.year >= EARLIEST_YEAR else None
    import dateparser  # noqa: PLC0415 - heavy, and most pages give ISO dates

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "RELATIVE_BASE": REFERENCE}
    moment: datetime | None = dateparser.parse(found.group(), languages=["en"], settings=settings)
    if moment is None or moment.year < EARLIEST_YEAR:
        return None
    has_time = re.search(r"\d:\d\d", found.group())
    return moment.isoformat(timespec="seconds") if has_time else moment.date().isoformat()


def _english_day(words: str) -> date | None:
    found = ENGLISH_DAY.fullmatch(words)
    if found is None:
        return None
    month = calendar.month_number(found["month"] or found["first"])
    return calendar.day_of(int(found["year"]), month, found["day"] or found["second"])
