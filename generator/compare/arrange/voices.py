"""Who stands behind a row: the origins that its sentences credit, and how many sources speak for themselves."""

from collections.abc import Sequence

from generator.compare.event import Event
from generator.model import Copy, Credit, Span


def credits_in(event: Event, spans: Sequence[Span]) -> tuple[Credit, ...]:
    """The credits given in the sentences that hold `spans`, by source and place."""
    sentences = {event.at(span) for span in spans} - {None}
    sources = dict.fromkeys(span.source for span in spans)
    return tuple(
        credit
        for source in sources
        for credit in event.sources[event.owner[source]].credits
        if event.at(credit.span) in sentences
    )


def voices(sources: Sequence[str], copies: Sequence[Copy]) -> int:
    """How many of the sources speak for themselves: those that print one story are one."""
    first = {source: min(copy.sources) for copy in copies for source in copy.sources}
    return len({first.get(source, source) for source in sources})
