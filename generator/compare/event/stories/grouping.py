"""Groups of articles by the mean likeness of their members (average linkage)."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from generator.compare.event.stories.profile import Profile
from generator.compare.event.stories.weights import SAME_STORY


def groups(profiles: Sequence[Profile]) -> list[tuple[int, ...]]:
    """The positions of the articles of each story, in order."""
    count = len(profiles)
    apart = np.full((count, count), np.inf)
    for one, other in combinations(range(count), 2):
        apart[one, other] = apart[other, one] = max(0.0, 1.0 - profiles[one].likeness(profiles[other]))
    members = {position: [position] for position in range(count)}
    while count:
        one, other = divmod(int(apart.argmin()), count)  # the nearest two, the earlier first
        if apart[one, other] > 1.0 - SAME_STORY:
            break
        _join(apart, one, other, len(members[one]), len(members[other]))
        members[one] += members.pop(other)
    return [tuple(sorted(group)) for group in members.values()]


def _join(apart: np.ndarray, one: int, other: int, size: int, joining: int) -> None:
    """Take `other` into `one`: it is as far from a third as its members are on average."""
    mean = (size * apart[one] + joining * apart[other]) / (size + joining)
    apart[one], apart[:, one] = mean, mean
    apart[other], apart[:, other], apart[one, one] = np.inf, np.inf, np.inf
