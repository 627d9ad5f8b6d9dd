"""The words that times are made of, and what they mean."""

import calendar
import re
from datetime import date, timedelta

from generator.annotate.times.form import Stretch

MONTHS = tuple(name.lower() for name in calendar.month_name)[1:]
WEEKDAYS = tuple(name.lower() for name in calendar.day_name)
MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:])"
YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![,.]?\d)"
WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
PART_OF_DAY = "(?:morning|afternoon|evening|night|lunchtime)"
COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
COUNTS |= {"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40}
COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(COUNTS, key=len, reverse=True))})"
UNIT = "(?:minute|hour|day|week|month|year|decade)"


def month_number(words: str) -> int:
    """1 to 12, of a name or its short form.

    >>> month_number("Sept."), month_number("May")
    (9, 5)
    """
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(words.lower().rstrip(".")[:3]))


def weekday_number(words: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS.index(words.lower())


def count(words: str) -> int:
    """A small count in digits or words; "a" is 1."""
    return int(words) if words.isdigit() else COUNTS[words.lower()]


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
