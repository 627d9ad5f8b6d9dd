"""How alike two statements are in their words, their numbers left out: what says that other numbers fill one slot."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from generator.compare.event.alignment import Pair
from generator.text.similarity import Bag, Rarity, pair_score

FAINT = 0.05  # a lower cosine is chance, and its being the best match says nothing


class Likeness:
    """The likeness of statements by position, each held against its best match in the article of the other."""

    def __init__(self, bags: Iterable[Bag], owners: Sequence[int], pairs: Iterable[Pair], rarity: Rarity) -> None:
        self._words = [wordy(one.stems) for one in bags]
        self._owners = owners
        self._rarity = rarity
        self._best: dict[tuple[int, int], float] = defaultdict(float)
        for pair in pairs:
            self._note(pair.first, pair.second, self._cosine(pair.first, pair.second))

    def between(self, first: int, second: int) -> float:
        """From 0 to 4.3: 1.7 is one point in four of five pairs."""
        cosine = self._cosine(first, second)
        if cosine < FAINT:
            return 0.0
        owners = self._owners
        best = max(cosine, self._best[first, owners[second]], self._best[second, owners[first]])
        return pair_score(cosine, cosine / best, shared_numerals=0)

    def _cosine(self, first: int, second: int) -> float:
        return self._rarity.cosine(self._words[first], self._words[second])

    def _note(self, first: int, second: int, cosine: float) -> None:
        owners = self._owners
        for one, other in ((first, second), (second, first)):
            key = one, owners[other]
            self._best[key] = max(self._best[key], cosine)


def wordy(stems: Iterable[str]) -> frozenset[str]:
    """The stems without those that hold a digit.

    >>> sorted(wordy({"84", "people", "2.9m"}))
    ['people']
    """
    return frozenset(stem for stem in stems if not any(map(str.isdigit, islice(stem, 3))))
