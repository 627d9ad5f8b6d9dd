"""The credits beside words: whom a source names as its own source."""

from collections.abc import Iterable

from generator.compare.event import Event
from generator.model import Credit, OriginKind, Span

#: Kinds that name somebody; "officials" of two articles need not be the same officials.
NAMED = frozenset({OriginKind.OUTLET, OriginKind.AGENCY, OriginKind.DOCUMENT})


def credits_in(event: Event, spans: Iterable[Span]) -> tuple[Credit, ...]:
    """The credits given in the sentences that hold `spans`, by source and place."""
    spans = tuple(spans)
    sentences = {event.at(span) for span in spans} - {None}
    sources = dict.fromkeys(span.source for span in spans)
    return tuple(
        credit
        for source in sources
        for credit in event.sources[event.owner[source]].credits
        if event.at(credit.span) in sentences
    )
