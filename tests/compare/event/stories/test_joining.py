"""Sorting by the pairs that are alike gives what sorting by all pairs gives."""

from itertools import combinations
from math import sqrt
from random import Random

import numpy as np
import pytest

from generator.compare.event.stories import vectors
from generator.compare.event.stories.joining import joined
from generator.compare.event.stories.linkage import linked
from generator.compare.event.stories.profile import Profile
from generator.compare.event.stories.vectors import Vectors

LEAST = 0.2


def alike(seed):
    """The likenesses of 24 things in a few loose groups, no two of them equal."""
    chance = Random(seed)
    group = [chance.randrange(6) for _ in range(24)]
    found = np.zeros((24, 24))
    for one, other in combinations(range(24), 2):
        found[one, other] = found[other, one] = chance.random() * (0.6 if group[one] == group[other] else 0.25)
    return found


def by_all_pairs(found):
    """Average linkage from its definition: every two groups are held against each other before each step."""
    groups = [[row] for row in range(len(found))]
    while len(groups) > 1:
        means = {pair: float(found[np.ix_(*pair)].mean()) for pair in combinations(map(tuple, groups), 2)}
        (one, other), mean = max(means.items(), key=lambda item: item[1])
        if mean < LEAST:
            break
        groups = [group for group in groups if tuple(group) not in {one, other}] + [[*one, *other]]
    return sorted(sorted(group) for group in groups)


@pytest.mark.parametrize("seed", range(12))
def test_the_pairs_that_are_alike_suffice(seed):
    """Groups are joined in the order of their means, although most pairs are never looked at."""
    found = alike(seed)
    pairs = {(a, b): float(found[a, b]) for a, b in combinations(range(24), 2) if found[a, b] >= LEAST}
    between = lambda these, those: float(found[np.ix_(these, those)].sum())  # noqa: E731
    groups = joined({row: [row] for row in range(24)}, pairs, between, LEAST)
    assert sorted(groups) == by_all_pairs(found)
    assert sorted(linked(found, fewest=len(groups))) == by_all_pairs(found)


def profiles():
    """Forty articles of eight stories: names of a story, its theme, and words that all articles share."""
    chance = Random(7)
    made = []
    for at in range(40):
        stems = {f"name {at // 5} {n}": 3.0 + chance.random() for n in range(6)}
        stems |= {f"common {n}": chance.random() for n in chance.sample(range(60), 30)}
        length = sqrt(sum(weight**2 for weight in stems.values()))
        made.append(Profile(weights=stems, words={stem: stem for stem in stems}, length=length, day=None))
    return made


@pytest.mark.parametrize("most_met", [20, 100, 5_000])
def test_the_rarest_stems_lead_to_all_that_is_near(monkeypatch, most_met):
    """With a small bound the words that everybody uses are not looked through, and nothing near is missed."""
    monkeypatch.setattr(vectors, "MOST_MET", most_met)
    here = Vectors(profiles())
    everything = here.among(range(len(here)))
    for at in range(len(here)):
        positions, likenesses = here.near(at, 0.5)
        assert positions.tolist() == np.flatnonzero(everything[at] >= 0.5).tolist()
        assert likenesses.tolist() == everything[at][positions].tolist()


def test_an_article_without_telling_words_is_near_nothing():
    """An empty profile is no error."""
    empty = Profile(weights={}, words={}, length=0.0, day=None)
    here = Vectors([empty, *profiles()[:2]])
    assert (here.near(0, LEAST)[0].tolist(), here.among([0, 1])[0].tolist()) == ([], [0.0, 0.0])
