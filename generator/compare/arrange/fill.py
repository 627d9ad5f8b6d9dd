"""Fill: every empty cell is a question to its source, and rows that give one answer are one row."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.compare.event import Event
from generator.compare.facets import facet_of
from generator.compare.point import Point
from generator.model import Span

SAME_WORDS = 2  # sources, at least, whose words two rows share where they are one row


def filled(event: Event, points: Iterable[Point[Any]]) -> list[Point[Any]]:  # Any: of all facets
    """The points with what their silent sources say of them; those that now show the same words are one."""
    kept: list[Point[Any]] = []
    for point in points:
        asked = facet_of(point).fill(event, point)
        twins = _of_source(asked)
        known = next((at for at, other in enumerate(kept) if _are_one(other, asked, twins)), None)
        if known is None:
            kept.append(asked)
        else:
            kept[known] = _joined(event, kept[known], asked)
    return kept


def _of_source(point: Point[Any]) -> dict[str, list[Span]]:
    """The spans of each source: those of two sources never share words."""
    found: dict[str, list[Span]] = defaultdict(list)
    for span in point.spans:
        found[span.source].append(span)
    return found


def _are_one(one: Point[Any], other: Point[Any], twins: Mapping[str, Sequence[Span]]) -> bool:
    """Whether two points found by their words show the same ones, for half of the smaller row.

    `twins` are the spans of the other by source.
    """
    if one.facet != other.facet or facet_of(one).exact or one.facts != other.facts:
        return False
    shared = {span.source for span in one.spans if any(_same_words(span, twin) for twin in twins.get(span.source, ()))}
    return len(shared) >= SAME_WORDS and 2 * len(shared) >= min(len(one.sources()), len(other.sources()))


def _same_words(one: Span, other: Span) -> bool:
    return 2 * one.shared(other) >= min(len(one.text), len(other.text))


def _joined(event: Event, one: Point[Any], other: Point[Any]) -> Point[Any]:
    spans = event.in_order([*one.spans, *other.spans])
    return replace(one, spans=spans, firmness=max(one.firmness, other.firmness))
