"""A plot with one lane for each value: a name, a mark or range on a common scale, and words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.model import Md
from generator.render.figures import svg
from generator.render.markdown import drawing, escape

WIDTH = 340.0  # as wide as a telephone: the words of a lane are cut to it
NAME = 170.0  # the longest name, so that room is left for words
STEP, AXIS, FOOT, SIZE, GAP = 36.0, 25.0, 20.0, 13.0, 8.0  # the words of a lane stand above its axis
SMALL_WIDTH, SMALL_HEIGHT = 150.0, 14.0
NARROWEST = 0.01  # of the scale: a range that is seen
ARROW, BARB = 26.0, 4.0  # an open end is as long for every figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A value from `low` to `high`, both shares of the scale from 0 to 1; `at` is where its own mark stands."""

    name: str
    words: str
    low: float
    high: float
    at: float | None  # `None` is a range without a mark of its own
    said: bool = True  # the words are a source's, not ours
    apart: bool = False  # it overlaps no other, where that matters
    opens: int = 0  # -1: it is a bound, and what is meant lies below; 1: above
    others: tuple["Lane", ...] = ()  # a lane for many has their marks, and none of its own


@dataclass(frozen=True, slots=True)
class Tick:
    """A place of the scale with its label."""

    at: float
    label: str


def plot(lanes: Sequence[Lane], ticks: Sequence[Tick], label: str, kind: str) -> Md:
    """The whole plot with names, words and scale."""
    foot = len(lanes) * STEP
    parts = [_lane_with_words(lane, number * STEP) for number, lane in enumerate(lanes)]
    for tick in ticks:
        x = _percent(tick.at)
        parts.insert(0, svg.line((x, AXIS - SIZE / 2), (x, foot), "cb-grid-line"))
        parts.append(svg.text((x, foot + SIZE), tick.label, f"{_side(tick)} cb-quiet"))
    return svg.fluid(foot + FOOT, label, kind, parts)


def _side(tick: Tick) -> str:
    """Which way its label runs: inwards at the ends, where it could be cut off."""
    if tick.at < 0.1:
        return "cb-right"
    return "cb-left" if tick.at > 0.8 else "cb-middle"


def small_plot(lanes: Sequence[Lane], label: str) -> Md:
    """The marks alone on one line, to stand in a cell."""
    middle = SMALL_HEIGHT / 2
    marks = "".join(_marks(lane, middle, lambda share: share * SMALL_WIDTH) for lane in lanes)
    axis = svg.line((1, middle), (SMALL_WIDTH - 1, middle), "cb-axis")
    return drawing(
        f'<svg class="cb-picture cb-small-line" viewBox="0 0 {SMALL_WIDTH:g} {SMALL_HEIGHT:g}" role="img" '
        f'aria-label="{escape(label)}">{axis}{marks}</svg>'
    )


def _lane_with_words(lane: Lane, top: float) -> str:
    axis = svg.line((0, top + AXIS), ("100%", top + AXIS), "cb-axis")
    name = svg.fitted(lane.name, NAME, SIZE)
    words = svg.fitted(lane.words, WIDTH - svg.length(name, SIZE) - GAP, SIZE)
    runs = [(name, "cb-name"), (words, "cb-words" if lane.said else "")]
    return axis + _marks(lane, top + AXIS, _percent) + svg.runs((0, top + SIZE), runs, GAP)


def _percent(share: float) -> str:
    return f"{share * 100:.4g}%"


def _marks(lane: Lane, y: float, across: Callable[[float], svg.Across]) -> str:
    if lane.others:
        return "".join(_marks(other, y, across) for other in lane.others)
    apart = " cb-out" if lane.apart else ""
    if lane.opens and lane.at is not None:
        return _arrow(across(lane.at), y, lane.opens, apart)
    width = across(max(lane.high - lane.low, NARROWEST))
    drawn = svg.box((across(lane.low), y - 4), width, 8, f"cb-range{apart}") if lane.high > lane.low else ""
    if lane.at is None:
        return drawn
    x = across(lane.at)
    return drawn + svg.line((x, y - 6), (x, y + 6), f"cb-tick{apart}")


def _arrow(x: svg.Across, y: float, opens: int, apart: str) -> str:
    """A bound, and an arrow to the side on which the figure lies: how far it goes nobody says."""
    tip = opens * ARROW
    ends = [svg.line((tip, 0), (tip - opens * BARB, side * BARB), f"cb-open-end{apart}") for side in (-1, 1)]
    shaft, tick = svg.line((0, 0), (tip, 0), f"cb-open-end{apart}"), svg.line((0, -6), (0, 6), f"cb-tick{apart}")
    return svg.at(x, y, [shaft, *ends, tick])
