"""Groups of articles by the mean likeness of their members (average linkage)."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from generator.compare.event.stories.profile import Profile
from generator.compare.event.stories.weights import SAME_STORY


def groups(profiles: Sequence[Profile]) -> list[tuple[int, ...]]:
    """The positions of the articles of each story, in order."""
    if len(profiles) < 2:
        return [(at,) for at in range(len(profiles))]
    from scipy.cluster.hierarchy import fcluster, linkage  # noqa: PLC0415 - a third of a second, and one article needs none

    apart = [max(0.0, 1.0 - one.likeness(other)) for one, other in combinations(profiles, 2)]
    numbers = fcluster(linkage(apart, "average"), 1.0 - SAME_STORY, "distance")
    members: dict[int, list[int]] = defaultdict(list)
    for position, number in enumerate(numbers):
        members[int(number)].append(position)
    return [tuple(group) for group in members.values()]
