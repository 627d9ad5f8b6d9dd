"""Voices: the figure of a point that speaks for each source, and the pairs that are held against each other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.compare.event.amounts import printed
from generator.compare.event.quantities import same_amount
from generator.compare.point import Point
from generator.model import Figure

#: The facts of a point: its figures, at most two of a source.
Figures = tuple[Figure, ...]


def voices(point: Point[Figures]) -> list[Figure]:
    """The figure that speaks for each source: not a conversion of another, and the one nearest to what others say."""
    own = [figure for figure in point.facts if figure.converts is None and figure.value is not None]
    printed_by = Counter(_print(figure) for figure in own)
    unlike = {_print(figure): figure for figure in own}
    support = {
        key: sum(printed_by[other] for other, figure in unlike.items() if same_amount(one, figure))
        for key, one in unlike.items()
    }
    found: dict[str, Figure] = {}
    for figure in own:
        known = found.get(figure.span.source)
        if known is None or support[_print(figure)] > support[_print(known)]:
            found[figure.span.source] = figure
    return list(found.values())


def crossing(point: Point[Figures]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of unlike figures that speak for different sources."""
    return combinations({_print(figure): figure for figure in voices(point)}.values(), 2)


def _print(figure: Figure) -> tuple[object, ...]:
    """What is printed: figures with the same are held against others only once."""
    return figure.value, figure.value_high, figure.unit, figure.hedge


def series(figures: Sequence[Figure]) -> tuple[str, ...]:
    """The printed values, each once, in order."""
    return tuple(dict.fromkeys(printed(figure) for figure in figures))
