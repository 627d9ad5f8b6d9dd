"""A number with its unit, as far as the letters of a text tell."""

from dataclasses import dataclass
from decimal import Decimal

from generator.annotate.figures.numeral import Numeral


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its currency or unit; offsets count from the beginning of the text it was found in."""

    start: int
    end: int
    numeral: Numeral  # the last one of a range
    value: Decimal
    high: Decimal | None = None
    unit: str | None = None  # pint's name, a code of ISO 4217, "percent"; `None` is a count, or a number alone
    unit_start: int | None = None  # where the word or sign of the unit begins, if it follows the number
    before: bool = False  # the first of a change: "from 30 to 50" was 30
