"""The columns of the first page end near each other: how much stands in the first one is weighed."""

import pytest

from generator.model import Reason
from generator.render.alone import Alone
from generator.render.balance import Balance, balanced
from generator.render.glance import Difference, Glance, Holding
from generator.render.groups import Group
from generator.render.markdown import escape
from generator.render.undisputed import Common
from tests.render.variants import annotated

WORDS = annotated("daily", "The boat sank in the strait before the coast guard came. " * 2).article
SPAN = WORDS.span(0, 112)
WHY = "Each tells it in another way."


def difference():
    """One with two sides."""
    side = Holding([Group("daily", (SPAN,))], None, (), None)
    return Difference(
        label="How it sank", verdict="conflict", row=None, why=Reason.of("point.x"), sides=[side, side], line=escape("")
    )


def common():
    """One in a source's words."""
    return Common(row="r", label="Sunk", words=SPAN, marks=(), spans=[], voices=2, share="2 of 3", bar=[True, True])


@pytest.mark.parametrize(
    ("shared", "expected"),
    [(2, Balance(1, alone_below=False)), (6, Balance(2, alone_below=False)), (9, Balance(3, alone_below=False))],
)
def test_more_stands_at_the_top_where_more_stands_beside_it(shared, expected):
    """Of four differences so many as the other two columns are long; the others follow below."""
    told = Glance(
        differences=[difference()] * 4, agreed=[common()] * shared, spoken_of=[], alone=[], leanings=[], notes=[]
    )
    assert balanced(told, [WHY] * 4, 0) == expected


def test_where_little_differs_what_one_alone_says_stands_under_it():
    """One short difference would leave half of its column empty."""
    alone = Alone(row="s", label="Sunk", span=SPAN, marks=())
    told = Glance(
        differences=[difference()],
        agreed=[common()] * 4,
        spoken_of=[],
        alone=[alone] * 2,
        leanings=[],
        notes=[],
    )
    assert balanced(told, [WHY], 4) == Balance(1, alone_below=True)
