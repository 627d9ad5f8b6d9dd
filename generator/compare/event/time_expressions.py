"""Time expressions: the days and hours at which sources put an event, and whether two of them can be one."""

import re
from dataclasses import dataclass
from datetime import date

from generator.model import Clock, Moment, Span
from generator.text.calendar import MONTH_START, WEEKDAY, month_number, weekday_number
from generator.text.english import any_of, words

DAY_NAME = re.compile(rf"\b{WEEKDAY}\b", re.IGNORECASE)
MONTH = rf"(?P<month>{MONTH_START})[a-z]*\.?"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
DATE = (re.compile(rf"\b{MONTH} {DAY}\b", re.IGNORECASE), re.compile(rf"\b{DAY}(?: of)? {MONTH}\b", re.IGNORECASE))
LOOSE = re.compile(
    rf"(?:{any_of(words('hedges', 'approximate', 'nearly'))}|shortly|just|soon|before|after|by|until|from)\s*$",
    re.IGNORECASE,
)
ROUNDED = re.compile(rf"(?:{any_of(words('hedges', 'approximate'))})\s*$", re.IGNORECASE)
#: "Officials said on Monday" is when they spoke.
SPEAKING = re.compile(
    rf"\b(?:{any_of(words('speech', 'plain_forms', 'forms_of_news'))}|according|statement|interview|conference"
    r"|published|updated|posted)\b(?:(?!\b(?:they|he|she|it|we|had|was|were)\b)[^,.;])*$",
    re.IGNORECASE,
)
EXACT_SLACK, LOOSE_SLACK, HOUR_SLACK = 4, 15, 29  # minutes that a time may lie off: exact, hedged, in whole hours
ROUNDED_SLACK = 5  # of a time rounded to five or ten minutes
HALF_HOUR = 30
LONG_DAYS, MONTH_DAYS = 7, 31
HOUR, HALF_DAY, DAY_MINUTES = 60, 720, 1440


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A day or an hour in a source's words; one of the two is `None`."""

    span: Span
    moment: Moment | None = None
    clock: Clock | None = None
    loose: bool = False  # "shortly after 6:15"
    rounded: bool = False  # "about 6:10"

    @property
    def weekday(self) -> int | None:
        """0 for Monday to 6 for Sunday, if the words name one or mean one day."""
        if self.moment is not None and self.moment.first is not None and self.moment.first == self.moment.last:
            return self.moment.first.weekday()
        named = {match.group().lower() for match in DAY_NAME.finditer(self.span.text)}
        return weekday_number(named.pop()) if len(named) == 1 else None

    @property
    def day(self) -> tuple[int, int] | None:
        """The month and the day, if the words name them or mean one day."""
        if self.moment is not None and self.moment.first is not None and self.moment.first == self.moment.last:
            return self.moment.first.month, self.moment.first.day
        return (month_number(found["month"]), int(found["day"])) if (found := self._date) else None

    @property
    def is_dated(self) -> bool:
        """Whether the words themselves name the month and the day."""
        return self._date is not None

    @property
    def _date(self) -> re.Match[str] | None:
        return next((match for form in DATE if (match := form.search(self.span.text))), None)

    @property
    def month_or_year(self) -> tuple[date, date] | None:
        """The first and the last day of a stretch longer than a week that the words mean."""
        if self.moment is None or self.moment.first is None or self.moment.last is None:
            return None
        long = (self.moment.last - self.moment.first).days > LONG_DAYS
        return (self.moment.first, self.moment.last) if long else None


def comparable(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether the two can be held against each other: two clocks, or two days that are written in one way."""
    if one.clock is not None or other.clock is not None:
        return one.clock is not None and other.clock is not None and _one_zone(one.clock, other.clock)
    if one.month_or_year is not None and other.month_or_year is not None:
        return _days(one.month_or_year) // MONTH_DAYS == _days(other.month_or_year) // MONTH_DAYS
    return (one.day is not None and other.day is not None) or (one.weekday is not None and other.weekday is not None)


def differ(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether two comparable time expressions are two."""
    if one.clock is not None and other.clock is not None:
        return _gap(one.clock, other.clock) > max(_slack(one), _slack(other))
    if one.month_or_year is not None and other.month_or_year is not None:
        return one.month_or_year[1] < other.month_or_year[0] or other.month_or_year[1] < one.month_or_year[0]
    if one.day is not None and other.day is not None:
        return one.day != other.day
    return one.weekday != other.weekday


def _days(stretch: tuple[date, date]) -> int:
    return (stretch[1] - stretch[0]).days


def _one_zone(one: Clock, other: Clock) -> bool:
    """Whether the clocks hang in one place: another zone is named, or they differ by whole hours, and they do not."""
    if one.zone is not None and other.zone is not None:
        return one.zone == other.zone
    gap = _gap(one, other)
    return gap == 0 or gap % HOUR != 0 or (one.zone is None and other.zone is None)


def _gap(one: Clock, other: Clock) -> int:
    """The minutes between two times, around the clock."""
    cycle = HALF_DAY if one.halved or other.halved else DAY_MINUTES
    apart = abs(one.minute - other.minute) % cycle
    return min(apart, cycle - apart)


def _slack(told: TimeExpression) -> int:
    if told.clock is not None and told.clock.whole_hour:
        return HOUR_SLACK
    if told.rounded and told.clock is not None and told.clock.minute % HALF_HOUR:
        return ROUNDED_SLACK
    return LOOSE_SLACK if told.loose else EXACT_SLACK


def is_loose(before: str) -> bool:
    """Whether the words before a time loosen it."""
    return LOOSE.search(before) is not None


def is_rounded(before: str) -> bool:
    """Whether the words before a time say that it is rounded: "about 6:10" is no 6:04, "about 6:30" may be."""
    return ROUNDED.search(before) is not None


def is_of_speaking(before: str) -> bool:
    """Whether the words before a time say that it is when somebody spoke."""
    return SPEAKING.search(before) is not None


def weekdays(text: str) -> frozenset[str]:
    """The weekdays on which something happened, in small letters."""
    return frozenset(
        found.group().lower() for found in DAY_NAME.finditer(text) if not is_of_speaking(text[: found.start()])
    )
