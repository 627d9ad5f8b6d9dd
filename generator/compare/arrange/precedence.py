"""Precedence: a point that several facets find is the row of the facet that is first in the registry."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.compare.event import Event
from generator.compare.facets import facet_of
from generator.compare.point import Point
from generator.model import Span

FIRM = 2.0  # of a point that may add a source to another facet's row


def each_once(event: Event, points: Sequence[Point[Any]]) -> list[Point[Any]]:  # Any: of all facets
    """The points, in the order of the registry: what a later facet finds again gives way or joins."""
    rows = _Rows()
    for point in points:
        if not _gives_way(event, rows, point):
            rows.keep(point)
    return rows.kept


class _Rows:
    """The points kept so far, those of several sources also by their sources."""

    def __init__(self) -> None:
        self.kept: list[Point[Any]] = []
        self._speaking: dict[str, set[int]] = defaultdict(set)

    def keep(self, point: Point[Any]) -> None:
        """Add a point behind the others."""
        self.kept.append(point)
        self.replace(len(self.kept) - 1, point)

    def replace(self, at: int, point: Point[Any]) -> None:
        """Put a point in the place of the one it grew from."""
        self.kept[at] = point
        if len(point.sources()) > 1:
            for source in point.sources():
                self._speaking[source].add(at)

    def beside(self, later: Point[Any]) -> Iterator[tuple[int, Point[Any]]]:
        """The points of earlier facets and several sources that share a source with a later point, in order."""
        places = set[int]().union(*(self._speaking[source] for source in later.sources()))
        return ((at, self.kept[at]) for at in sorted(places) if self.kept[at].facet != later.facet)


def _gives_way(event: Event, rows: _Rows, later: Point[Any]) -> bool:
    """Whether rows of earlier facets say the point already; where such a row may grow, it takes up what is new."""
    said, known = _statements(event, later), frozenset[int]()
    for at, earlier in rows.beside(later):
        if _says_most(earlier, later):
            return True
        if facet_of(earlier).joins is not None and not facet_of(later).exact:
            own = _statements(event, earlier)
            known |= own
            if not said <= own and _is_of_two(event, own & said):
                rows.replace(at, _with_more(event, earlier, later))
                return True
    return bool(known) and said <= known


def _is_of_two(event: Event, statements: Iterable[int]) -> bool:
    return len({event.statements[at].owner for at in statements}) > 1


def _with_more(event: Event, earlier: Point[Any], later: Point[Any]) -> Point[Any]:
    """The earlier row with what the other sources of a firm later point say in its words."""
    joins, speaking = facet_of(earlier).joins, set(earlier.sources())
    new = [span for span in later.spans if span.source not in speaking and later.firmness >= FIRM]
    added = [span for span in new if joins is not None and joins(event, earlier, span)]
    return replace(earlier, spans=event.in_order([*earlier.spans, *added]))


def _statements(event: Event, point: Point[Any]) -> frozenset[int]:
    """The positions of the statements that the point's spans run across."""
    return frozenset(position for span in point.spans for position in event.under(span))


def _says_most(earlier: Point[Any], later: Point[Any]) -> bool:
    """Whether half of the words that the later point is about, or more, in each of its sources are the earlier's too.

    A point that marks words is about these, and one that marks none is about all its words.
    """
    marked = bool(later.marks)
    words = defaultdict[str, list[Span]](list)
    for span in earlier.marks if marked else earlier.spans:
        words[span.source].append(span)
    said = (
        one.source
        for one in (later.marks if marked else later.spans)
        if any(2 * one.shared(other) >= len(one.text) for other in words[one.source])
    )
    return set(said) == set(later.sources())
