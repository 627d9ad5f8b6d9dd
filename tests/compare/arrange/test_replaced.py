"""Rows of rules that give way to an author's, and what an author's row takes over from them."""

from dataclasses import replace

import pytest

from generator.compare.arrange import informed, unreplaced
from generator.compare.point import Point, Ruling
from generator.model import Reason, Verdict
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
        (POINT, replace(READ[1], why=Reason.of("claims.own_words", count=2))),
    ],
    ids=["another verdict", "fewer sources", "told by a rule already"],
)
def test_another_reading_stays_as_it_is(read):
    """The rule's row then stays beside it."""
    assert informed([TOLD], [read]) == [read]
    assert unreplaced([TOLD], [read]) == [TOLD]
