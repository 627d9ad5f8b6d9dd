"""Counts as they stood: "at least seven dead" is what was known, and another source's five or nine differs from it."""

from dataclasses import replace
from decimal import Decimal

from generator.compare.event.lexicon import AS_COUNTED, BEYOND, TOLLS
from generator.compare.event.quantities import EXACT_BELOW, TIME
from generator.model import Figure

ROUND = Decimal(5)  # "more than 50" rounds; "more than 51" counts, and 51 is not among its values


def as_known(figure: Figure, outcome: str | None) -> Figure:
    """The figure as it is held against others; `outcome` is what befell those it counts.

    A toll and a length of time with "at least" are values; a floor under a round number of other things leaves all
    above it open.
    """
    if figure.value is None:
        return figure
    hedge = (figure.hedge or "").casefold()
    whole = figure.dimension is None and figure.unit is None and figure.value == figure.value.to_integral_value()
    if whole and hedge in BEYOND and figure.value % ROUND and figure.value < EXACT_BELOW:
        return replace(figure, value=figure.value + 1, hedge="at least")
    known = figure.dimension == TIME or (whole and outcome in TOLLS and figure.value < EXACT_BELOW)
    return replace(figure, hedge=None) if known and any(word in hedge for word in AS_COUNTED) else figure
