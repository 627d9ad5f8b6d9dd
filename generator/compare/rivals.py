"""Rival figures: different amounts that fill one slot, told by their things, sentences and silence.

A source that gives 70 where others agree on 50 of the same thing, and gives 50 nowhere, most likely speaks of it too.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import inf, log

from generator.compare.event import Event
from generator.compare.lexicon import PEOPLE, SOLDIERS
from generator.compare.quantities import CURRENCY, PERCENT, is_physical
from generator.compare.slots import Slot, comparable, context_cosine, same_kind
from generator.model import Figure

#: How likely two groups of figures are rivals, in units of the cosine of their sentences. Weights and threshold are set
#: on figures of six briefings: pairs that state one value, as if they differed, against pairs of different slots.
LIKELY = 0.09
SURE = 0.26  # from here on a reader is told first
NAMED_ONCE = 0.03
NAMED_ALIKE, SAME_VERB, SAME_FATE, FATE_UNSAID = 0.06, 0.04, 0.04, -0.06
TWO_AGREE, THREE_AGREE = 0.06, 0.10
PHYSICAL_COST = -0.08  # heights, ways and ranges of one flight share their sentences
APART, APART_COST = 0.4, -0.08  # of the length of an article
NEAR_RATIO, FAR_RATIO = log(2.2), log(5)  # of the amounts
FAR_COST, VERY_FAR_COST = -0.10, -0.25
SMALL, SMALL_COST = 10, -0.15  # counts below it are of many things
CLASSES = {"soldiers": SOLDIERS, "people": PEOPLE}  # nouns that may stand for each other
MOST_VOICES = 6  # of a group that are held against another's
MOST_GROUPS = 40  # of one kind


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Two groups by the positions of a slot in each, and how likely they fill one slot."""

    likelihood: float
    first: int
    second: int


def find_rivals(event: Event, slots: Sequence[Slot], groups: Sequence[Sequence[int]]) -> list[Rivalry]:
    """The pairs of groups that may fill one slot with different amounts, the likeliest first."""
    found = [
        Rivalry(likelihood, one[0], other[0])
        for one, other in _of_one_kind(slots, groups)
        if (likelihood := _likelihood(event, slots, one, other)) >= LIKELY
    ]
    return sorted(found, key=lambda rivalry: (-rivalry.likelihood, rivalry.first, rivalry.second))


def _of_one_kind(
    slots: Sequence[Slot], groups: Sequence[Sequence[int]]
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Pairs of groups whose sources do not overlap and whose figures go by one name or fate; each pair once."""
    kinds: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        for kind in {kind for position in group for kind in _kinds(slots[position])}:
            kinds[kind].append(at)
    pairs = {pair for members in kinds.values() for pair in combinations(members[:MOST_GROUPS], 2)}
    sources = [{slots[position].figure.span.source for position in group} for group in groups]
    for one, other in sorted(pairs):
        if sources[one].isdisjoint(sources[other]):
            yield groups[one], groups[other]


def _kinds(slot: Slot) -> set[tuple[str | None, str]]:
    measure = slot.figure.dimension or slot.figure.unit
    names = {*slot.what, slot.fate or ""}
    names |= {name for name, heads in CLASSES.items() if slot.figure.head in heads}
    return {(measure, name) for name in names if name or measure}


def _likelihood(event: Event, slots: Sequence[Slot], one: Sequence[int], other: Sequence[int]) -> float:
    pairs = product(_voices(slots, one), _voices(slots, other))
    best = max((_alike(event, slots[a], slots[b]) for a, b in pairs), default=-inf)
    agreeing = max(len({slots[position].figure.span.source for position in group}) for group in (one, other))
    return best + (THREE_AGREE if agreeing > 2 else TWO_AGREE if agreeing == 2 else 0.0)


def _voices(slots: Sequence[Slot], group: Sequence[int]) -> list[int]:
    """The first figure of each source that is not a conversion, of a few sources."""
    first: dict[str, int] = {}
    for position in group:
        if slots[position].figure.converts is None:
            first.setdefault(slots[position].figure.span.source, position)
    return list(first.values())[:MOST_VOICES]


def _alike(event: Event, one: Slot, other: Slot) -> float:
    if not (comparable(one, other) and _may_be_one(one, other) and same_day(event, one, other)):
        return -inf
    return (
        context_cosine(one, other, event.rarity)
        + _name_worth(one, other)
        + SAME_VERB * (one.figure.verb is not None and one.figure.verb == other.figure.verb)
        + SAME_FATE * (one.fate is not None and one.fate == other.fate)
        + FATE_UNSAID * ((one.fate is None) != (other.fate is None))
        + PHYSICAL_COST * is_physical(one.figure)
        + APART_COST * (_places_apart(event, one, other) > APART)
        + _distance_cost(one.figure, other.figure)
    )


def _places_apart(event: Event, one: Slot, other: Slot) -> float:
    """How far apart the two stand in their articles: the toll of today opens one, that of last year closes it."""
    return abs(event.statements[one.statement].place - event.statements[other.statement].place)


def _name_worth(one: Slot, other: Slot) -> float:
    if one.figure.dimension is not None or one.what != other.what or not one.what:
        return 0.0
    return NAMED_ALIKE if len(one.what) > 1 else NAMED_ONCE


def _may_be_one(one: Slot, other: Slot) -> bool:
    """Whether the things go by one name. Money and shares are named in too many ways; a length may go without."""
    if same_kind(one, other) or one.figure.dimension == CURRENCY or one.figure.unit == PERCENT:
        return True
    return is_physical(one.figure) and not (one.what and other.what)


def same_day(event: Event, one: Slot, other: Slot) -> bool:
    """Whether the articles may tell of one day: the weekdays near their tops are not wholly different."""
    first, second = (event.opening_days(event.statements[slot.statement].owner) for slot in (one, other))
    return not first or not second or bool(first & second)


def _distance_cost(one: Figure, other: Figure) -> float:
    """What speaks against figures of different size, and against counts so small that they are of anything."""
    first, second = (float(figure.si or figure.value or 0) for figure in (one, other))
    if first <= 0 or second <= 0:
        return -inf
    ratio = abs(log(first / second))
    small = one.dimension is None and one.unit is None and min(first, second) < SMALL
    cost = 0.0 if ratio <= NEAR_RATIO else FAR_COST if ratio <= FAR_RATIO else VERY_FAR_COST
    return cost + SMALL_COST * small
