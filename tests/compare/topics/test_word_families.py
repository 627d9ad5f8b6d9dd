"""Words of one family have one root, others have not."""

import pytest

from generator.compare.topics.word_families import alike, root

ONE = [
    ("delivery", "delivered"),
    ("approval", "approves"),
    ("negotiations", "negotiating"),
    ("deployment", "deploys"),
    ("inspector", "inspected"),
    ("retaliation", "retaliate"),
    ("refugees", "refugee"),
    ("supplies", "supply"),
    ("dialogue", "negotiations"),
    ("abduction", "kidnapping"),
    ("women", "woman"),
    ("fled", "flee"),
    ("halloran", "hallorans"),
]
TWO = [
    ("statement", "state"),
    ("department", "depart"),
    ("critic", "critical"),
    ("sector", "section"),
    ("station", "state"),
    ("party", "part"),
    ("ministry", "minister"),
    ("fired", "blaze"),
    ("talks", "negotiations"),
    ("plane", "plans"),
    ("according", "treaty"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_a_verb_its_noun_and_a_near_synonym_meet(one, other):
    """Sentences that say it with another word of the family lead to the same topic."""
    assert root(one) == root(other)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_words_that_only_look_alike_stay_apart(one, other):
    """A root too short would bring strangers together."""
    assert root(one) != root(other)


def test_some_words_mean_the_same_only_in_phrases():
    """A border area is a border zone, though an area is no zone by itself."""
    assert root("zone") != root("area")
    assert alike(root("zone"), root("area"))
    assert not alike(root("zone"), root("river"))
