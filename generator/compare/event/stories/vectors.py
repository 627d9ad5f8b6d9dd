"""The profiles of many articles by their stems, so that a pile of thousands is held against itself in seconds."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import numpy as np

from generator.compare.event.stories.profile import Profile

#: An article looks for its like through its rarest stems, until it has met so many articles (each as often as it shares
#: a stem). Up to some 300 articles that is every stem and nothing is missed; of 4,000 invented ones no pair was.
MOST_MET = 5_000
#: Of the likeness that is asked for, this part must come from the stems that were looked through.
RARE_PART = 0.5


class Vectors:
    """Profiles of length 1. Stems are numbered, the rarest first, and each knows the profiles that have it."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        held = Counter(stem for one in profiles for stem in one.weights)
        number = {stem: at for at, stem in enumerate(sorted(held, key=lambda stem: (held[stem], stem)))}
        self._stems: list[np.ndarray] = []  # of each profile, in ascending order
        self._weights: list[np.ndarray] = []
        for one in profiles:
            row = sorted((number[stem], weight / one.length) for stem, weight in one.weights.items())
            self._stems.append(np.array([stem for stem, _ in row], dtype=np.int64))
            self._weights.append(np.array([weight for _, weight in row]))
        self._count = np.array([held[stem] for stem in number], dtype=np.int64)
        self._holders, self._held_weights = self._by_stem()

    def _by_stem(self) -> tuple[list[np.ndarray], list[np.ndarray]]:
        """For each stem its profiles in ascending order, and its weight in each."""
        stems = np.concatenate([np.empty(0, np.int64), *self._stems])
        weights = np.concatenate([np.empty(0), *self._weights])
        owners = np.repeat(np.arange(len(self)), [len(row) for row in self._stems])
        order = np.argsort(stems, kind="stable")
        ends = np.cumsum(self._count)[:-1]
        return np.split(owners[order], ends), np.split(weights[order], ends)

    def __len__(self) -> int:
        return len(self._stems)

    def near(self, at: int, least: float) -> tuple[np.ndarray, np.ndarray]:
        """The positions that are at least so alike, in ascending order, itself among them; and how alike they are."""
        met = np.cumsum(self._count[self._stems[at]])
        others, shared = self._shared(at, looked=max(1, int(np.searchsorted(met, MOST_MET))))
        others = others[shared >= least * RARE_PART]
        alike = self.likeness(at, others)
        return others[alike >= least], alike[alike >= least]

    def _shared(self, at: int, looked: int) -> tuple[np.ndarray, np.ndarray]:
        """The positions that share one of the `looked` rarest stems, and the likeness that these stems give."""
        stems, weights = self._stems[at][:looked], self._weights[at][:looked]
        if not len(stems):
            return np.empty(0, np.int64), np.empty(0)
        met = np.concatenate([self._holders[stem] for stem in stems])
        parts = [weight * self._held_weights[stem] for stem, weight in zip(stems, weights, strict=True)]
        others, which = np.unique(met, return_inverse=True)
        return others, np.bincount(which, weights=np.concatenate(parts), minlength=len(others))

    def likeness(self, at: int, others: Sequence[int] | np.ndarray) -> np.ndarray:
        """The cosines of a profile with these others, 0 to 1, in their order."""
        if not len(others) or not len(self._stems[at]):
            return np.zeros(len(others))
        stems = np.concatenate([self._stems[other] for other in others])
        weights = np.concatenate([self._weights[other] for other in others])
        owners = np.repeat(np.arange(len(others)), [len(self._stems[other]) for other in others])
        place = np.minimum(np.searchsorted(self._stems[at], stems), len(self._stems[at]) - 1)
        both = self._stems[at][place] == stems
        products = weights[both] * self._weights[at][place[both]]
        return np.bincount(owners[both], weights=products, minlength=len(others))

    def among(self, positions: Sequence[int]) -> np.ndarray:
        """The cosines of these profiles with each other, a row and a column for each in the order given."""
        return np.array([self.likeness(one, positions) for one in positions])


def within(one: date | None, other: date | None, window_days: int | None) -> bool:
    """Whether two days can be those of one story; a day that is not known can."""
    return window_days is None or one is None or other is None or abs((one - other).days) <= window_days
