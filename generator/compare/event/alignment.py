"""Which sentences of different articles make the same point: candidates from an index, then a score for each pair."""

import heapq
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.text.similarity import Bag, Rarity, pair_score

#: How many passages of a stem's list each of its passages is held against: lists up to this length are compared whole,
#: and the cost stays linear in the number of articles however many of them use the word.
MAX_WALK = 24
MAX_CLUES = 12  # stems of a passage, the rarest first, that propose candidates
MAX_FOLLOWING = 40  # passages after it that one is scored with, the nearest by words
MAX_PAIRS = 16  # of one passage that are kept, the best first
MIN_LEXICAL = 0.08  # below it no pair of four briefings read by hand made the same point


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages of different articles by their positions, the lower first, and how alike they are."""

    first: int
    second: int
    score: float


def score_pairs(bags: Sequence[Bag], owners: Sequence[int], rarity: Rarity) -> list[Pair]:
    """The scored candidate pairs; `owners` says which article each passage is of. Sorted by position."""
    lexical = _lexical(bags, owners, rarity)
    best: dict[tuple[int, int], float] = defaultdict(float)
    for (first, second), value in lexical.items():
        best[first, owners[second]] = max(best[first, owners[second]], value)
        best[second, owners[first]] = max(best[second, owners[first]], value)
    pairs = [
        Pair(first, second, pair_score(value, _relative(value, best, owners, first, second), shared))
        for (first, second), value in sorted(lexical.items())
        for shared in [len(bags[first].numerals & bags[second].numerals)]
    ]
    return _best_of_each(pairs)


def _best_of_each(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs that are among the best of one of their passages. In the order given."""
    counts: Counter[int] = Counter()
    kept: set[Pair] = set()
    for pair in sorted(pairs, key=lambda one: (-one.score, one.first, one.second)):
        if min(counts[pair.first], counts[pair.second]) < MAX_PAIRS:
            kept.add(pair)
            counts.update((pair.first, pair.second))
    return [pair for pair in pairs if pair in kept]


def _relative(
    value: float, best: dict[tuple[int, int], float], owners: Sequence[int], first: int, second: int
) -> float:
    return min(value / best[first, owners[second]], value / best[second, owners[first]])


def _lexical(bags: Sequence[Bag], owners: Sequence[int], rarity: Rarity) -> dict[tuple[int, int], float]:
    """The cosine of every candidate pair that has one worth a look, of each passage with the nearest that follow it."""
    masses = [rarity.mass(one.stems) for one in bags]
    found: dict[tuple[int, int], float] = {}
    for first, others in _candidates(bags, owners, rarity):
        near: list[tuple[float, int]] = []
        for second in others:
            shared = rarity.mass(bags[first].stems & bags[second].stems)
            value = shared / (masses[first] * masses[second]) ** 0.5 if shared else 0.0
            if value >= MIN_LEXICAL:
                near.append((-value, second))
        for negative, second in heapq.nsmallest(MAX_FOLLOWING, near):
            found[first, second] = -negative
    return found


def _candidates(bags: Sequence[Bag], owners: Sequence[int], rarity: Rarity) -> Iterator[tuple[int, list[int]]]:
    """For each passage those after it, of other articles, that share a stem; only its rarest stems propose."""
    clues = [sorted(one.stems, key=lambda word: (-rarity.weight(word), word))[:MAX_CLUES] for one in bags]
    holders: dict[str, list[int]] = defaultdict(list)
    for position, words in enumerate(clues):
        for clue in words:
            holders[clue].append(position)
    for first, words in enumerate(clues):
        following: set[int] = set()
        for clue in words:
            start = bisect_right(holders[clue], first)
            following.update(holders[clue][start : start + MAX_WALK])
        yield first, sorted(second for second in following if owners[second] != owners[first])
