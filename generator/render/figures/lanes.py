"""A plot with one lane for each value: a name, a mark or range on a common scale, and words."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Md
from generator.render.figures import svg
from generator.render.markdown import drawing, escape

NAME, PLOT, WORDS = 144.0, 130.0, 186.0
STEP, FOOT, SIZE, GAP = 24.0, 22.0, 13.0, 12.0
SMALL_WIDTH, SMALL_HEIGHT = 150.0, 14.0


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


@dataclass(frozen=True, slots=True)
class Tick:
    """A place of the scale with its label."""

    at: float
    label: str


def plot(lanes: Sequence[Lane], ticks: Sequence[Tick], label: str, kind: str) -> Md:
    """The whole plot with names, words and scale."""
    foot = len(lanes) * STEP
    parts = [_lane_with_words(lane, (number + 0.5) * STEP) for number, lane in enumerate(lanes)]
    for tick in ticks:
        x = NAME + tick.at * PLOT
        parts.insert(0, svg.line((x, 2), (x, foot), "cb-grid-line"))
        parts.append(svg.text((x, foot + SIZE + 2), tick.label, "cb-middle cb-quiet"))
    return svg.picture(NAME + PLOT + WORDS, foot + FOOT, label, kind, parts)


def small_plot(lanes: Sequence[Lane], label: str) -> Md:
    """The marks alone on one line, to stand in a cell."""
    middle = SMALL_HEIGHT / 2
    marks = "".join(_marks(lane, middle, 1.0, SMALL_WIDTH - 2) for lane in lanes)
    axis = svg.line((1, middle), (SMALL_WIDTH - 1, middle), "cb-axis")
    return drawing(
        f'<svg class="cb-picture cb-small-line" viewBox="0 0 {SMALL_WIDTH:g} {SMALL_HEIGHT:g}" role="img" '
        f'aria-label="{escape(label)}">{axis}{marks}</svg>'
    )


def _lane_with_words(lane: Lane, y: float) -> str:
    axis = svg.line((NAME, y), (NAME + PLOT, y), "cb-axis")
    name = svg.text((NAME - GAP, y + 4), svg.fitted(lane.name, NAME - GAP, SIZE), "cb-left")
    words = svg.text(
        (NAME + PLOT + GAP, y + 4),
        svg.fitted(lane.words, WORDS - GAP, SIZE),
        "cb-right cb-words" if lane.said else "cb-right",
    )
    return axis + name + _marks(lane, y, NAME, PLOT) + words


def _marks(lane: Lane, y: float, left: float, width: float) -> str:
    apart = " cb-out" if lane.apart else ""
    low, high = left + lane.low * width, left + lane.high * width
    drawn = svg.box((low, y - 4), max(high - low, 1), 8, f"cb-range{apart}") if lane.high > lane.low else ""
    if lane.at is None:
        return drawn
    x = left + lane.at * width
    return drawn + svg.line((x, y - 6), (x, y + 6), f"cb-tick{apart}")
