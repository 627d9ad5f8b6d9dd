"""Articles that print one story: equal, or copied with the small changes that outlets make."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from generator.model import AnnotatedArticle, Copy

GRAM_WORDS = 4
# Of the four-word runs of the shorter article, those that the longer has too. Invented prints of one wire story
# (house style, cut, with a local lede) share .67 and more, independent stories of one event with the same long
# quotation .24 and less (tests/compare/event/wires.yml). A copy wrongly found would silence a source, so high
# in the gap.
MIN_SHARED = 0.5
MIN_WORDS = 40  # a shorter text shares half of its runs by accident, or is one quotation
WORD = re.compile(r"\w+")

Grams = frozenset[tuple[str, ...]]


def find_copies(sources: Sequence[AnnotatedArticle]) -> tuple[Copy, ...]:
    """The groups of sources that print one story, in the order of their first source; a source is in one at most.

    `Copy.shared` is the share of the shorter article's words that are in runs which the longer has too; in a group
    of more than two, the least share of all that made it a group.
    """
    words = [_words(source) for source in sources]
    grams = [_grams(text) if len(text) >= MIN_WORDS else frozenset() for text in words]
    pairs = {pair: shared for pair, shared in _shares(grams).items() if shared >= MIN_SHARED}
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


def _shares(grams: Sequence[Grams]) -> dict[tuple[int, int], float]:
    """For each pair that has a run in common, the share of the shorter article's runs that the longer has too."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, runs in enumerate(grams):
        for run in runs:
            holders[run].append(i)
    common = Counter(pair for together in holders.values() for pair in combinations(together, 2))
    return {(a, b): count / min(len(grams[a]), len(grams[b])) for (a, b), count in common.items()}


def _groups(count: int, pairs: dict[tuple[int, int], float]) -> list[list[int]]:
    """Sources joined by pairs, also over a third; groups and members in order."""
    leader = list(range(count))
    for a, b in sorted(pairs):
        old, new = max(leader[a], leader[b]), min(leader[a], leader[b])
        leader = [new if mine == old else mine for mine in leader]
    members = [[i for i in range(count) if leader[i] == first] for first in dict.fromkeys(leader)]
    return [group for group in members if len(group) > 1]
