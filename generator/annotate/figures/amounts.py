"""Numbers at a place in a text, alone and with their units."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number; `start` and `end` count from the beginning of the text it was found in."""

    start: int
    end: int
    value: Decimal  # the lowest value of a vague number
    high: Decimal | None = None  # the highest value of a vague number
    vague: bool = False  # "hundreds"
    spelled: bool = False  # in words: "three", "a dozen"
    factor: int = 1  # of the magnitude word or letter after it: a billion in "7.1 billion"
    scaled: bool = False  # with a magnitude: "7.1 billion", "1.2m", "two thousand"
    ratio: bool = False  # a share or a proportion: "two-thirds", "one in five", "three to one"
    needs_unit: bool = False  # a number only before a unit: the "half" of "half a mile"
    bare: bool = False  # digits alone, with neither comma nor point: it could be a year or a label


#: A way of writing a number: its pattern, what reads it, and what stands in every match (`generator.text.needs`).
Way = tuple[re.Pattern[str], Callable[[re.Match[str]], Numeral | None], tuple[str, ...]]


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
