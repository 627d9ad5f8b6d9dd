"""Groups of articles by the mean likeness of their members (average linkage)."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from generator.compare.event.disjoint import DisjointSets
from generator.compare.event.stories.profile import Profile
from generator.compare.event.stories.vectors import Vectors, near_pairs, within
from generator.compare.event.stories.weights import SAME_STORY


def groups(
    profiles: Sequence[Profile], days: Sequence[date | None] = (), window_days: int | None = None
) -> list[tuple[int, ...]]:
    """The positions of the articles of each story, in order; articles further apart than the window are not alike."""
    vectors, known = Vectors(profiles), days or [None] * len(profiles)
    # Two groups whose mean is high enough hold a pair that is: no story reaches over the parts found by pairs alone.
    parts = DisjointSets(len(profiles))
    for one, other in near_pairs(vectors, SAME_STORY, known, window_days):
        parts.join(one, other)
    return sorted(group for part in parts.all() for group in _linked(part, vectors, known, window_days))


def _linked(
    part: Sequence[int], vectors: Vectors, days: Sequence[date | None], window_days: int | None
) -> list[tuple[int, ...]]:
    """The groups within a part, the nearest two joined first, the earlier of equals."""
    alike = np.array([vectors.likeness(at)[part] for at in part])
    for row, one in enumerate(part):
        far = [column for column, other in enumerate(part) if not within(days[one], days[other], window_days)]
        alike[row, far] = 0.0
    np.fill_diagonal(alike, -np.inf)
    members = {row: [at] for row, at in enumerate(part)}
    while len(members) > 1:
        one, other = divmod(int(alike.argmax()), len(part))
        if alike[one, other] < SAME_STORY:
            break
        _join(alike, one, other, len(members[one]), len(members[other]))
        members[one] += members.pop(other)
    return [tuple(sorted(group)) for group in members.values()]


def _join(alike: np.ndarray, one: int, other: int, size: int, joining: int) -> None:
    """Take `other` into `one`: it is as like a third as its members are on average."""
    mean = (size * alike[one] + joining * alike[other]) / (size + joining)
    alike[one], alike[:, one] = mean, mean
    alike[other], alike[:, other], alike[one, one] = -np.inf, -np.inf, -np.inf
