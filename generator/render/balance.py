"""How much of the first page stands beside what on a wide screen, so that no column leaves a hole under it.

A style sheet cannot move a part into a shorter column, so the lengths are estimated here, in lines of a source's words.
The letters to a line and the lines of what is no running text were measured in Chromium, 1280 pixels wide.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import ceil

from generator.model import Span
from generator.render.glance import Difference, Glance, Holding
from generator.render.undisputed import Common

SIDE_LETTERS, BESIDE_LETTERS, WHY_LETTERS = 27, 33, 62  # to a line
HEAD, NAME, AFTER, REASON, LANE, SCALE, GAP = 1.5, 1.0, 1.0, 0.8, 1.6, 1.7, 0.8  # lines
TALLEST_ORIGIN = 1.5  # a name of the picture, in two lines
#: So many differences stand at the top; the others follow below.
MOST_DIFFERENCES = 3
MOST_SIDES = 4


@dataclass(frozen=True, slots=True)
class Balance:
    """How many differences stand at the top, and whether what only one says stands under them."""

    differences: int
    alone_below: bool


def balanced(told: Glance, reasons: Sequence[str], origins: int) -> Balance:
    """The split whose columns end nearest to each other; of two, the one that tells more differences at the top.

    `reasons` are the words under each difference, `origins` is how many names stand above each other in their picture.
    """
    lengths = [_difference(one, why) for one, why in zip(told.differences, reasons, strict=True)]
    alone = sum(NAME + _lines(one.span, BESIDE_LETTERS) + AFTER + GAP for one in told.alone)
    common = sum(_common(point) for point in (*told.agreed, *told.spoken_of))
    resting = HEAD + origins * TALLEST_ORIGIN + AFTER

    def unevenness(split: Balance) -> float:
        left = sum(lengths[: split.differences]) + alone * split.alone_below
        right = (common + resting + alone * (not split.alone_below)) / 2
        return abs(left - right)

    counts = range(min(MOST_DIFFERENCES, len(lengths)), 0, -1)
    return min(
        (Balance(n, below) for n, below in product(counts, (False, True))), key=unevenness, default=Balance(0, True)
    )


def _difference(one: Difference, why: str) -> float:
    sides = [_side(side) for side in one.sides[:MOST_SIDES]]
    rows = sum(max(sides[at : at + 2]) + GAP for at in range(0, len(sides), 2))
    lanes = one.line.count("cb-axis")
    return HEAD + rows + lanes * LANE + bool(lanes) * SCALE + ceil(len(why) / WHY_LETTERS) * REASON + GAP


def _side(side: Holding) -> float:
    words = sum(_lines(span, SIDE_LETTERS) for span in side.voices[0].spans)
    return NAME + words + AFTER * bool(side.also) + AFTER * bool(side.share)


def _common(point: Common) -> float:
    label = ceil(len(point.label) / BESIDE_LETTERS) if point.label else 0
    words = NAME + _lines(point.words, BESIDE_LETTERS) if point.words else 0
    return label + words + AFTER + GAP


def _lines(span: Span, letters: int) -> int:
    return ceil(len(span.text) / letters)
