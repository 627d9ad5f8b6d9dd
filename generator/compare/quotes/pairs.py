"""The quotations of a row, two by two; of a large row as many as show its differences."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.compare.event import Event
from generator.compare.quotes.days import said_when
from generator.compare.quotes.words import quoted_words
from generator.model import Quote

SAMPLE = 40  # prints of a large row that speak for all


def crossing(event: Event, quotes: Sequence[Quote]) -> Iterator[tuple[Quote, Quote]]:
    """The pairs of quotations of different sources, each kind of print once."""
    chosen = distinct(event, quotes)
    return (pair for pair in combinations(chosen, 2) if pair[0].span.source != pair[1].span.source)


def distinct(event: Event, quotes: Sequence[Quote]) -> list[Quote]:
    """Of the quotations that print the same words, speaker and time those of two sources: all, in a small row."""
    prints: dict[tuple[object, ...], list[Quote]] = {}
    for quote in quotes:
        moment = said_when(event, quote)
        words = tuple(word.form for word in quoted_words(quote.content.text))
        prints.setdefault((words, quote.speaker and quote.speaker.name, moment and moment.span.text), []).append(quote)
    return [quote for alike in prints.values() for quote in alike[:2]][:SAMPLE]
