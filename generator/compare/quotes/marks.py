"""Whether words are between quotation marks, also where the quotation could not be made out."""

from collections.abc import Iterator

from generator.compare.event import Event
from generator.compare.quotes import weights
from generator.model import Span

STRAIGHT, OPENING, CLOSING = '"', "“«„", "”»"
ANY = frozenset(STRAIGHT + OPENING + CLOSING)
SINGLE = ("‘", "'", "`")


def in_marks(event: Event, span: Span) -> bool:
    """Whether any of the words are a quotation, or a mark that opens before them is not closed."""
    article = event.article(span.source)
    if any(span.overlaps(quote.span) for quote in event.quotes_of(event.owner[span.source])):
        return True
    if ANY & set(span.text) or span.text.startswith(SINGLE):
        return True
    before = article.text[article.passage_at(span.start).start : span.start]
    return before.lstrip().startswith(SINGLE) or _open(before)


def is_bare(event: Event, span: Span) -> bool:
    """Whether most of the words are outside of marks."""
    quotes = event.quotes_of(event.owner[span.source])
    marked = sum(len(quote.content.text) for quote in quotes if span.contains(quote.span))
    return 0 < marked < weights.MOSTLY_MARKED * len(span.text) or not in_marks(event, span)


def bare_parts(event: Event, span: Span) -> Iterator[Span]:
    """The stretches of a span that no quotation of its source takes in, in order."""
    start = span.start
    for quote in sorted(event.quotes_of(event.owner[span.source]), key=lambda one: one.span.start):
        if quote.span.overlaps(span):
            if start < quote.span.start:
                yield span.part(start, quote.span.start)
            start = max(start, quote.span.end)
    if start < span.end:
        yield span.part(start, span.end)


def _open(text: str) -> bool:
    """Whether a double mark in the text is still open at its end."""
    opened = max((text.rfind(mark) for mark in OPENING), default=-1)
    closed = max((text.rfind(mark) for mark in CLOSING), default=-1)
    return opened > closed or text.count(STRAIGHT) % 2 == 1
