"""Votes, parents and magnitudes, and whose dollars a bare sign means."""

import pytest

from generator.annotate import annotate_article
from tests.annotate.paragraphs import article


@pytest.mark.parametrize(
    ("line", "votes"),
    [
        ("The council approved the tax by 31 votes to 24.", [("31 votes to 24", 31, 24)]),
        ("Lawmakers passed the bill in a 52-47 vote on Monday.", [("52-47", 52, 47)]),
        ("The judges upheld the ban in a 6-3 ruling.", [("6-3", 6, 3)]),
        ("Rosvik won the match by 31 to 24 and passed Halden in the league.", []),
    ],
)
def test_a_vote_has_two_sides(line, votes):
    """Both numbers are one fact; what teams score is none."""
    assert [(vote.span.text, vote.ayes, vote.noes) for vote in annotate_article(article(line)).votes] == votes


@pytest.mark.parametrize(
    ("line", "parents"),
    [
        ("A docker and father of five drowned.", [("father of five", "father", 5)]),
        ("Ida Hovde, a mum of 3, left the clinic.", [("mum of 3", "mother", 3)]),
        ("The father of the bride wept.", []),
    ],
)
def test_a_parent_has_so_many_children(line, parents):
    """The number counts the children of one person."""
    found = [(one.span.text, one.who, int(one.children)) for one in annotate_article(article(line)).parents]
    assert found == parents


@pytest.mark.parametrize(
    "line",
    [
        "A magnitude 6.4 earthquake shook Tolvik.",
        "A 6.4-magnitude earthquake shook Tolvik.",
        "The institute put the magnitude at 6.4.",
    ],
)
def test_a_magnitude_is_named(line):
    """However it is written, the number is the magnitude and nothing else."""
    assert [(str(one.value), one.head) for one in annotate_article(article(line)).figures] == [("6.4", "magnitude")]


@pytest.mark.parametrize(
    ("line", "units"),
    [
        ("Kelby took the A$18 million bid and owes $3 million.", ["AUD", "AUD"]),
        ("Kelby took the A$18 million ($12 million) bid and owes $3 million.", ["AUD", "USD", "USD"]),
        ("Kelby took the A$18 million bid and owes US$3 million and $4 million.", ["AUD", "USD", "USD"]),
    ],
)
def test_a_bare_sign_means_the_dollars_that_are_named(line, units):
    """Unless the article names American ones too, or converts into them."""
    assert [one.unit for one in annotate_article(article(line)).figures] == units


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1'850 people", 1850),
        ("1.250.000 people", 1250000),
        ("3’200’000 people", 3200000),
        ("1.250 million people", 1250000),
    ],
)
def test_thousands_are_parted_in_several_ways(words, value):
    """By an apostrophe, as in Switzerland, or by full stops where there are two."""
    assert [int(one.value) for one in annotate_article(article(f"The town counted {words}.")).figures] == [value]


def test_one_thing_in_so_many_is_a_share():
    """The thing may stand between the numbers."""
    (figure,) = annotate_article(article("One child in four in the valley has asthma.")).figures
    assert (figure.span.text, float(figure.value)) == ("One child in four", 0.25)
