"""What a figure allows: the bounds that its rounding and its hedge leave open, and whether two can both hold."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.compare.event.lexicon import AS_COUNTED, CEILINGS, FLOORS, LOOSE, NOT_LESS, SHY
from generator.model import Figure

LOOSENESS = Decimal("0.10")  # what "about" leaves open to either side
WIDEST_ROUNDING = Decimal("0.03")  # of a bare round number: 300 may mean 306, not 320
EXACT_BELOW = 100  # people count to a hundred before they round
HALF_PERCENT = Decimal("0.005")  # what rounding does to a share when it is told in percent
THOUSANDTH = Decimal("0.001")
DEGREE = Decimal("1.5")  # what rounding does to a temperature; shares of a kelvin mean nothing
TEMPERATURE = "[temperature]"
CURRENCY = "[currency]"
PERCENT = "percent"
TIME = "[time]"
LENGTH = "[length]"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The values that a figure allows; `None` is open."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: "Bounds") -> bool:
        """Whether some value is allowed by both. Two roundings that only touch, as of 4 and 5, are two values."""
        touching = not (self._rounded() and other._rounded())
        return _not_above(self.low, other.high, touching) and _not_above(other.low, self.high, touching)

    def _rounded(self) -> bool:
        """Whether it is what rounding leaves open: closed, and no single value."""
        return self.low is not None and self.high is not None and self.low != self.high


def is_physical(figure: Figure) -> bool:
    """Whether it measures a thing (a length, a weight, a speed), not time, money or a count."""
    return figure.dimension is not None and figure.dimension not in {CURRENCY, TIME, TEMPERATURE}


def may_stand_beside(first: Figure, second: Figure) -> bool:
    """Whether the two belong side by side: one measure, or sums in two currencies, which no rate turns into one."""
    return same_measure(first, second) or first.dimension == second.dimension == CURRENCY


def same_measure(first: Figure, second: Figure) -> bool:
    """Whether the two can be held against each other at all: a dimension in common, and for money a currency."""
    if first.dimension != second.dimension:
        return False
    if first.unit == second.unit:
        return True
    return first.dimension != CURRENCY and first.si is not None and second.si is not None


def same_amount(first: Figure, second: Figure) -> bool:
    """Whether the two give one amount, rounding, hedging words and conversion aside."""
    return _closed(first).meets(_closed(second))


def same_value(first: Figure, second: Figure) -> bool:
    """Whether the two print one value, in one unit or in two that convert to a thousandth."""
    if first.value is None or second.value is None or first.value_high != second.value_high:
        return False
    if (first.unit, first.per) == (second.unit, second.per):
        return first.value == second.value
    if first.si is None or second.si is None:
        return False
    return abs(first.si - second.si) <= THOUSANDTH * max(abs(first.si), abs(second.si))


def both_hold(first: Figure, second: Figure) -> bool:
    """Whether one value fits both, "at least" and "up to" included; two caps of one thing are two values."""
    if _is_cap(first) and _is_cap(second) and not is_physical(first):
        return same_amount(first, second)
    return bounds(first).meets(bounds(second))


def is_open(figure: Figure) -> bool:
    """Whether it is a bound, such as "more than 50"; "at least" is how careful papers print a plain count."""
    return None in {bounds(figure).low, bounds(figure).high} and not _hedged(figure, AS_COUNTED)


def is_at_least(figure: Figure) -> bool:
    """Whether a plain count is printed as a floor: more may be known elsewhere, or later."""
    return _hedged(figure, AS_COUNTED)


def _is_cap(figure: Figure) -> bool:
    """Whether a ceiling is stated and no floor: a term of up to ten years, and no range that reaches up to 300 km."""
    limits = bounds(figure)
    return limits.low is None and limits.high is not None


@lru_cache(maxsize=2**14)  # one figure is held against many
def bounds(figure: Figure) -> Bounds:
    """What the figure allows, in base units where it has them."""
    closed = _closed(figure)
    counted = figure.dimension is None and figure.value is not None and figure.per is None
    if not _hedged(figure, NOT_LESS) and _hedged(figure, CEILINGS):
        return Bounds(None, closed.high if figure.value_high or not counted else figure.value)
    if _hedged(figure, NOT_LESS) or _hedged(figure, FLOORS):
        return Bounds(figure.value if counted else closed.low, None)
    return closed


@lru_cache(maxsize=2**14)
def _closed(figure: Figure) -> Bounds:
    """The bounds of the number itself: its range, its rounding, its "about"."""
    if figure.value is None:
        return Bounds(figure.value_low, figure.value_high)
    low, high = figure.value, figure.value if figure.value_high is None else figure.value_high
    if figure.dimension == TEMPERATURE and figure.si is not None:
        return Bounds(figure.si - DEGREE, figure.si + DEGREE + (high - low))
    factor = figure.si / figure.value if figure.si is not None and figure.value else Decimal(1)
    below, above = low - _slack(figure, low), high + _slack(figure, high)
    if _hedged(figure, SHY):
        above = high
    return Bounds(below * factor, above * factor)


def _slack(figure: Figure, value: Decimal) -> Decimal:
    """How far the true value may lie from the printed one."""
    size = abs(value)
    if _hedged(figure, LOOSE) or _hedged(figure, SHY):
        return size * LOOSENESS
    if figure.dimension is not None and figure.unit is None:
        return HALF_PERCENT if size < 1 else Decimal(0)  # "one in five" is 20 percent; "3 to 1" is exact
    step = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) / 2
    if figure.dimension is None and (size < EXACT_BELOW or step < 1):
        return Decimal(0)
    return min(step, max(size * WIDEST_ROUNDING, Decimal("0.5") if figure.dimension else Decimal(0)))


def _hedged(figure: Figure, words: frozenset[str]) -> bool:
    hedge = (figure.hedge or "").casefold()
    return any(word in hedge for word in words)


def _not_above(low: Decimal | None, high: Decimal | None, touching: bool) -> bool:  # noqa: FBT001 - a fact, no switch
    return low is None or high is None or low < high or (touching and low == high)
