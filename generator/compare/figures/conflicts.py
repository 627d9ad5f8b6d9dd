"""Conflict candidates: different amounts that give one quantity, by their things, their sentences and silence.

A source that gives 70 where others agree on 50 of the same thing, and gives 50 nowhere, most likely speaks of it too.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import inf

from generator.compare.event import Event
from generator.compare.event.lexicon import PEOPLE, SOLDIERS
from generator.compare.event.quantities import may_stand_beside, same_amount, same_measure
from generator.compare.event.slots import PART
from generator.compare.figures import weights
from generator.compare.figures.comparability import Comparability
from generator.compare.figures.contexts import Context
from generator.model import Figure

SMALL = 10  # counts below it are of many things
CLASSES = {"soldiers": SOLDIERS, "people": PEOPLE}  # nouns that may mean each other
MOST_VOICES, MOST_EACH = 6, 2  # sources of a group, and figures of each, that are held against another's
MOST_GROUPS = 40  # of one kind


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two groups by the position of one context in each, and how likely they give one quantity."""

    likelihood: float
    first: int
    second: int


def find_conflicts(
    event: Event, comparability: Comparability, contexts: Sequence[Context], groups: Sequence[Sequence[int]]
) -> list[Conflict]:
    """The pairs of groups that may give one quantity with different amounts, the likeliest first."""
    found = [
        Conflict(likelihood, one[0], other[0])
        for one, other in _proposed(event, contexts, groups)
        if (likelihood := _likelihood(comparability, contexts, one, other)) >= weights.LIKELY
    ]
    return sorted(found, key=lambda conflict: (-conflict.likelihood, conflict.first, conflict.second))


def _proposed(
    event: Event, contexts: Sequence[Context], groups: Sequence[Sequence[int]]
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Pairs of groups whose sources do not overlap, by their things or by their statements; each pair once."""
    sources = [{contexts[position].figure.span.source for position in group} for group in groups]
    standing = _standing(contexts)
    for one, other in sorted(_of_one_kind(contexts, groups) | _aligned(event, contexts, groups)):
        if sources[one].isdisjoint(sources[other]) and not (
            _tells_both(contexts, standing, groups[one], groups[other])
            or _tells_both(contexts, standing, groups[other], groups[one])
            or tells_as_part(contexts, groups[one], groups[other])
            or tells_as_part(contexts, groups[other], groups[one])
        ):
            yield groups[one], groups[other]


def _standing(contexts: Sequence[Context]) -> dict[int, list[int]]:
    """The positions of the contexts of each statement."""
    standing: dict[int, list[int]] = defaultdict(list)
    for position, context in enumerate(contexts):
        standing[context.statement].append(position)
    return standing


def _tells_both(
    contexts: Sequence[Context], standing: dict[int, list[int]], one: Sequence[int], other: Sequence[int]
) -> bool:
    """Whether a statement of `one` gives the amount of `other` too: "180 homes, down from 420 on Monday"."""
    other_amount = contexts[other[0]].figure
    return any(
        same_measure(contexts[beside].figure, other_amount) and same_amount(contexts[beside].figure, other_amount)
        for position in one[:MOST_VOICES]
        for beside in standing[contexts[position].statement]
        if beside not in one
    )


def tells_as_part(contexts: Sequence[Context], one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether a source of `one` gives the amount of `other` as a part of its own: "three of the dead were children"."""
    theirs, sources = contexts[other[0]].figure, {contexts[position].figure.span.source for position in one}
    own = (context.figure for context in contexts if context.figure.span.source in sources)
    parts = [figure for figure in own if PART.search(figure.span.text)]
    return any(same_measure(part, theirs) and same_amount(part, theirs) for part in parts)


def _of_one_kind(contexts: Sequence[Context], groups: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """Pairs of groups whose figures go by one name or outcome."""
    kinds: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        for kind in {kind for position in group for kind in _kinds(contexts[position])}:
            kinds[kind].append(at)
    return {pair for members in kinds.values() for pair in combinations(members[:MOST_GROUPS], 2)}


def _aligned(event: Event, contexts: Sequence[Context], groups: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    """Pairs of groups with figures of one measure in statements that are alike."""
    group_of = {position: at for at, group in enumerate(groups) for position in group}
    standing = _standing(contexts)
    return {
        (min(one, other), max(one, other))
        for pair in event.pairs
        if pair.score >= weights.ALIGNED
        for a, b in product(standing[pair.first], standing[pair.second])
        if (one := group_of[a]) != (other := group_of[b]) and may_stand_beside(contexts[a].figure, contexts[b].figure)
    }


def _kinds(context: Context) -> set[tuple[str | None, str]]:
    measure = context.figure.dimension or context.figure.unit
    names = {*context.what, context.outcome or ""}
    names |= {name for name, heads in CLASSES.items() if context.figure.head in heads}
    return {(measure, name) for name in names if name or measure}


def _likelihood(
    comparability: Comparability, contexts: Sequence[Context], one: Sequence[int], other: Sequence[int]
) -> float:
    pairs = list(product(_voices(contexts, one), _voices(contexts, other)))
    if not all(comparability.named_alike(contexts[a], contexts[b]) for a, b in pairs):
        return -inf
    best = max((_alike(comparability, contexts[a], contexts[b]) for a, b in pairs), default=-inf)
    agreeing = max(len({contexts[position].figure.span.source for position in group}) for group in (one, other))
    return best + weights.THREE_AGREE * (agreeing > 2)


def _voices(contexts: Sequence[Context], group: Sequence[int]) -> list[int]:
    """The first figures of each source that are not conversions, of a few sources."""
    first: dict[str, list[int]] = defaultdict(list)
    for position in group:
        known = first[contexts[position].figure.span.source]
        if contexts[position].figure.converts is None and len(known) < MOST_EACH:
            known.append(position)
    return [position for known in list(first.values())[:MOST_VOICES] for position in known]


def _alike(comparability: Comparability, one: Context, other: Context) -> float:
    if not (comparability.may_meet(one, other) and comparability.may_be_one(one, other)):
        return -inf
    one_amount = same_measure(one.figure, other.figure) and same_amount(one.figure, other.figure)
    if not one_amount and not comparability.may_differ(one, other):
        return -inf
    return comparability.likely(one, other) + _distance_cost(one.figure, other.figure)


def _distance_cost(one: Figure, other: Figure) -> float:
    """What speaks against figures of different size, and against counts so small that they are of anything."""
    first, second = (float(figure.si or figure.value or 0) for figure in (one, other))
    if first <= 0 or second <= 0:
        return -inf
    ratio = max(first, second) / min(first, second)
    small = one.dimension is None and one.unit is None and min(first, second) < SMALL and not _are_shares(one, other)
    cost = next((cost for most, cost in weights.RATIO_COSTS if ratio <= most), weights.FARTHEST_COST)
    return cost + weights.SMALL_COST * small


def _are_shares(one: Figure, other: Figure) -> bool:
    """Whether both are parts of a whole, "one in five": those are told of one thing only."""
    return all(figure.value is not None and 0 < figure.value < 1 for figure in (one, other))
