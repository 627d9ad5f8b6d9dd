"""Adopt: the quotations that a group of spans, put together by somebody else, prints of one utterance."""

from collections.abc import Sequence

from generator.compare.event import Event
from generator.compare.point import Naming, Point
from generator.compare.quotes.utterances import Utterance, quoted, same_saying
from generator.model import Quote, Span


def adopt(event: Event, groups: Sequence[tuple[Span, ...]]) -> list[Point[tuple[Quote, ...]] | None]:
    """For each group the point of its quotations; `None` where no two sources print one utterance."""
    said = quoted(event) if groups else []
    return [_adopted(event, said, spans) for spans in groups]


def _adopted(event: Event, said: Sequence[Utterance], spans: tuple[Span, ...]) -> Point[tuple[Quote, ...]] | None:
    held = [one for one in said if any(span.overlaps(one.content) for span in spans)]
    groups = [[one for one in held if one is first or _same(event, first, one)] for first in held]
    chosen = max(groups, key=_sources, default=[])
    quotes = tuple(one.quote for one in chosen if one.quote is not None)
    if _sources(chosen) < 2:
        return None
    return Point(
        facet="quotes",
        spans=spans,
        firmness=float(len(chosen)),
        marks=tuple(quote.content for quote in quotes),
        facts=quotes,
        naming=Naming(),
    )


def _same(event: Event, first: Utterance, other: Utterance) -> bool:
    return first.owner != other.owner and same_saying(event, first, other)


def _sources(chosen: Sequence[Utterance]) -> int:
    return len({one.owner for one in chosen})
