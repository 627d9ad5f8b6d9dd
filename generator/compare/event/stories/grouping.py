"""Groups of articles by the mean likeness of their members, and by their days where two events are of one kind."""

from collections.abc import Sequence
from datetime import date

from generator.compare.event.disjoint import DisjointSets
from generator.compare.event.stories.linkage import linked
from generator.compare.event.stories.look_alikes import parted
from generator.compare.event.stories.profile import Profile
from generator.compare.event.stories.vectors import Vectors, near_pairs, within
from generator.compare.event.stories.weights import SAME_STORY


def groups(
    profiles: Sequence[Profile], days: Sequence[date | None] = (), window_days: int | None = None
) -> list[tuple[int, ...]]:
    """The positions of the articles of each story, in order; articles further apart than the window are not alike."""
    vectors, known = Vectors.of(profiles), days or [None] * len(profiles)
    # Two groups whose mean is high enough hold a pair that is: no story reaches over the parts found by pairs alone.
    parts = DisjointSets(len(profiles))
    for one, other in near_pairs(vectors, SAME_STORY, known, window_days):
        parts.join(one, other)
    alike = [group for part in parts.all() for group in _alike(part, vectors, known, window_days)]
    return sorted(event for group in alike for event in parted(group, vectors, profiles))


def _alike(
    part: Sequence[int], vectors: Vectors, days: Sequence[date | None], window_days: int | None
) -> list[list[int]]:
    """The groups within a part."""
    alike = vectors.among(part)
    for row, one in enumerate(part):
        far = [column for column, other in enumerate(part) if not within(days[one], days[other], window_days)]
        alike[row, far] = 0.0
    return [[part[row] for row in group] for group in linked(alike, least=SAME_STORY)]
