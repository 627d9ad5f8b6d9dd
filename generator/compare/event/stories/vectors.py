"""The profiles of many articles by their stems, so that a pile of thousands is held against itself in seconds."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import numpy as np

from generator.compare.event.stories.profile import Profile


class Vectors:
    """Profiles of length 1, and for each stem the profiles that have it."""

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        self._rows = rows
        holders: dict[str, list[int]] = defaultdict(list)
        for at, row in enumerate(self._rows):
            for stem in row:
                holders[stem].append(at)
        self._holders = {stem: np.array(places) for stem, places in holders.items()}
        self._values = {stem: np.array([self._rows[at][stem] for at in places]) for stem, places in holders.items()}

    @classmethod
    def of(cls, profiles: Sequence[Profile]) -> "Vectors":
        """The profiles, each made as long as every other."""
        return cls([{stem: weight / one.length for stem, weight in one.weights.items()} for one in profiles])

    def __len__(self) -> int:
        return len(self._rows)

    def likeness(self, at: int) -> np.ndarray:
        """The cosine of a profile with every profile, 0 to 1."""
        found = np.zeros(len(self._rows))
        for stem, value in self._rows[at].items():
            found[self._holders[stem]] += value * self._values[stem]
        return found

    def among(self, positions: Sequence[int]) -> np.ndarray:
        """The cosines of these profiles with each other, a row and a column for each in the order given."""
        # An index of these alone: a row over all profiles for each of them would take time with every other one.
        few = Vectors([self._rows[at] for at in positions])
        return np.array([few.likeness(row) for row in range(len(positions))])


def near_pairs(
    vectors: Vectors, least: float, days: Sequence[date | None], window_days: int | None
) -> Iterator[tuple[int, int]]:
    """The pairs of profiles that are at least so alike and not further apart in time, the smaller position first."""
    for one in range(len(vectors)):
        for other in map(int, np.flatnonzero(vectors.likeness(one) >= least)):
            if one < other and within(days[one], days[other], window_days):
                yield one, other


def within(one: date | None, other: date | None, window_days: int | None) -> bool:
    """Whether two days can be those of one story; a day that is not known can."""
    return window_days is None or one is None or other is None or abs((one - other).days) <= window_days
