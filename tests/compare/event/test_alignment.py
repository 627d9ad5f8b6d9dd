"""How alike two passages are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compare.event.alignment import score_pairs
from generator.text.similarity import Rarity, bag, stems

WORDS = st.lists(st.sampled_from(["river", "dam", "flood", "mayor", "bridge", "school", "boats", "army"]), min_size=1)
SENTENCES = [
    "The mayor closed the bridge after the flood.",
    "The bridge was closed by the mayor when the flood came.",
    "A choir sang in the school on Sunday.",
    "The mayor opened a school.",
]


@given(WORDS, WORDS)
def test_likeness_is_symmetric_and_bounded(first, second):
    """The order of two passages does not matter, and nothing is more alike than a passage to itself."""
    one, two = stems(" ".join(first)), stems(" ".join(second))
    rarity = Rarity([bag(" ".join(first)), bag(" ".join(second)), bag("an event")])
    assert rarity.cosine(one, two) == rarity.cosine(two, one)
    assert 0 <= rarity.cosine(one, two) <= 1 + 1e-9
    assert rarity.cosine(one, one) == pytest.approx(1)


def test_rare_words_tell_more_than_common_ones():
    """Sharing a word that few passages have counts for more than sharing one that all have."""
    rarity = Rarity([bag("flood bridge"), bag("flood choir"), bag("flood bridge"), bag("flood school")])
    assert rarity.weight("choir") > rarity.weight("bridge") > rarity.weight("flood")


def test_the_nearest_pair_scores_highest():
    """Of all pairs across two articles, the two that make one point come first."""
    bags = [bag(sentence) for sentence in SENTENCES]
    best = max(score_pairs(bags, [0, 1, 0, 1], Rarity(bags)), key=lambda pair: pair.score)
    assert (best.first, best.second) == (0, 1)


def test_pairs_cross_articles():
    """Passages of one article are never held against each other."""
    bags = [bag(sentence) for sentence in SENTENCES]
    assert score_pairs(bags, [0, 0, 0, 0], Rarity(bags)) == []
