"""One amount given in two units: "6ft 2in", "1 hour and 20 minutes"."""

import re
from dataclasses import replace

from generator.annotate.figures.amounts import Quantity

#: The smaller unit that may follow, and how many of it make one of the larger.
SMALLER = {
    "foot": ("inch", 12),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "year": ("month", 12),
    "pound": ("ounce", 16),
}
LINK = re.compile(r"(?:,? and |, | )?")


def join_compounds(text: str, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """`found` with each amount in two units made one, in the larger unit."""
    joined: list[Quantity] = []
    for quantity in found:
        if joined and _continues(text, joined[-1], quantity):
            _, many = SMALLER[joined[-1].unit or ""]
            joined[-1] = replace(joined[-1], end=quantity.end, value=joined[-1].value + quantity.value / many)
        else:
            joined.append(quantity)
    return tuple(joined)


def _continues(text: str, one: Quantity, other: Quantity) -> bool:
    unit, many = SMALLER.get(one.unit or "", (None, 0))
    if other.unit != unit or not 0 < other.value < many or one.high is not None or other.high is not None:
        return False
    return one.value == one.value.to_integral_value() and LINK.fullmatch(text, one.end, other.start) is not None
