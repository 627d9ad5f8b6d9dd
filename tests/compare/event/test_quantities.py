"""What figures allow: rounding, hedges, units."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.compare.event.quantities import Bounds, both_hold, bounds, same_amount, same_measure
from generator.model import Figure, Span
from tests.compare.builders import METERS

CASES = yaml.safe_load((Path(__file__).parent / "quantities.yml").read_text(encoding="utf-8"))
HEDGES = st.sampled_from([None, "about", "at least", "up to", "nearly", "no more than"])


def _figure(value, hedge=None, unit=None):
    value = Decimal(str(value))
    return Figure(
        span=Span(source="a", start=0, end=1, text="x"),
        value=value,
        hedge=hedge,
        unit=unit,
        dimension="[length]" if unit else None,
        si=value * METERS[unit] if unit else None,
    )


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_two_figures_allow(case):
    """The table: one amount or two, and whether both can hold; the order does not matter."""
    a, b = _figure(*case["a"]), _figure(*case["b"])
    assert {same_amount(a, b), same_amount(b, a)} == {case["same"]}
    assert {both_hold(a, b), both_hold(b, a)} == {case["hold"]}


@given(st.integers(1, 10**9), HEDGES)
def test_a_figure_allows_its_own_value(value, hedge):
    """Whatever the hedge, the printed value itself is allowed."""
    limits = bounds(_figure(value, hedge))
    assert limits.meets(Bounds(Decimal(value), Decimal(value)))


@given(st.integers(1, 10**6), HEDGES, st.integers(1, 10**6), HEDGES)
def test_one_amount_can_always_hold(first, hedge, second, other_hedge):
    """Two figures of one amount never contradict each other."""
    a, b = _figure(first, hedge), _figure(second, other_hedge)
    assert both_hold(a, b) or not same_amount(a, b)


def test_money_of_two_currencies_is_not_compared():
    """A dollar is not a euro, whatever their number."""
    dollars, euros = (
        Figure(span=Span(source="a", start=0, end=1, text="x"), value=Decimal(5), unit=unit, dimension="[currency]")
        for unit in ("USD", "EUR")
    )
    assert not same_measure(dollars, euros)
