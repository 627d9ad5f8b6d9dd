"""Disjoint sets: things that belong together, joined pair by pair."""

from collections import defaultdict


class DisjointSets:
    """Sets of the positions below `count`, each by itself at first."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, position: int) -> int:
        """The lowest position of the set that holds this one."""
        while self._parent[position] != position:
            self._parent[position] = self._parent[self._parent[position]]
            position = self._parent[position]
        return position

    def join(self, first: int, second: int) -> None:
        """Make the sets of two positions one."""
        low, high = sorted((self.root(first), self.root(second)))
        self._parent[high] = low

    def all(self) -> list[list[int]]:
        """The sets, each in ascending order, by their first."""
        sets: dict[int, list[int]] = defaultdict(list)
        for position in range(len(self._parent)):
            sets[self.root(position)].append(position)
        return list(sets.values())
