"""Which sentence a span is in, and which ones it runs across."""

import pytest

from generator.compare.event.sentence_index import SentenceIndex
from generator.model import Span


def _span(source, start, end):
    return Span(source=source, start=start, end=end, text="x" * (end - start))


INDEX = SentenceIndex([_span("a", 2, 10), _span("a", 11, 20), _span("b", 0, 5)])


@pytest.mark.parametrize(
    ("span", "at", "under"),
    [
        (_span("a", 3, 5), 0, [0]),
        (_span("a", 8, 13), 0, [0, 1]),
        (_span("a", 10, 12), None, [1]),
        (_span("a", 0, 3), None, [0]),
        (_span("a", 20, 25), None, []),
        (_span("b", 1, 2), 2, [2]),
        (_span("c", 1, 2), None, []),
    ],
)
def test_a_span_is_found_by_its_place(span, at, under):
    """By the sentence that holds its start, and by all that hold a part of it; sources are kept apart."""
    assert (INDEX.at(span), list(INDEX.under(span))) == (at, under)
