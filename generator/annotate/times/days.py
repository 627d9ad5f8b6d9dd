"""Days of the calendar: "Dec. 14, 2021", "14 December", "July 3-5", "2021-12-14", "Friday, June 3"."""

import re
from datetime import date

from generator.annotate.times.form import Anchor, form, never
from generator.annotate.times.words import DAY, YEAR
from generator.text.calendar import MONTH, WEEKDAY, Stretch, day_of, month_number, weekday_number

TO = r"\s?(?:-|–|to|and|or|through)\s?"
BEFORE = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"
# "June 3 to 5 people" would be read as days; a unit or noun after the second number keeps it out.
NOT_COUNTED = r"(?![,.:]\d|\s?(?:%|percent|per cent|people|miles|km|p\.m|a\.m|pm|am)\b)"


def _named(match: re.Match[str], anchor: Anchor) -> Stretch | None:
    month = month_number(match["month"])
    last_month = month_number(match["month_to"]) if match["month_to"] else month
    year = int(match["year"]) if match["year"] else _year_of(month, match, anchor)
    if year is None:
        return None
    first = day_of(year, month, match["day"])
    last = day_of(year, last_month, match["day_to"] or match["day"])
    return (first, last) if first and last and first <= last else None


def _year_of(month: int, match: re.Match[str], anchor: Anchor) -> int | None:
    """The year of a day that names none: its weekday settles it, else the tense chooses the side of publication."""
    if anchor.published is None:
        return None
    near = (anchor.published.year - 1, anchor.published.year, anchor.published.year + 1)
    days = {year: at for year in near if (at := day_of(year, month, match["day"])) is not None}
    if match["weekday"]:
        return next((y for y, at in days.items() if at.weekday() == weekday_number(match["weekday"])), None)
    gaps = {year: (at - anchor.published).days for year, at in days.items()}
    if anchor.ahead is not None:
        gaps = {year: gap for year, gap in gaps.items() if (gap >= 0 if anchor.ahead else gap <= 0)}
    return min(gaps, key=lambda year: abs(gaps[year]), default=None)


def _iso(match: re.Match[str], anchor: Anchor) -> Stretch | None:
    day = day_of(int(match["year"]), int(match["month"]), match["day"])
    return (day, day) if day else None


def _slashed(match: re.Match[str], anchor: Anchor) -> Stretch | None:
    """A day only where the order cannot be mistaken: 25/12/2020, not 3/4/2020."""
    one, other, year = int(match["one"]), int(match["other"]), int(match["year"])
    readings = {day for day in (day_of(year, one, other), day_of(year, other, one)) if day is not None}
    return (min(readings), min(readings)) if len(readings) == 1 else None


def _eleventh(match: re.Match[str], anchor: Anchor) -> Stretch | None:
    return date(2001, 9, 11), date(2001, 9, 11)


# "The 19 Sept. 11 hijackers": the number counts the noun behind the date.
NOT_A_DATE_BEHIND = r"(?!\.? \d{1,2}(?![\d:]))"

FORMS = (
    form(r"(?<=\d )Sept(?:\.|ember) 11(?:th)?(?= [a-z])", never, moment=False),
    form(r"Sept(?:\.|ember) 11(?:th)?,?(?= (?:attack|hijack|terror|plot|commission|Commission)\w*)", _eleventh),
    form(
        rf"{BEFORE}(?P<month>{MONTH}) (?P<day>{DAY})"
        rf"(?:{TO}(?:(?P<month_to>{MONTH}) )?(?P<day_to>{DAY}){NOT_COUNTED})?(?:,? (?P<year>{YEAR}))?",
        _named,
    ),
    form(
        rf"{BEFORE}(?P<day>{DAY})(?:{TO}(?P<day_to>{DAY}))?(?: of)? (?P<month>{MONTH})"
        rf"(?P<month_to>(?!))?{NOT_A_DATE_BEHIND}(?:,? (?P<year>{YEAR}))?",
        _named,
    ),
    form(r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>0?[1-9]|1[0-2])[-/.](?P<day>[0-3]?\d)(?![-\d])", _iso),
    form(r"(?P<one>\d{1,2})[/.](?P<other>\d{1,2})[/.](?P<year>(?:19|20)\d\d)", _slashed),
    form(r"9/11", _eleventh),
)
