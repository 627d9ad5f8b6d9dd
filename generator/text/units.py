"""What units mean: conversions by pint, with decimals in and out."""

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pint import UnitRegistry

#: Names that pint keeps for something else: barrels of beer, and decades of a logarithm.
PINT_NAMES = {"barrel": "oil_barrel", "decade": "decayear"}
#: Units that pint takes for pure numbers, or cannot know.
OWN_DIMENSIONS = {
    "percent": "[percent]",
    "percentage_point": "[percentage point]",
    "basis_point": "[percentage point]",
    "bit": "[information]",
    "byte": "[information]",
    "decibel": "[sound level]",
}
LOGARITHMIC = frozenset({"decibel"})  # no base unit: 60 and 60 decibels are 63
OWN_SI = {"percent": Decimal("0.01"), "percentage_point": Decimal("0.01"), "basis_point": Decimal("0.0001")}
CURRENCY = "[currency]"


def dimension(unit: str | None) -> str | None:
    """What `unit` measures, as pint writes it; "[currency]" for an ISO 4217 code. `None` is a count.

    >>> dimension("mile"), dimension("EUR"), dimension("kilometer_per_hour"), dimension(None)
    ('[length]', '[currency]', '[length] / [time]', None)
    """
    if unit is None:
        return None
    if is_currency(unit):
        return CURRENCY
    for name, own in OWN_DIMENSIONS.items():
        if unit.endswith(name):
            return own
    parsed = _parsed(unit)
    return None if parsed is None else str(_registry().Quantity(1, parsed).dimensionality)


def to_si(value: Decimal, unit: str | None) -> Decimal | None:
    """`value` in base units; a count and a percentage are plain numbers. `None`: money and decibels have no base.

    >>> to_si(Decimal(2), "mile")
    Decimal('3218.688')
    """
    if unit is None:
        return value
    if is_currency(unit) or unit in LOGARITHMIC:
        return None
    if unit in OWN_SI:
        return value * OWN_SI[unit]
    parsed = _parsed(unit)
    if parsed is None:
        return None
    return Decimal(_registry().Quantity(value, parsed).to_base_units().magnitude).normalize()


def is_currency(unit: str) -> bool:
    """Whether `unit` is a code of ISO 4217."""
    return len(unit) == 3 and unit.isupper()


def same_amount(value: Decimal, unit: str, other: Decimal, other_unit: str) -> bool:
    """Whether the two can be one amount in two units, each rounded as its digits show.

    >>> same_amount(Decimal(190), "mile", Decimal(306), "kilometer")
    True
    >>> same_amount(Decimal(20), "mile", Decimal(320), "kilometer")
    False
    """
    low, high = _bounds(value, unit)
    other_low, other_high = _bounds(other, other_unit)
    return low <= other_high and other_low <= high


def rounding(value: Decimal) -> Decimal:
    """Half of the last digit that `value` states: 306 is meant within 0.5, 190 within 5, 1.25 within 0.005.

    >>> rounding(Decimal(190)), rounding(Decimal("1.25"))
    (Decimal('5.0'), Decimal('0.005'))
    """
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < 0 or value == 0:
        return Decimal(5).scaleb(int(exponent) - 1)
    return Decimal(5).scaleb(int(value.normalize().as_tuple().exponent) - 1) * Decimal("1.0")


def _bounds(value: Decimal, unit: str) -> tuple[Decimal, Decimal]:
    slack = rounding(value)
    low, high = to_si(value - slack, unit), to_si(value + slack, unit)
    if low is None or high is None:
        raise ValueError(f"{unit} has no base unit")
    return low, high


@cache
def _registry() -> "UnitRegistry[Decimal]":
    from pint import UnitRegistry  # noqa: PLC0415 - a fifth of a second, which a message about a slip need not wait for

    return UnitRegistry(non_int_type=Decimal)


@cache
def _parsed(unit: str) -> str | None:
    """`unit` as an expression that pint reads: "square_mile" is "mile ** 2", "X_per_Y" is "X / Y"."""
    from pint.errors import PintError  # noqa: PLC0415 - as above

    expression = " / ".join(_power(PINT_NAMES.get(part, part)) for part in unit.split("_per_"))
    try:
        _registry().Quantity(Decimal(1), expression)
    except PintError:
        return None
    return expression


def _power(name: str) -> str:
    for word, exponent in (("square_", 2), ("cubic_", 3)):
        if name.startswith(word):
            return f"{name.removeprefix(word)} ** {exponent}"
    return name
