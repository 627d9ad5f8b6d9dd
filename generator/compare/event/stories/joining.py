"""Average linkage over the pairs that are alike, so that its work grows with them and not with all pairs there are."""

from collections.abc import Callable, Mapping
from heapq import heapify, heappop, heappush

#: The sum of the likenesses between two groups of positions.
Between = Callable[[list[int], list[int]], float]


def joined(
    members: Mapping[int, list[int]], pairs: Mapping[tuple[int, int], float], between: Between, least: float
) -> list[list[int]]:
    """The groups in which no two are at least so alike on average, each in order.

    `members` are the groups to begin with, by their first position; `pairs` has the sum of likenesses for every two of
    them that hold articles which are at least so alike. Two groups can only be joined if they hold such a pair, so no
    other needs to be looked at. Of equals the earlier are joined first.
    """
    return _Joining(members, pairs, between, least).groups()


class _Joining:
    """The groups as they grow, and for each the sums of its likeness to its neighbours."""

    def __init__(
        self, members: Mapping[int, list[int]], pairs: Mapping[tuple[int, int], float], between: Between, least: float
    ) -> None:
        self._members = {first: list(group) for first, group in members.items()}
        self._sums: dict[int, dict[int, float]] = {first: {} for first in members}
        self._between, self._least = between, least
        for (one, other), total in pairs.items():
            self._sums[one][other] = self._sums[other][one] = total
        self._waiting = [(-self._mean(*pair), *pair) for pair in pairs]
        heapify(self._waiting)

    def groups(self) -> list[list[int]]:
        while self._waiting:
            mean, one, other = heappop(self._waiting)
            if other in self._sums.get(one, {}) and -mean == self._mean(one, other):  # else one of them has grown
                if -mean < self._least:
                    break
                self._join(one, other)
        return [sorted(group) for group in self._members.values()]

    def _mean(self, one: int, other: int) -> float:
        return self._sums[one][other] / (len(self._members[one]) * len(self._members[other]))

    def _join(self, one: int, other: int) -> None:
        """Take `other` into `one`."""
        for third in (self._sums[one].keys() | self._sums[other].keys()) - {one, other}:
            total = self._sum(one, third) + self._sum(other, third)
            self._sums[one][third] = self._sums[third][one] = total
        for third in self._sums.pop(other):
            self._sums[third].pop(other)
        self._members[one] += self._members.pop(other)
        for third in self._sums[one]:
            heappush(self._waiting, (-self._mean(one, third), min(one, third), max(one, third)))

    def _sum(self, one: int, third: int) -> float:
        known = self._sums[one].get(third)
        return self._between(self._members[one], self._members[third]) if known is None else known
