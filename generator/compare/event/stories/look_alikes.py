"""Two events of one kind in one place: alike as no two others are, and still not one."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from generator.compare.event.stories.days import Day, same_day
from generator.compare.event.stories.linkage import linked
from generator.compare.event.stories.profile import Profile
from generator.compare.event.stories.vectors import Vectors
from generator.compare.event.stories.weights import LEAST_TOLD, NEARER_INSIDE


def parted(group: Sequence[int], vectors: Vectors, profiles: Sequence[Profile]) -> list[tuple[int, ...]]:
    """The group, or the events in it that differ in their day and are nearer inside than to each other."""
    if len(group) < 2 * LEAST_TOLD:
        return [tuple(sorted(group))]
    one, other = (tuple(group[row] for row in half) for half in linked(vectors.among(group), fewest=2))
    if two_events(one, other, vectors, profiles):
        return [*parted(one, vectors, profiles), *parted(other, vectors, profiles)]
    few, many = sorted((one, other), key=len)
    if len(few) < LEAST_TOLD and len(found := parted(many, vectors, profiles)) > 1:
        nearest = max(found, key=lambda event: float(vectors.likeness(few[0], event).mean()))
        return [tuple(sorted((*event, *few))) if event is nearest else event for event in found]
    return [tuple(sorted(group))]


def two_events(one: Sequence[int], other: Sequence[int], vectors: Vectors, profiles: Sequence[Profile]) -> bool:
    """Whether two groups tell of different days, and are so much nearer inside that these are two events."""
    if min(len(one), len(other)) < LEAST_TOLD:
        return False
    if not on_other_days([profiles[at] for at in one], [profiles[at] for at in other]):
        return False
    alike = vectors.among([*one, *other])
    across = float(alike[: len(one), len(one) :].mean())
    inside = min(_mean_inside(alike[: len(one), : len(one)]), _mean_inside(alike[len(one) :, len(one) :]))
    return inside >= NEARER_INSIDE * across


def on_other_days(these: Sequence[Profile], those: Sequence[Profile]) -> bool:
    """Whether most of these tell of another day than most of those."""
    one, other = _commonest_day(these), _commonest_day(those)
    return one is not None and other is not None and not same_day(one, other)


def _commonest_day(profiles: Sequence[Profile]) -> Day | None:
    """The day that most of them tell of, the first of equals; `None` where no day is known."""
    known = [profile.day for profile in profiles if profile.day is not None]
    return Counter(known).most_common(1)[0][0] if known else None


def _mean_inside(alike: np.ndarray) -> float:
    count = len(alike)
    return float((alike.sum() - np.trace(alike)) / (count * (count - 1)))
