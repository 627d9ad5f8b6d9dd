"""Changes: values that differ may be of two days, and the later then replaces the earlier."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from generator.compare.event import Event
from generator.compare.event.lexicon import CHANGING, MOVING
from generator.compare.event.quantities import CURRENCY, PERCENT, TIME, both_hold
from generator.compare.event.time_expressions import DAY_NAME, is_of_speaking
from generator.compare.figures.contexts import outcome_at
from generator.model import Figure
from generator.text.calendar import WEEK, WEEKDAY, weekday_number
from generator.text.english import any_of, words
from generator.text.similarity import WORD

#: Words that give a count as it stood on some day: another day has another one.
AS_OF = re.compile(
    rf"\b(?:by|since|until|as of) (?:late |early |last )?{WEEKDAY}\b|\bas of (?:now|today|\d)|\bso far\b|\bto date\b"
    r"|\b(?:up|down) from\b"
)
#: Words of a count of people that has become smaller, or was put too high.
FALLING = re.compile(
    r"\b(?:f[ae]ll(?:s|en|ing)?|dropp(?:ed|ing)|down|still|remain(?:s|ed|ing)?|fewer|lower(?:ed)?|shr[au]nk|revised"
    r"|corrected|only)\b"
)
#: A level that is told as one: "fell to about", "stood at", and what says behind it that it goes on.
TO_A_LEVEL = re.compile(
    rf"\b(?:to|at|from) (?:(?:{any_of(words('hedges', 'approximate', 'nearly'))}|just|only|some) )?$"
)
GOES_ON = re.compile(r",? and (?:still )?(?:rising|falling|dropping|climbing|receding)\b")
REACH = 40  # characters beside a figure, in which such words stand


def of_two_days(event: Event, one: Figure, other: Figure) -> bool:
    """Whether two values that cannot both hold may be of two days, so that nothing is wrong with either.

    Where the days are known they differ, and the later tells the new state; where they are not, its words say that it
    moves.
    """
    days = (day_of(event, one), day_of(event, other))
    first, last = days
    if first is None or last is None:
        return _can_move(event, one, other) and any(_is_of_a_day(event, figure) for figure in (one, other))
    if first == last:
        return False
    early, late = (one, other) if first < last else (other, one)
    return _may_become(event, early, late, min(first, last))


def day_of(event: Event, figure: Figure) -> date | None:
    """The day on which a figure was told: when somebody said it, else the day of its article."""
    printed = event.day(event.owner[figure.span.source])
    said = _day_of_speaking(event, figure)
    newest = printed or max((day for day in map(event.day, range(len(event.sources))) if day), default=None)
    if said is None or newest is None:
        return printed
    return newest - timedelta(days=(newest.weekday() - said) % WEEK)


def _day_of_speaking(event: Event, figure: Figure) -> int | None:
    """The weekday on which the words around a figure were said: "aid workers said on Tuesday"."""
    text = _sentence(event, figure)
    said = [found.group() for found in DAY_NAME.finditer(text) if is_of_speaking(text[: found.start()])]
    return weekday_number(said[0]) if len(set(said)) == 1 else None


def in_time_order(event: Event, figures: Sequence[Figure]) -> list[Figure] | None:
    """The figures by their days, if these are known, and each day has its own value; else `None`."""
    days: dict[date, list[Figure]] = {}
    for figure in figures:
        day = day_of(event, figure)
        if day is None:
            return None
        days.setdefault(day, []).append(figure)
    if len(days) < 2 or any(not both_hold(day[0], other) for day in days.values() for other in day):
        return None
    dated = [figure for day in sorted(days) for figure in days[day]]
    return dated if all(_grows(*pair) or _is_told_to_fall(event, *pair) for pair in pairwise(dated)) else None


def _is_told_to_fall(event: Event, early: Figure, late: Figure) -> bool:
    people = outcome_at(event, early) or outcome_at(event, late)
    return FALLING.search(_sentence(event, late)) is not None or not people


def _may_become(event: Event, early: Figure, late: Figure, first_day: date) -> bool:
    """Whether a value can be the other on the later day: a toll may grow; what is no toll, or falls, is told to."""
    if not _can_move(event, early, late):
        return False
    if outcome_at(event, early) or outcome_at(event, late):
        return _grows(early, late) or _is_told_to_fall(event, early, late)
    return any(_moves(event, one) for one in (early, late)) and not _dated_before(event, (early, late), first_day)


def _grows(early: Figure, late: Figure) -> bool:
    return early.value is not None and late.value is not None and early.value <= late.value


def _can_move(event: Event, one: Figure, other: Figure) -> bool:
    """Whether such a thing can have another value tomorrow: a count, a sum, a level; no share and no length of time."""
    if PERCENT in {one.unit, other.unit}:
        return False
    return {one.dimension, other.dimension} <= {None, CURRENCY} or any(_is_level(event, each) for each in (one, other))


def _is_level(event: Event, figure: Figure) -> bool:
    """Whether a measure is told as a level that moves: no mountain that "rises 1,800 metres"."""
    if figure.dimension == TIME:
        return False
    text = event.article(figure.span.source).text
    before, after = text[: figure.span.start][-REACH:], text[figure.span.end :][:REACH]
    return GOES_ON.match(after) is not None or (figure.verb in MOVING and TO_A_LEVEL.search(before) is not None)


def _moves(event: Event, figure: Figure) -> bool:
    """Whether the words around a figure say that it moves; a vote, a march and a study are counted once."""
    text = _sentence(event, figure)
    return not CHANGING.isdisjoint(WORD.findall(text.lower())) or AS_OF.search(text) is not None


def _is_of_a_day(event: Event, figure: Figure) -> bool:
    """Whether its words give a figure as it stood on some day, though no article is dated: "so far", "rose to"."""
    return _is_level(event, figure) or AS_OF.search(_sentence(event, figure)) is not None


def _sentence(event: Event, figure: Figure) -> str:
    position = event.at(figure.span)
    return "" if position is None else event.statements[position].sentence.span.text


def _dated_before(event: Event, figures: Iterable[Figure], first_day: date) -> bool:
    """Whether a sentence dates the count to a time before the first article, and no other sentence to another time."""
    stretches = [
        (moment.first, moment.last)
        for figure in figures
        for moment in event.moments_beside(figure.span)
        if moment.first is not None and moment.last is not None and moment.last < first_day
    ]
    latest_start = max((first for first, _ in stretches), default=date.max)
    earliest_end = min((last for _, last in stretches), default=date.min)
    return latest_start <= earliest_end
