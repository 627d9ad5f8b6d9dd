"""Figures on one line: what can stand on one scale, and where."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model import Facet, Verdict
from generator.render.figures.number_line import number_line
from generator.render.scene import Scene
from tests.render.sample import BRIEFING, COURIER, HEIGHTS, HOMELESS, MONEY, WIRE, figure, row

SCENE = Scene.of(BRIEFING)


def line(*figures, verdict=Verdict.SPREAD) -> str:
    """The number line of a row with these figures."""
    return str(number_line(row("r", Facet.FIGURE, "Label", (verdict, "why"), (), figures=figures), SCENE))


def test_two_figures_make_a_line():
    """Each figure has a lane with its source and its words."""
    assert (
        'aria-label="Label: The Valley Courier, about 4,200 people; Northern Ledger, around 5,000 residents"'
        in line(*HOMELESS[:2])
    )


@pytest.mark.parametrize(
    "figures",
    [(), HOMELESS[:1], (HEIGHTS[0], MONEY[0])],
    ids=["none", "one", "a length and a price"],
)
def test_figures_that_share_no_scale_make_no_line(figures):
    """A line needs two figures of one dimension."""
    assert line(*figures) == ""


def test_units_are_brought_to_one():
    """Six feet stand left of 4.5 metres."""
    drawn = line(HEIGHTS[0], HEIGHTS[2])
    ticks = [float(share) for share in re.findall(r'(?:<svg x|cb-tick" x1)="([\d.]+)%', drawn)]
    assert ticks == sorted(ticks)
    assert len(ticks) == 2


def test_what_stands_apart_is_marked_only_in_a_clash():
    """A figure that no other overlaps is marked where the verdict says that both cannot hold, and not in a spread."""
    assert "cb-out" in line(HEIGHTS[0], HEIGHTS[2], verdict=Verdict.UNIT_MISMATCH)
    assert "cb-out" not in line(HEIGHTS[0], HEIGHTS[2])


def test_a_right_conversion_needs_no_lane():
    """ "6 feet (1.83 metres)" is one figure, not two."""
    feet = HEIGHTS[0]
    metres = figure(
        COURIER, "4.5 metres", "1.83", unit="metre", dimension="[length]", si=Decimal("1.83"), converts=feet.span
    )
    assert line(feet, metres, HEIGHTS[3]).count("cb-words") == 2


def test_a_range_has_no_mark_of_its_own():
    """ "4 to 5 metres" is a range and no value in it is the source's."""
    zero = figure(WIRE, "6", "0")
    assert line(zero, figure(WIRE, "Two", "2")).count("cb-tick") == 2
    assert line(HEIGHTS[2], HEIGHTS[3]).count("cb-tick") == 1


def test_a_hedge_is_the_sources_own_word_in_every_language():
    """Our words may be German; the words beside a figure are those of its source."""
    german = Scene.of(replace(BRIEFING, language="de"))
    drawn = str(number_line(row("r", Facet.FIGURE, "Höhe", (Verdict.SPREAD, "why"), (), figures=HEIGHTS), german))
    assert ("up to 6 feet" in drawn, "around 4.5 metres" in drawn) == (True, True)


def test_a_scale_says_its_unit_as_a_reader_would():
    """Not by the name that a program has for it."""
    speeds = [figure(WIRE, words, value, unit="kilometer_per_hour") for words, value in (("6", "6"), ("Two", "2"))]
    assert "km/h</text>" in line(*speeds)


def test_many_that_say_the_same_share_a_lane():
    """Forty figures of two values are two lanes, those of most sources first, each with its number."""
    told = "The Valley Courier, about 4,200 people; Northern Ledger, around 5,000 residents"
    assert f'aria-label="Label: {told}"' in line(*(HOMELESS[n % 2] for n in range(40)))


def test_of_very_many_values_the_ends_stand_out_and_the_others_share_a_lane():
    """Twenty values are no twenty lanes: the lowest and the highest keep theirs, the rest are marks on one."""
    numbers = [figure(WIRE, "6", str(n)) for n in range(1, 21)]
    drawn = line(*numbers)
    assert (drawn.count("cb-axis"), drawn.count("cb-tick"), "other values" in drawn) == (7, 20, True)


def test_those_that_say_the_same_share_a_lane():
    """Under both names where these have room, else under one; what a caption says again is not drawn twice."""
    again = figure(COURIER, "about 4,200 people", "4200", hedge="about")
    drawn = line(HOMELESS[0], again, HOMELESS[1], HOMELESS[2])
    assert drawn.count("cb-axis") == 2
    assert 'aria-label="Label: The Valley Courier &#43; 1, about 4,200 people; Northern Ledger,' in drawn
    short = replace(SCENE, shorts={source: source[:4] for source in SCENE.shorts})
    told = row("r", Facet.FIGURE, "Label", (Verdict.SPREAD, "why"), (), figures=(HOMELESS[0], *HOMELESS[1:3]))
    assert f'aria-label="Label: {COURIER.id[:4]}, {WIRE.id[:4]}, about' in str(number_line(told, short))


def test_one_value_makes_no_line():
    """That all say the same is told by the words; a single mark compares nothing."""
    assert line(HOMELESS[0], HOMELESS[2], HOMELESS[3]) == ""
