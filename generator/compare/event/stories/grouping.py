"""Groups of articles by the mean likeness of their members (average linkage)."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import combinations

from generator.compare.event.stories.profile import Profile
from generator.compare.event.stories.vectors import Matrix, near_pairs, vectors, within
from generator.compare.event.stories.weights import SAME_STORY


def groups(
    profiles: Sequence[Profile], days: Sequence[date | None] = (), window_days: int | None = None
) -> list[tuple[int, ...]]:
    """The positions of the articles of each story, in order; articles further apart than the window are not alike."""
    if len(profiles) < 2:
        return [(at,) for at in range(len(profiles))]
    rows = vectors(profiles)
    known = days or [None] * len(profiles)
    # Two groups whose mean is high enough hold a pair that is: no story reaches over the parts found by pairs alone.
    parts = _parts(len(profiles), near_pairs(rows, SAME_STORY, known, window_days))
    return sorted(group for part in parts for group in _linked(part, rows, known, window_days))


def _parts(count: int, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, ...]]:
    """The positions that pairs join, directly or through others."""
    from scipy.sparse import coo_matrix  # noqa: PLC0415 - as in `vectors`
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

    ones, others = [one for one, _ in pairs], [other for _, other in pairs]
    graph = coo_matrix(([1] * len(pairs), (ones, others)), shape=(count, count))
    return _by_number(range(count), connected_components(graph, directed=False)[1])


def _linked(
    part: Sequence[int], rows: Matrix, days: Sequence[date | None], window_days: int | None
) -> list[tuple[int, ...]]:
    if len(part) == 1:
        return [tuple(part)]
    from scipy.cluster.hierarchy import fcluster, linkage  # noqa: PLC0415 - as in `vectors`

    alike = (rows[list(part)] @ rows[list(part)].T).toarray()
    apart = [
        max(0.0, 1.0 - alike[one, other]) if within(days[part[one]], days[part[other]], window_days) else 1.0
        for one, other in combinations(range(len(part)), 2)
    ]
    return _by_number(part, fcluster(linkage(apart, "average"), 1.0 - SAME_STORY, "distance"))


def _by_number(positions: Sequence[int], numbers: Sequence[int]) -> list[tuple[int, ...]]:
    members: dict[int, list[int]] = defaultdict(list)
    for position, number in zip(positions, numbers, strict=True):
        members[int(number)].append(position)
    return [tuple(group) for group in members.values()]
