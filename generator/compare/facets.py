"""The registry of facets. A new facet is a folder with a `FACET`, one line here and its words in render/words."""

from collections.abc import Sequence
from typing import Any

from generator.compare.claims import CLAIMS, whole_point
from generator.compare.contrasts import CONTRASTS
from generator.compare.event import Event
from generator.compare.figures import FIGURES
from generator.compare.origins import ORIGINS
from generator.compare.point import Facet, Point
from generator.compare.quotes import QUOTES
from generator.compare.times import TIMES
from generator.model import Reading, Span, Verdict

#: The order is the precedence: where two facets find one point, the earlier has it (arrange/precedence.py).
FACETS: tuple[Facet[Any], ...] = (ORIGINS, TIMES, FIGURES, QUOTES, CONTRASTS, CLAIMS)  # Any: each has facts of its own


def propose(event: Event) -> list[Point[Any]]:  # Any: points of all facets
    """The points that the rules of all facets find, in the order of the registry."""
    return [point for facet in FACETS for point in facet.find(event)]


def adopt(
    event: Event, groups: Sequence[tuple[Span, ...]], readings: Sequence[Reading | None]
) -> list[Point[Any]]:  # Any: points of all facets
    """Spans that somebody else has put together, as points of the first facet that finds its facts in each group.

    Days and hours are held against each other only where the author reads a difference: they may be of two deeds.
    """
    found: list[Point[Any] | None] = [None] * len(groups)
    for facet in FACETS:
        for at, point in enumerate(facet.adopt(event, groups)):
            differs = facet is not TIMES or readings[at] is Verdict.CONFLICT
            found[at] = found[at] or (point if differs else None)
    return [point or whole_point(spans) for point, spans in zip(found, groups, strict=True)]


def facet_of(point: Point[Any]) -> Facet[Any]:  # Any: the facts are the facet's business
    """The facet that a point is of."""
    return next(facet for facet in FACETS if facet.name == point.facet)


def facet_kinds() -> tuple[str, ...]:
    """What the pages call the rows of the facets, each once."""
    return tuple(dict.fromkeys(facet.kind for facet in FACETS))
