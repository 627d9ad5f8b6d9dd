"""Meaning: a span that is cut inside the reach of a word which turns what it says is widened by that word."""

from collections.abc import Callable

from generator.compare.event import Event
from generator.model import Certainty, Hedge, Span

#: Kinds of words that change what is in their reach so much that no cell may leave them out.
TURNING = frozenset({Certainty.DENIED})

#: What a rule is: the span, or a wider one of the same sentence.
Widening = Callable[[Event, Span], Span]


def with_its_meaning(event: Event, span: Span) -> Span:
    """The span with all that its sentence says about whether it is so."""
    for widen in WIDENINGS:
        span = widen(event, span)
    return span


def with_turning_words(event: Event, span: Span) -> Span:
    """The span from the last word before it that turns it: without "denied", a cell would say the opposite."""
    source = event.sources[event.owner[span.source]]
    cues = [hedge.span.start for hedge in source.hedges if _turns(event, hedge, span)]
    return source.article.span(max(cues, default=span.start), span.end)


def _turns(event: Event, hedge: Hedge, span: Span) -> bool:
    """Whether the hedge is before the span, in its sentence, and reaches into it."""
    if hedge.certainty not in TURNING or not hedge.scope.overlaps(span) or hedge.span.start >= span.start:
        return False
    return event.at(hedge.span) == event.at(span)


WIDENINGS: tuple[Widening, ...] = (with_turning_words,)
