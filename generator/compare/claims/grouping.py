"""From pairs to rows: groups of passages in which every pair belongs together."""

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import NamedTuple

from generator.compare.event.alignment import Pair

Group = tuple[int, ...]
#: Whether two passages of one article say one thing, so that both may stand in a group.
Echo = Callable[[int, int], bool]
DENSE = 64  # crossing pairs up to which nearly all have been scored


class _Link(NamedTuple):
    """The scores between two groups."""

    total: float
    pairs: int


def group_pairs(
    pairs: Iterable[Pair], owners: Sequence[int], echo: Echo, *, threshold: float, most: int
) -> list[Group]:
    """Groups by average linkage: the mean score of all cross pairs of two groups reaches `threshold` to join them.

    A group holds at most `most` passages of one article, and only echoes: two points of one article are two rows. Pairs
    that were never scored count as nought. Each group is in ascending order, and so are the groups; passages that join
    nothing are left out.
    """
    forest = _Forest(owners, echo, most)
    for pair in pairs:
        forest.link(pair)
    forest.join(threshold)
    return sorted(group for group in forest.groups() if len(group) > 1)


class _Forest:
    """Agglomerative clustering over sparse links. The best link first; ties by position, so the outcome is one."""

    def __init__(self, owners: Sequence[int], echo: Echo, most: int) -> None:
        self._owners = owners
        self._echo = echo
        self._most = most
        self._members: dict[int, Group] = {}
        self._counts: dict[int, Counter[int]] = {}
        self._links: dict[int, dict[int, _Link]] = defaultdict(dict)

    def link(self, pair: Pair) -> None:
        """Remember the score of a pair."""
        for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
            self._members.setdefault(one, (one,))
            self._counts.setdefault(one, Counter((self._owners[one],)))
            self._links[one][other] = _Link(pair.score, 1)

    def groups(self) -> Iterable[Group]:
        """What has been joined so far."""
        return self._members.values()

    def join(self, threshold: float) -> None:
        """Join the nearest two groups until none are near enough."""
        heap = [
            (-link.total, one, other)
            for one, links in self._links.items()
            for other, link in links.items()
            if one < other
        ]
        heap = [entry for entry in heap if -entry[0] >= threshold]
        heapq.heapify(heap)
        fresh = max(self._members, default=0)
        while heap:
            _, one, other = heapq.heappop(heap)
            if one not in self._members or other not in self._members or not self._fits(one, other):
                continue
            fresh += 1
            self._merge(one, other, fresh)
            for near in self._links[fresh]:
                mean = self._mean(fresh, near)
                if mean >= threshold:
                    heapq.heappush(heap, (-mean, min(near, fresh), max(near, fresh)))

    def _fits(self, one: int, other: int) -> bool:
        few, many = sorted((self._counts[one], self._counts[other]), key=len)
        return all(count + many[owner] <= self._most for owner, count in few.items()) and self._echoes(one, other)

    def _echoes(self, one: int, other: int) -> bool:
        """Whether passages of one article that would come together say one thing."""
        meeting = product(self._members[one], self._members[other])
        return all(self._echo(a, b) for a, b in meeting if self._owners[a] == self._owners[b])

    def _merge(self, one: int, other: int, fresh: int) -> None:
        self._members[fresh] = tuple(sorted(self._members.pop(one) + self._members.pop(other)))
        self._counts[fresh] = self._counts.pop(one) + self._counts.pop(other)
        sums: dict[int, _Link] = defaultdict(lambda: _Link(0.0, 0))
        for old in (one, other):
            for near, link in self._links.pop(old).items():
                if near not in (one, other):
                    sums[near] = _Link(sums[near].total + link.total, sums[near].pairs + link.pairs)
                    del self._links[near][old]
        for near, link in sums.items():
            self._links[fresh][near] = self._links[near][fresh] = link

    def _mean(self, one: int, other: int) -> float:
        """The mean over pairs of different articles; two passages of one article say nothing for or against.

        Of large groups only the pairs that were scored count: each passage is held against a few others only.
        """
        few, many = sorted((self._counts[one], self._counts[other]), key=len)
        within = sum(count * many[owner] for owner, count in few.items())
        crossing = len(self._members[one]) * len(self._members[other]) - within
        link = self._links[one][other]
        return link.total / (crossing if crossing <= DENSE else link.pairs) if crossing else 0.0
