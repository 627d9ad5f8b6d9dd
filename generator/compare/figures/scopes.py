"""A figure with the words that limit it."""

from generator.compare.event import Event
from generator.model import Figure, Span


def with_scope(event: Event, figure: Figure) -> Span:
    """The figure and, where they follow it, the words that say what it takes in: "50 people, including children"."""
    if figure.scope is None or figure.scope.start < figure.span.end:
        return figure.span
    return event.article(figure.span.source).span(figure.span.start, figure.scope.end)
