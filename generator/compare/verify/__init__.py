"""Verify: nothing is printed that is not in its source, and nothing that is cut out of its meaning."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.compare.event import Event
from generator.compare.event.clauses import trim
from generator.compare.point import Point
from generator.compare.verify.alone import to_a_sentence, without_joint
from generator.compare.verify.meaning import with_its_meaning
from generator.errors import CompareError
from generator.model import AnnotatedArticle, Briefing, Refusal, Refused, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The proposals that may be judged, and what was refused of the others."""

    points: tuple[Point[Any], ...]  # Any: of all facets
    proposed: int  # how many proposals there were
    refused: tuple[Refused, ...]


def verify(event: Event, proposals: Sequence[Point[Any]]) -> Verified:  # Any: of all facets
    """The proposals whose words are in their sources, each span wide enough to mean what its sentence means.

    A span that its source does not hold, character for character, is refused; and so is a proposal with none left.
    """
    texts = _texts(event.sources)
    refused = tuple(
        Refused(facet=point.facet, span=span, reason=reason)
        for point in proposals
        for span in (*point.spans, *point.marks)
        if (reason := refusal(span, texts)) is not None
    )
    wrong = {one.span for one in refused}
    kept = [_without(point, wrong) for point in proposals]
    points = tuple(_widened(event, point) for point in kept if point.spans)
    return Verified(points=points, proposed=len(proposals), refused=refused)


def refusal(span: Span, texts: dict[str, str]) -> Refusal | None:
    """Why the span cannot be printed; `None` where it can."""
    if span.source not in texts:
        return Refusal.NO_SUCH_SOURCE
    return None if texts[span.source][span.start : span.end] == span.text else Refusal.NOT_IN_SOURCE


def _without(point: Point[Any], wrong: set[Span]) -> Point[Any]:
    if not wrong.intersection((*point.spans, *point.marks)):
        return point
    spans = tuple(span for span in point.spans if span not in wrong)
    return replace(point, spans=spans, marks=tuple(mark for mark in point.marks if mark not in wrong))


def _widened(event: Event, point: Point[Any]) -> Point[Any]:
    """The point with spans that are not cut out of their meaning."""
    if point.credits:
        return point
    wide = with_its_meaning if point.draft is not None else _readable
    return replace(point, spans=event.in_order(wide(event, span) for span in point.spans))


def _readable(event: Event, span: Span) -> Span:
    """The span with its meaning and readable alone, without a word before it that ties it to what is not shown."""
    whole = with_its_meaning(event, to_a_sentence(event, with_its_meaning(event, span)))
    bare = without_joint(event, trim(whole))
    return bare if with_its_meaning(event, bare) == bare else whole


def check_spans(briefing: Briefing) -> None:
    """Hold every span of the finished briefing against its source, whoever proposed it."""
    texts = _texts(briefing.sources)
    for span in _spans(briefing):
        if refusal(span, texts) is not None:
            wrong = f"“{span.text}” does not stand at {span.start}; this is a bug, report it"
            raise CompareError(span.source, wrong, {span.source: wrong})


def _texts(sources: Iterable[AnnotatedArticle]) -> dict[str, str]:
    return {source.article.id: source.article.text for source in sources}


def _spans(briefing: Briefing) -> Iterable[Span]:
    yield from briefing.spans()
    for row in (*briefing.rows, *briefing.singles):
        for cell in row.cells:
            yield from cell.marks
            yield from cell.by
