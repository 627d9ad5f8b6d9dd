"""From pairs to groups."""

from hypothesis import given
from hypothesis import strategies as st

from generator.compare.claims.grouping import group_pairs
from generator.compare.event.alignment import Pair

PAIRS = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11), st.floats(0.1, 4)), max_size=40)
OWNERS = [number % 4 for number in range(12)]


def _any(one, other):
    """Any two passages of one article may stand in a group."""
    return True


def _pairs(drawn):
    best = {(min(a, b), max(a, b)): score for a, b, score in drawn if OWNERS[a] != OWNERS[b]}
    return [Pair(a, b, score) for (a, b), score in sorted(best.items())]


def test_a_chain_is_no_group():
    """A is like B and B like C, but A is not like C: the mean is too low for one group."""
    chain = [Pair(0, 1, 2.0), Pair(1, 2, 1.9)]
    assert group_pairs(chain, [0, 1, 2], _any, threshold=1.5, most=1) == [(0, 1)]


def test_a_source_has_its_limit():
    """No more than `most` passages of one source stand in a group."""
    pairs = [Pair(0, 3, 3.0), Pair(1, 3, 3.0), Pair(2, 3, 3.0)]
    assert group_pairs(pairs, [0, 0, 0, 1], _any, threshold=1.0, most=2) == [(0, 1, 3)]


def test_two_points_of_one_article_are_two_groups():
    """What another article says in one passage and this one in two is one group only where the two say one thing."""
    pairs = [Pair(0, 2, 3.0), Pair(1, 2, 2.0)]
    assert group_pairs(pairs, [0, 0, 1], lambda one, other: False, threshold=1.0, most=2) == [(0, 2)]


@given(PAIRS, st.integers(1, 3))
def test_groups_are_disjoint_and_within_limits(drawn, most):
    """Every passage is in one group at most, and no source in one more often than it may."""
    groups = group_pairs(_pairs(drawn), OWNERS, _any, threshold=1.0, most=most)
    members = [member for group in groups for member in group]
    assert len(members) == len(set(members))
    for group in groups:
        owners = [OWNERS[member] for member in group]
        assert max(map(owners.count, owners)) <= most


@given(PAIRS)
def test_the_order_of_pairs_does_not_matter(drawn):
    """The same pairs give the same groups in any order."""
    pairs = _pairs(drawn)
    forward, backward = (group_pairs(each, OWNERS, _any, threshold=1.0, most=2) for each in (pairs, pairs[::-1]))
    assert forward == backward
