"""Which sentences of different articles make the same point: candidates from an index, then a score for each pair."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.text.similarity import Bag, Rarity, pair_score

#: How many passages of a stem's list each of its passages is held against: lists up to this length are compared whole,
#: and the cost stays linear in the number of articles however many of them use the word.
MAX_WALK = 24
MAX_CLUES = 12  # stems of a passage, the rarest first, that propose candidates
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
    """The cosine of every candidate pair that has one worth a look."""
    masses = [rarity.mass(one.stems) for one in bags]
    found: dict[tuple[int, int], float] = {}
    for first, second in _candidates(bags, owners, rarity):
        shared = rarity.mass(bags[first].stems & bags[second].stems)
        value = shared / (masses[first] * masses[second]) ** 0.5 if shared else 0.0
        if value >= MIN_LEXICAL:
            found[first, second] = value
    return found


def _candidates(bags: Sequence[Bag], owners: Sequence[int], rarity: Rarity) -> Iterator[tuple[int, int]]:
    """Pairs of different articles that share a stem, each once; rare stems propose, common ones only weigh."""
    holders: dict[str, list[int]] = defaultdict(list)
    for position, one in enumerate(bags):
        for clue in sorted(one.stems, key=lambda word: (-rarity.weight(word), word))[:MAX_CLUES]:
            holders[clue].append(position)
    seen: set[tuple[int, int]] = set()
    for clue in sorted(holders):
        positions = holders[clue]
        for index, first in enumerate(positions):
            for second in positions[index + 1 : index + 1 + MAX_WALK]:
                if owners[first] != owners[second] and (first, second) not in seen:
                    seen.add((first, second))
                    yield first, second
