"""Units: what converts, and when two amounts can be one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.figures.money import currencies
from generator.annotate.figures.units import unit_names
from generator.text.units import LOGARITHMIC, dimension, is_currency, same_amount, to_si

UNITS = sorted({*unit_names().words.values(), *unit_names().signs.values()})


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_that_is_read_can_be_converted(unit):
    """A name in the table that pint does not know would lose the check of one source against itself."""
    assert dimension(unit) is not None
    assert unit in LOGARITHMIC or to_si(Decimal(2), unit) is not None


def test_every_currency_is_a_code():
    """Money never meets another dimension."""
    known = currencies()
    codes = {*known.symbols.values(), *known.words.values(), *known.minor.values()}
    assert all(is_currency(code) and dimension(code) == "[currency]" for code in codes)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("190", "mile"), ("306", "kilometer"), True),
        (("100", "mile"), ("160", "kilometer"), True),
        (("6", "foot"), ("1.8", "meter"), True),
        (("30", "degree_Celsius"), ("86", "degree_Fahrenheit"), True),
        (("20", "mile"), ("320", "kilometer"), False),
        (("45", "mile"), ("45", "kilometer"), False),
        (("8", "hectare"), ("8", "acre"), False),
    ],
)
def test_two_units_are_one_amount_within_their_rounding(one, other, same):
    """A conversion may round; it may not be another length."""
    assert same_amount(Decimal(one[0]), one[1], Decimal(other[0]), other[1]) is same


@given(st.decimals(min_value="0.01", max_value="1e9", places=2), st.sampled_from(["mile", "ton", "acre"]))
def test_an_amount_is_itself(value, unit):
    """Rounding never separates an amount from itself."""
    assert same_amount(value, unit, value, unit)
