"""Rows of rules that give way to an author's, and what an author's row takes over from them."""

from dataclasses import replace

import pytest

from generator.compare.arrange import informed, unreplaced
from generator.compare.point import Point, Ruling
from generator.model import Author, AuthorKind, Draft, Place, Reason, Verdict
from tests.compare.builders import says

SPANS = tuple(says(name, "The gate would hold the flood.").sentences[0].span for name in "ab")
QUOTED = Verdict.QUOTED_PARAPHRASED
POINT = Point(facet="claims", spans=SPANS, firmness=1.0, facts=None)
TOLD = (POINT, Ruling(verdict=QUOTED, why=Reason.of("quotes.without_marks", words="hold"), evidence=SPANS, weight=1.0))
READ = (POINT, Ruling(verdict=QUOTED, why=Reason.of("reading.model", name="parrot 1"), read=True))


def test_a_reading_takes_over_what_a_rule_tells():
    """The rule's reason and evidence, the author's wish that it comes first; and the rule's row is no twin of it."""
    (row,) = informed([TOLD], [READ])
    assert row == (POINT, replace(TOLD[1], read=True))
    assert unreplaced([TOLD], [row]) == []


@pytest.mark.parametrize(
    "read",
    [
        (POINT, replace(READ[1], verdict=Verdict.WORDING)),
        (replace(POINT, spans=SPANS[:1]), READ[1]),
    ],
    ids=["another verdict", "fewer sources"],
)
def test_another_reading_stays_as_it_is(read):
    """The rule's row then stays beside it."""
    assert informed([TOLD], [read]) == [read]
    assert unreplaced([TOLD], [read]) == [TOLD]


LONG = tuple(says(name, "The gate would hold the flood, and 12 men would stay beside it all night.") for name in "ab")
WHOLE = tuple(one.sentences[0].span for one in LONG)
DRAFT = Draft(
    place=Place(file="points/model.yml", line=3),
    author=Author(kind=AuthorKind.MODEL, name="parrot 1"),
    label="What the gate does",
    says=(),
)
DRAFTED = replace(POINT, draft=DRAFT)
AGREE = Ruling(verdict=Verdict.AGREE, why=Reason.of("figures.agreement"))


def test_an_author_s_row_stands_for_the_rule_s_and_carries_its_warning():
    """One row, with the author's label and cells and the rule's reason, evidence and weight."""
    (row,) = informed([TOLD], [(DRAFTED, AGREE)])
    assert row == (DRAFTED, TOLD[1])
    assert unreplaced([TOLD], [row]) == []


def test_a_warning_is_carried_by_the_row_that_an_author_reads_so():
    """However much more the author quotes, and though the rules tell less of all of it."""
    read = replace(DRAFTED, spans=WHOLE, draft=replace(DRAFT, reading=QUOTED))
    assert informed([TOLD], [(read, AGREE)]) == [(read, TOLD[1])]


@pytest.mark.parametrize(
    "drafted",
    [
        (replace(DRAFTED, spans=(SPANS[0], SPANS[1].part(0, 8))), AGREE),
        (replace(DRAFTED, spans=SPANS[:1]), replace(AGREE, verdict=QUOTED)),
        (DRAFTED, Ruling(verdict=Verdict.CONFLICT, why=AGREE.why, evidence=SPANS, weight=1.0)),
        (replace(DRAFTED, spans=WHOLE), AGREE),
        (DRAFTED, replace(AGREE, verdict=Verdict.SPREAD)),
    ],
    ids=[
        "the cells lack its words",
        "a source is missing",
        "it warns itself",
        "it tells more than this fact",
        "it tells something else",
    ],
)
def test_a_warning_that_no_row_can_carry_keeps_its_own(drafted):
    """Both rows are printed: nothing that either tells is lost."""
    assert informed([TOLD], [drafted]) == [drafted]
    assert unreplaced([TOLD], [drafted]) == [TOLD]


def test_one_row_carries_a_warning():
    """The first that can: a second row on the same words keeps its own ruling."""
    twin = replace(DRAFTED, draft=replace(DRAFT, label="Gate"))
    assert informed([TOLD], [(DRAFTED, AGREE), (twin, AGREE)]) == [(DRAFTED, TOLD[1]), (twin, AGREE)]
