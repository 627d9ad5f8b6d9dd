"""The figures of a row on one line, a lane for each value; "about" is drawn as a range, a bound with an open end."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import floor, log10

from generator.model import Figure, Md, Row
from generator.render.figures import svg
from generator.render.figures.lanes import NAME, SIZE, Lane, Tick, plot, small_plot
from generator.render.markdown import escape
from generator.render.scene import TONES, Scene

#: Hedges by what they leave open; a hedge in none of them leaves both sides open by NEAR.
AT_MOST = ("up to", "at most", "as many as", "as much as", "less than", "under", "below", "fewer", "no more", "nearly")
AT_LEAST = ("at least", "more than", "over", "above", "upwards", "no less", "no fewer", "or more")
NEAR = 0.05  # the share of a figure that "about" is drawn as: a picture, not a claim
SAME = 0.03  # a conversion this near to its figure is rounding, and needs no lane of its own
TICKS = 3
#: With more lanes than this, the others share the last.
MOST_LANES = 8
FEWEST_LANES = 2  # one value alone is no comparison


@dataclass(frozen=True, slots=True)
class Extent:
    """A figure in the unit of the scale: its own value and what its hedge leaves open."""

    figure: Figure
    at: float | None
    low: float
    high: float
    opens: int = 0  # -1 for "up to", 1 for "at least": a bound, drawn with an open end


def number_line(row: Row, scene: Scene) -> Md:
    """The line with names and words, or nothing where fewer than two values can stand on one scale."""
    unit, extents = _on_one_scale(row.figures)
    lanes = _lanes(row, extents, scene)
    if len(lanes) < FEWEST_LANES:
        return escape("")
    top = _top(extents)
    ticks = [Tick(value / top, _number(value, scene)) for value in _round_values(top)]
    ticks[-1] = Tick(ticks[-1].at, " ".join(filter(None, (ticks[-1].label, _unit(unit, scene)))))
    return plot(lanes, ticks, _spoken(row, lanes, scene), "number-line")


def small_number_line(row: Row, scene: Scene) -> Md:
    """The same as marks alone."""
    _, extents = _on_one_scale(row.figures)
    lanes = _lanes(row, extents, scene)
    if len(lanes) < FEWEST_LANES:
        return escape("")
    return small_plot(lanes, _spoken(row, lanes, scene))


def _on_one_scale(figures: Sequence[Figure]) -> tuple[str | None, list[Extent]]:
    """The unit of the scale, and the figures that can stand on it, in the order of the row."""
    usable = [f for f in figures if f.value is not None and f.value >= 0 and f.dimension == figures[0].dimension]
    if not usable:
        return None, []
    model = max(usable, key=lambda figure: sum(other.unit == figure.unit for other in usable))
    extents = [extent for figure in usable if (extent := _extent(figure, model))]
    return model.unit, [extent for extent in extents if not _repeats(extent, extents)]


def _extent(figure: Figure, model: Figure) -> Extent | None:
    value = _in_unit(figure.value, figure, model)
    if value is None:
        return None
    high = _in_unit(figure.value_high, figure, model)
    if high is not None:
        return Extent(figure, None, value, high)
    hedge = f"{figure.hedge or ''} ".casefold()
    if hedge.startswith(AT_MOST):
        return Extent(figure, value, value, value, opens=-1)
    if hedge.startswith(AT_LEAST):
        return Extent(figure, value, value, value, opens=1)
    slack = value * NEAR if hedge.strip() else 0.0
    return Extent(figure, value, value - slack, value + slack)


def _in_unit(value: Decimal | None, figure: Figure, model: Figure) -> float | None:
    """`value` of `figure` in the unit of `model`; `None` where it is not known how the two units relate."""
    if value is None or figure.unit == model.unit:
        return None if value is None else float(value)
    if not (figure.si and model.si and figure.value and model.value):
        return None
    return float(value * (figure.si / figure.value) / (model.si / model.value))


def _repeats(extent: Extent, extents: Sequence[Extent]) -> bool:
    """Whether it only gives another figure of the row in a second unit, rightly."""
    origin = next((other for other in extents if other.figure.span == extent.figure.converts), None)
    if origin is None or origin.at is None or extent.at is None:
        return False
    return abs(origin.at - extent.at) <= SAME * max(origin.at, extent.at)


def _top(extents: Sequence[Extent]) -> float:
    return 1.08 * max([1e-9, *(extent.high for extent in extents)])


def _lanes(row: Row, extents: Sequence[Extent], scene: Scene) -> list[Lane]:
    clash = TONES[row.verdict] == "clash"
    top = _top(extents)
    lanes = [
        _lane(held, top, scene, apart=clash and not any(_overlap(held[0], e) for e in extents if e is not held[0]))
        for held in _held_together(extents)
    ]
    return lanes if len(lanes) <= MOST_LANES else _fewer(lanes, scene)


def _fewer(lanes: Sequence[Lane], scene: Scene) -> list[Lane]:
    """The first lanes, the lowest and the highest as they are; all others as marks on one lane without their names."""
    ends = (min(lanes, key=lambda lane: lane.low), max(lanes, key=lambda lane: lane.high))
    named = [lane for at, lane in enumerate(lanes) if at < MOST_LANES - len(ends) - 1 or lane in ends]
    others = tuple(lane for lane in lanes if lane not in named)
    crowd = Lane(
        name=scene.words("site.other_values", n=len(others)),
        words="",
        low=0,
        high=0,
        at=None,
        said=False,
        others=others,
    )
    return [*named, crowd]


def _held_together(extents: Sequence[Extent]) -> list[list[Extent]]:
    """The figures of each lane: all that say the same, those of most sources first."""
    held: dict[object, list[Extent]] = {}
    for one in extents:
        held.setdefault((one.at, one.low, one.high, one.opens), []).append(one)
    return sorted(held.values(), key=lambda lane: -len(_holders(lane)))


def _holders(held: Sequence[Extent]) -> list[str]:
    return list(dict.fromkeys(one.figure.span.source for one in held))


def _lane(held: Sequence[Extent], top: float, scene: Scene, *, apart: bool) -> Lane:
    extent, figure = held[0], held[0].figure
    return Lane(
        name=_named(_holders(held), scene),
        words=" ".join(filter(None, (figure.hedge, " ".join(figure.span.text.split())))),
        low=extent.low / top,
        high=extent.high / top,
        at=None if extent.at is None else extent.at / top,
        apart=apart,
        opens=extent.opens,
    )


def _named(sources: Sequence[str], scene: Scene) -> str:
    """All of them where their names have room, else the first and how many more."""
    names = [scene.shorts[source] for source in sources]
    every = ", ".join(names)
    if len(names) == 1 or svg.length(every, SIZE) <= NAME:
        return every
    return scene.words("site.and_others", name=names[0], n=len(names) - 1)


def _overlap(one: Extent, other: Extent) -> bool:
    """Whether the two could mean the same number; what "up to" leaves open below does not count."""
    (low, high), (other_low, other_high) = _core(one), _core(other)
    return low <= other_high and other_low <= high


def _core(extent: Extent) -> tuple[float, float]:
    if extent.at is None:
        return extent.low, extent.high
    return extent.at * (1 - NEAR), extent.at * (1 + NEAR)


def _unit(unit: str | None, scene: Scene) -> str:
    """The unit of the scale in our words; one that they lack by its own name."""
    name = f"unit.{unit}"
    return scene.words(name) if name in scene.words.texts else (unit or "").replace("_", " ")


def _round_values(top: float) -> list[float]:
    """Zero and up to TICKS round values below `top`."""
    raw = top / TICKS
    power = 10.0 ** floor(log10(raw))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= raw * 0.9)
    return [number * step for number in range(int(top / step) + 1)]


def _number(value: float, scene: Scene) -> str:
    for size, name in ((1e9, "site.billion"), (1e6, "site.million")):
        if value >= size:
            return f"{scene.words.number(f'{value / size:g}')} {scene.words(name)}"
    return scene.words.number(f"{value:,.10g}")


def _spoken(row: Row, lanes: Sequence[Lane], scene: Scene) -> str:
    return f"{row.label}{scene.words('site.colon')}" + "; ".join(f"{lane.name}, {lane.words}" for lane in lanes)
