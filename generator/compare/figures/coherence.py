"""Coherence: a chain of likenesses is no row. What cannot stand beside the others of its row leaves it."""

from collections.abc import Sequence
from itertools import combinations

from generator.compare.event.disjoint import DisjointSets
from generator.compare.event.quantities import same_amount, same_measure
from generator.compare.figures.comparability import Comparability
from generator.compare.figures.contexts import Context, same_kind
from generator.model import Figure

SMALL = 10  # counts below it are of many things: one value proves nothing


def coherent(comparability: Comparability, contexts: Sequence[Context], group: Sequence[int]) -> list[list[int]]:
    """The figures of a row that may all stand in it, and each of the others by itself."""
    left: list[list[int]] = []
    # A figure in two units stays whole: its source is told of the mismatch, and no other stands against it.
    given = {contexts[one].figure.converts for one in group}
    kept = [one for one in group if contexts[one].figure.converts is None and contexts[one].figure.span not in given]
    whole = [one for one in group if one not in kept]
    kept, *others = _by_thing(comparability, contexts, kept)
    left.extend(others)
    while (worst := _worst(comparability, contexts, kept)) is not None:
        kept.remove(worst)
        left.append([worst])
    return [sorted([*kept, *whole]), *left] if kept or whole else left


def _by_thing(comparability: Comparability, contexts: Sequence[Context], group: Sequence[int]) -> list[list[int]]:
    """The group by the things that it counts, the one of most figures first, with those that name nothing.

    "12" may be of people and of bridges; so it does not make one thing of the two.
    """
    sets = DisjointSets(len(group))
    for one, other in combinations(range(len(group)), 2):
        if sets.root(one) != sets.root(other) and _name_one(
            comparability, contexts[group[one]], contexts[group[other]]
        ):
            sets.join(one, other)
    parts = [[group[at] for at in part] for part in sets.all()]
    named = [part for part in parts if contexts[part[0]].what]
    bare = [one for part in parts if not contexts[part[0]].what for one in part]
    first, *others = sorted(named, key=lambda part: -len(part)) or [[]]
    return [sorted([*first, *bare]), *others]


def _name_one(comparability: Comparability, one: Context, other: Context) -> bool:
    """Whether both name what they count or measure, and nothing tells that these are two things."""
    return bool(one.what and other.what) and comparability.named_alike(one, other)


def _worst(comparability: Comparability, contexts: Sequence[Context], group: Sequence[int]) -> int | None:
    """The member that most others speak against, the last of several; `None` where all fit."""
    against = {
        one: sum(not _fit(comparability, contexts[one], contexts[other]) for other in group if other != one)
        for one in group
    }
    most = max(against.values(), default=0)
    return max(one for one in group if against[one] == most) if most else None


def _fit(comparability: Comparability, one: Context, other: Context) -> bool:
    """Whether two figures may stand in one row: of one amount and thing, or of two amounts of one slot."""
    first, second = one.figure, other.figure
    if not same_measure(first, second):
        return True
    if same_amount(first, second):
        return not (_is_small(first) and _is_small(second)) or same_kind(one, other)
    return first.span.source == second.span.source or comparability.fits(one, other)


def _is_small(figure: Figure) -> bool:
    return figure.unit is None and figure.value is not None and figure.value < SMALL
