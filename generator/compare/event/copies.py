"""Articles that print one story: equal, or copied with the small changes that outlets make."""

import re
from collections.abc import Iterator, Sequence

from generator.model import AnnotatedArticle, Copy

GRAM_WORDS = 4
# Of the four-word runs of the shorter article, those that the longer has too. Invented prints of one wire story
# (house style, cut, with a local lede) share .67 and more, independent stories of one event with the same long
# quotation .24 and less (tests/compare/event/wires.yml). A copy wrongly found would silence a source, so high
# in the gap.
MIN_SHARED = 0.5
MIN_WORDS = 40  # a shorter text shares half of its runs by accident, or is one quotation
# Candidates are found at a third of what a story cut to a quarter keeps; the exact check decides.
CANDIDATE_JACCARD = 0.15
PERMUTATIONS = 128
SEED = 1
WORD = re.compile(r"\w+")

Grams = frozenset[tuple[str, ...]]


def find_copies(sources: Sequence[AnnotatedArticle]) -> tuple[Copy, ...]:
    """The groups of sources that print one story, in the order of their first source; a source is in one at most.

    `Copy.shared` is the share of the shorter article's words that are in runs which the longer has too; in a group
    of more than two, the least share of all that made it a group.
    """
    words = [_words(source) for source in sources]
    grams = [_grams(text) if len(text) >= MIN_WORDS else frozenset() for text in words]
    pairs = {pair: shared for pair in _candidates(grams) if (shared := _shared(grams, *pair)) >= MIN_SHARED}
    groups = _groups(len(sources), pairs)
    return tuple(
        Copy(
            sources=tuple(sources[i].article.id for i in group),
            shared=round(min(shared for (a, _), shared in pairs.items() if a in group), 3),
        )
        for group in groups
    )


def _words(source: AnnotatedArticle) -> list[str]:
    article = source.article
    return [word for p in article.story() for word in WORD.findall(article.text[p.start : p.end].lower())]


def _grams(words: Sequence[str]) -> Grams:
    return frozenset(tuple(words[i : i + GRAM_WORDS]) for i in range(len(words) - GRAM_WORDS + 1))


def _candidates(grams: Sequence[Grams]) -> Iterator[tuple[int, int]]:
    """Pairs that may share much, by MinHash: all pairs of a large briefing would be too many to compare exactly."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 - half a second, and a briefing of one needs none

    index = MinHashLSH(threshold=CANDIDATE_JACCARD, num_perm=PERMUTATIONS, weights=(0.1, 0.9))
    for i, gram in enumerate(grams):
        if not gram:
            continue
        digest = MinHash(num_perm=PERMUTATIONS, seed=SEED)
        digest.update_batch([" ".join(words).encode() for words in sorted(gram)])
        yield from sorted((earlier, i) for earlier in index.query(digest))
        index.insert(i, digest)


def _shared(grams: Sequence[Grams], a: int, b: int) -> float:
    return len(grams[a] & grams[b]) / min(len(grams[a]), len(grams[b]))


def _groups(count: int, pairs: dict[tuple[int, int], float]) -> list[list[int]]:
    """Sources joined by pairs, also over a third; groups and members in order."""
    leader = list(range(count))
    for a, b in sorted(pairs):
        old, new = max(leader[a], leader[b]), min(leader[a], leader[b])
        leader = [new if mine == old else mine for mine in leader]
    members = [[i for i in range(count) if leader[i] == first] for first in dict.fromkeys(leader)]
    return [group for group in members if len(group) > 1]
