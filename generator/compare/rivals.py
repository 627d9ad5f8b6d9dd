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
from generator.compare.likeness import Likeness
from generator.compare.quantities import CURRENCY, PERCENT, TIME, is_physical, same_measure
from generator.compare.slots import Slot, comparable, is_told, same_class, same_kind
from generator.model import Figure

#: How likely two groups of figures are rivals, as a logit. A logistic regression on the figures of six briefings and 44
#: events of ECB+: groups that state one value, one source of them held out as if it differed, against groups that
#: differ. Tried on briefings left out, four of five pairs above LIKELY were right and nine in ten were found.
BIAS = -1.7
LIKELY = -0.9
SURE = 1.0  # from here on a reader is told first
SENTENCES, CLAUSES = 1.0, 3.3
NAMED_ALIKE, ONE_CLASS, NAMED_THERE, NAMED_APART = 0.2, 1.7, 0.4, -1.0
APART = -1.2  # for the length of an article
OTHER_DAY = -2.0
THREE_AGREE = 1.35
MEASURED, DURATION = -1.0, -3.0  # heights and ways of one flight share their sentences; hours are told of everything
NEAR_RATIO, FAR_RATIO = log(2.2), log(5)  # of the amounts
FAR_COST, VERY_FAR_COST = -3.0, -6.0
SMALL, SMALL_COST = 10, -1.5  # counts below it are of many things
CLASSES = {"soldiers": SOLDIERS, "people": PEOPLE}  # nouns that may stand for each other
MOST_VOICES, MOST_EACH = 6, 2  # sources of a group, and figures of each, that are held against another's
MOST_GROUPS = 40  # of one kind
ALIGNED = 1.2  # score from which two statements propose their figures to each other


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Two groups by the positions of a slot in each, and how likely they fill one slot."""

    likelihood: float
    first: int
    second: int


def find_rivals(
    event: Event, likeness: Likeness, slots: Sequence[Slot], groups: Sequence[Sequence[int]]
) -> list[Rivalry]:
    """The pairs of groups that may fill one slot with different amounts, the likeliest first."""
    found = [
        Rivalry(likelihood, one[0], other[0])
        for one, other in _proposed(event, slots, groups)
        if (likelihood := _likelihood(event, likeness, slots, one, other)) >= LIKELY
    ]
    return sorted(found, key=lambda rivalry: (-rivalry.likelihood, rivalry.first, rivalry.second))


def _proposed(
    event: Event, slots: Sequence[Slot], groups: Sequence[Sequence[int]]
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Pairs of groups whose sources do not overlap, by their things or by their statements; each pair once."""
    sources = [{slots[position].figure.span.source for position in group} for group in groups]
    for one, other in sorted(_of_one_kind(slots, groups) | _aligned(event, slots, groups)):
        if sources[one].isdisjoint(sources[other]):
            yield groups[one], groups[other]


def _of_one_kind(slots: Sequence[Slot], groups: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """Pairs of groups whose figures go by one name or fate."""
    kinds: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        for kind in {kind for position in group for kind in _kinds(slots[position])}:
            kinds[kind].append(at)
    return {pair for members in kinds.values() for pair in combinations(members[:MOST_GROUPS], 2)}


def _aligned(event: Event, slots: Sequence[Slot], groups: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """Pairs of groups with figures of one measure in statements that are alike."""
    standing: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, group in enumerate(groups):
        for position in group:
            standing[slots[position].statement].append((at, position))
    return {
        (min(one, other), max(one, other))
        for pair in event.pairs
        if pair.score >= ALIGNED
        for (one, a), (other, b) in product(standing[pair.first], standing[pair.second])
        if one != other and same_measure(slots[a].figure, slots[b].figure)
    }


def _kinds(slot: Slot) -> set[tuple[str | None, str]]:
    measure = slot.figure.dimension or slot.figure.unit
    names = {*slot.what, slot.fate or ""}
    names |= {name for name, heads in CLASSES.items() if slot.figure.head in heads}
    return {(measure, name) for name in names if name or measure}


def _likelihood(
    event: Event, likeness: Likeness, slots: Sequence[Slot], one: Sequence[int], other: Sequence[int]
) -> float:
    pairs = product(_voices(slots, one), _voices(slots, other))
    best = max((_alike(event, likeness, slots[a], slots[b]) for a, b in pairs), default=-inf)
    agreeing = max(len({slots[position].figure.span.source for position in group}) for group in (one, other))
    return best + THREE_AGREE * (agreeing > 2)


def _voices(slots: Sequence[Slot], group: Sequence[int]) -> list[int]:
    """The first figures of each source that are not conversions, of a few sources."""
    first: dict[str, list[int]] = defaultdict(list)
    for position in group:
        known = first[slots[position].figure.span.source]
        if slots[position].figure.converts is None and len(known) < MOST_EACH:
            known.append(position)
    return [position for known in list(first.values())[:MOST_VOICES] for position in known]


def _alike(event: Event, likeness: Likeness, one: Slot, other: Slot) -> float:
    if not (comparable(one, other) and _may_be_one(one, other)) or _of_other_days(event, one, other):
        return -inf
    return likely(event, likeness, one, other) + _distance_cost(one.figure, other.figure)


def likely(event: Event, likeness: Likeness, one: Slot, other: Slot) -> float:
    """How likely two figures fill one slot, by all but their amounts; a logit."""
    return (
        BIAS
        + SENTENCES * likeness.between(one.statement, other.statement)
        + CLAUSES * event.rarity.cosine(one.told, other.told)
        + _name_worth(one, other)
        + APART * _places_apart(event, one, other)
        + OTHER_DAY * (not same_day(event, one, other))
        + _measure_worth(one.figure)
    )


def _measure_worth(figure: Figure) -> float:
    """What speaks against a measure: a count names its thing, and a measure stands beside others of its kind."""
    return DURATION if figure.dimension == TIME else MEASURED if figure.unit is not None else 0.0


def _places_apart(event: Event, one: Slot, other: Slot) -> float:
    """How far apart the two stand in their articles: the toll of today opens one, that of last year closes it."""
    return abs(event.statements[one.statement].place - event.statements[other.statement].place)


def _name_worth(one: Slot, other: Slot) -> float:
    """What the names of the things are worth: alike, of one class, told beside the other figure, or apart."""
    there = NAMED_THERE * is_told(one, other)
    if one.what & other.what:
        return there + NAMED_ALIKE
    if same_class(one, other):
        return there + ONE_CLASS
    return there + NAMED_APART * bool(one.what and other.what)


def _may_be_one(one: Slot, other: Slot) -> bool:
    """Whether the things go by one name. Money and shares are named in too many ways; a length may go without."""
    if same_kind(one, other) or one.figure.dimension == CURRENCY or one.figure.unit == PERCENT:
        return True
    return is_told(one, other) or (is_physical(one.figure) and not (one.what and other.what))


def _of_other_days(event: Event, one: Slot, other: Slot) -> bool:
    """Whether the two measure things on different days: another day's flight has another height."""
    return one.figure.dimension is not None and not same_day(event, one, other)


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
