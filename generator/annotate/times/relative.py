"""Times counted from the day of publication: "Sunday", "yesterday", "last week", "the past five days"."""

import re
from datetime import date, timedelta

from generator.annotate.times.form import Anchor, form, never
from generator.annotate.times.words import COUNT, PART_OF_DAY, UNIT, count
from generator.text.calendar import WEEKDAY, Stretch, month_of, months_later, week_of, weekday_number, year_of
from generator.text.english import any_of, words

DAYS_FROM_PUBLICATION = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "last night": -1, "overnight": None}
ABOUT = any_of(words("hedges", "approximate", "nearly"))
WHICH = "last|next|this past|this coming|this|the past|the coming"
WHICH_WEEKDAY = "last|next|this past|this coming|this|the following|the previous"
#: "The Good Friday agreement", "the Sunday Gazette": days inside names.
NOT_NAMED = (
    "".join(f"(?<!{word} )" for word in ("Good", "Black", "Bloody", "Cyber", "Ash", "Shrove", "Super"))
    + rf"(?!(?<=[Tt]he ){WEEKDAY} [A-Z])"
)
STEP = {"last": -1, "this past": -1, "the past": -1, "this": 0, "next": 1, "this coming": 1, "the coming": 1}
STRETCH = "(?:week|weekend|month|year)"
MONTHS_IN = {"month": 1, "year": 12, "decade": 120}
DAYS_IN = {"day": 1, "week": 7}


def _weekday(match: re.Match[str], anchor: Anchor) -> Stretch | None:
    if anchor.published is None:
        return None
    which = (match["which"] or "").lower()
    gap = (anchor.published.weekday() - weekday_number(match["weekday"])) % 7
    if which in ("next", "this coming", "the coming", "the following") or (anchor.ahead and which in ("", "this")):
        if gap == 0 and not which:
            return None  # printed on that day: today or in a week
        day = anchor.published + timedelta(days=7 - gap)
    else:
        day = anchor.published - timedelta(days=gap or (7 if which == "last" else 0))
    return day, day


def _near(match: re.Match[str], anchor: Anchor) -> Stretch | None:
    gap = DAYS_FROM_PUBLICATION.get(match["day"].lower(), 0)
    if anchor.published is None or gap is None:
        return None
    day = anchor.published + timedelta(days=gap)
    return day, day


def _stretch(match: re.Match[str], anchor: Anchor) -> Stretch | None:
    if anchor.published is None:
        return None
    steps, unit = STEP[match["which"].lower()], match["unit"]
    if unit == "year":
        return year_of(anchor.published.year + steps)
    if unit == "month":
        day = months_later(anchor.published, steps)
        return month_of(day.year, day.month)
    monday, sunday = week_of(anchor.published + timedelta(days=7 * steps))
    return (sunday - timedelta(days=1), sunday) if unit == "weekend" else (monday, sunday)


def _ago(match: re.Match[str], anchor: Anchor) -> Stretch | None:
    """The day for days, the week for weeks, the month for months: no more exact than the words."""
    unit = match["unit"].removesuffix("s")
    if anchor.published is None or match["way"] not in ("ago", "from now") or match["hedge"]:
        return None
    sign = 1 if match["way"] == "from now" else -1
    day = _moved(anchor.published, sign * count(match["count"]), unit)
    if day is None or unit == "decade":
        return None
    if unit == "week":
        return week_of(day)
    if unit == "month":
        return month_of(day.year, day.month)
    return year_of(day.year) if unit == "year" else (day, day)


def _past(match: re.Match[str], anchor: Anchor) -> Stretch | None:
    if anchor.published is None or match["way"] in ("following", "previous"):
        return None
    ahead = match["way"] in ("next", "coming")
    day = _moved(anchor.published, count(match["count"]) * (1 if ahead else -1), match["unit"].removesuffix("s"))
    if day is None:
        return None
    return (anchor.published, day) if ahead else (day, anchor.published)


def _moved(day: date, steps: int, unit: str) -> date | None:
    """`day` moved by so many units; `None` for hours, which settle no day, and where the calendar ends."""
    try:
        if unit in MONTHS_IN:
            return months_later(day, steps * MONTHS_IN[unit])
        return day + timedelta(days=steps * DAYS_IN[unit]) if unit in DAYS_IN else None
    except (ValueError, OverflowError):
        return None


FORMS = (
    form(
        rf"(?:(?:[Ee]arly|[Ll]ate) )?(?:(?P<which>(?i:{WHICH_WEEKDAY})) )?"
        rf"{NOT_NAMED}(?P<weekday>{WEEKDAY})(?: {PART_OF_DAY})?",
        _weekday,
        needs=("day",),
    ),
    form(rf"(?:(?:early|late) )?{WEEKDAY}s", never, needs=("day",)),
    form(
        rf"(?i:(?:(?:earlier|late|early|later) )?(?P<day>yesterday|today|tomorrow|tonight|last night|overnight"
        rf"|this {PART_OF_DAY})(?: {PART_OF_DAY})?)(?!['’]\w)",
        _near,
    ),
    form(
        rf"(?i:(?:(?:earlier|later|early|late) )?(?P<which>{WHICH}) (?P<unit>{STRETCH}))",
        _stretch,
        needs=("week", "month", "year"),
    ),
    form(
        r"(?i:(?:last|this|next) (?:summer|winter|spring|autumn|fall|quarter|century|decade))",
        never,
        needs=("last", "this", "next"),
    ),
    form(
        rf"(?i:(?P<hedge>(?:{ABOUT}|some|more than|over|less than) )?"
        rf"(?P<count>{COUNT}) (?P<unit>{UNIT}s?) (?P<way>ago|earlier|later|from now))",
        _ago,
        needs=("ago", "earlier", "later", "from now"),
        holds_figure=True,
    ),
    form(
        rf"(?i:(?:the|these) (?P<way>last|past|next|coming|previous|following) (?P<count>{COUNT}) (?P<unit>{UNIT}s?))",
        _past,
        needs=("the",),
        holds_figure=True,
    ),
)
