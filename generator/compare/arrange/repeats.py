"""Repeats: of rows that show the same words, one is kept."""

from collections.abc import Iterable, Sequence
from typing import Any

from generator.compare.facets import facet_of
from generator.compare.point import Point, Ruling
from generator.model import Span, Verdict

#: What a reader must know before anything else.
URGENT = frozenset({Verdict.UNIT_MISMATCH, Verdict.CONFLICT, Verdict.UPDATE})

#: A point with its ruling.
Judgement = tuple[Point[Any], Ruling]  # Any: of all facets


def shown_once(shared: Sequence[Judgement]) -> list[Judgement]:
    """Of rows that show the same words, an author's, else the one whose ruling weighs most: one clause is read once.

    Nor is "two years ago" a row of its own where the row of a claim shows those words.
    """
    others = [point for point, _ in shared if not facet_of(point).exact]
    best: dict[tuple[Span, ...], Judgement] = {}
    for point, ruling in shared:
        known = best.get(point.spans)
        adds = ruling.verdict not in {Verdict.AGREE, None} or not _is_aside(point, others)
        if adds and (known is None or _weight(point, ruling) > _weight(*known)):
            best[point.spans] = (point, ruling)
    return list(best.values())


def _is_aside(point: Point[Any], others: Iterable[Point[Any]]) -> bool:
    """Whether the row only says how long or how long ago, and most of its words are in another row."""
    if not point.aside:
        return False
    held = [[any(one.shared(span) for one in other.spans) for span in point.spans] for other in others]
    return any(2 * sum(found) > len(found) for found in held)


def _weight(point: Point[Any], ruling: Ruling) -> tuple[bool, bool, float]:
    return point.draft is not None, ruling.verdict in URGENT, ruling.weight
