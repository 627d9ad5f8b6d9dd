"""The day that an article tells of, as far as its opening says without being parsed."""

import re
from datetime import date, timedelta

from generator.text.calendar import MONTH, WEEKDAY, day_of, month_number, weekday_number

#: In British order, in American order, a weekday, or a word that counts from the day of publication.
DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})\s(?P<month>{MONTH})|(?P<us_month>{MONTH})\s(?P<us_day>\d{{1,2}})\b"
    rf"|(?P<weekday>{WEEKDAY})|(?P<near>today|yesterday|tonight))"
)
#: Longest distance from an article to the weekday that it names: a report of next week's meeting is not on our mind.
WEEK = timedelta(days=7)

#: A date where it is known, else the number of a weekday.
Day = date | int


def told_day(lead: str, published: date | None) -> Day | None:
    """The first day that the lead names, else the day of publication; `None` where neither is known.

    >>> told_day("A bridge fell on Tuesday, the police said on Friday.", date(2031, 3, 7))
    datetime.date(2031, 3, 4)
    """
    for found in DAY.finditer(lead):
        if (day := _meant(found, published)) is not None:
            return day
    return published


def same_day(one: Day, other: Day) -> bool:
    """Whether two days can be one; of a bare weekday only its number is known."""
    if isinstance(one, date) and isinstance(other, date):
        return one == other
    return _weekday(one) == _weekday(other)


def _weekday(day: Day) -> int:
    return day if isinstance(day, int) else day.weekday()


def _meant(found: re.Match[str], published: date | None) -> Day | None:
    if found["weekday"]:
        number = weekday_number(found["weekday"])
        return published - timedelta(days=(published.weekday() - number) % 7) if published else number
    if published is None:
        return None
    if found["near"]:
        return published - timedelta(days=found["near"] == "yesterday")
    month = month_number(found["month"] or found["us_month"])
    day = day_of(published.year, month, found["day"] or found["us_day"])
    return day if day and abs(day - published) <= WEEK else None
