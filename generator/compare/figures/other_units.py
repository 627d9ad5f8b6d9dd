"""Other units: a measure that two sources give in two systems of units, 41.6 degrees Celsius and 106.9 Fahrenheit."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from generator.compare.event.quantities import TEMPERATURE, is_physical, same_amount, same_measure
from generator.compare.figures.contexts import Context, comparable
from generator.model import Figure

PRECISE = 3  # digits that are seldom met by chance (figures/weights.py: LONG_SHARED)
CONVERTED = Decimal("0.001")  # how far a conversion that keeps three digits may lie off
KELVIN = Decimal("0.3")  # the same for temperatures


def in_other_units(contexts: Sequence[Context]) -> Iterator[tuple[int, int]]:
    """Pairs of positions that give one measure in two units: to three digits, or as the only one of each source."""
    measured = [at for at, one in enumerate(contexts) if _is_measured(one.figure)]
    told = Counter((one.figure.span.source, one.figure.dimension) for one in (contexts[at] for at in measured))
    for first, second in combinations(measured, 2):
        one, other = contexts[first].figure, contexts[second].figure
        if one.span.source == other.span.source or one.unit == other.unit or not same_measure(one, other):
            continue
        alone = all(told[each.span.source, each.dimension] == 1 for each in (one, other))
        if (_is_precise(one, other) or (alone and same_amount(one, other))) and comparable(
            contexts[first], contexts[second]
        ):
            yield first, second


def _is_measured(figure: Figure) -> bool:
    """Whether it is the source's own measure of a thing, and no conversion that stands behind another."""
    return (is_physical(figure) or figure.dimension == TEMPERATURE) and figure.si is not None and not figure.converts


def _is_precise(one: Figure, other: Figure) -> bool:
    """Whether both have three digits, and are one value when converted."""
    assert one.si is not None
    assert other.si is not None
    if min(_digits(one), _digits(other)) < PRECISE:
        return False
    slack = KELVIN if one.dimension == TEMPERATURE else CONVERTED * max(abs(one.si), abs(other.si))
    return abs(one.si - other.si) <= slack


def _digits(figure: Figure) -> int:
    return len((figure.value or Decimal(0)).normalize().as_tuple().digits)
