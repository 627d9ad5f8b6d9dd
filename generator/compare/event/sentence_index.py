"""One index of sentences by their places: which sentence holds a span, and which ones a span runs across."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from generator.model import Span


class SentenceIndex:
    """Sentences of several sources, by position; those of one source follow each other in reading order."""

    def __init__(self, sentences: Sequence[Span]) -> None:
        self._sentences = sentences
        self._first: dict[str, int] = {}
        self._starts: dict[str, list[int]] = defaultdict(list)
        for at, sentence in enumerate(sentences):
            self._first.setdefault(sentence.source, at)
            self._starts[sentence.source].append(sentence.start)

    def at(self, span: Span) -> int | None:
        """The position of the sentence that holds the start of `span`; `None` where no sentence does."""
        at = self._before(span)
        if at is None or span.start >= self._sentences[at].end:
            return None
        return at

    def under(self, span: Span) -> range:
        """The positions of the sentences that hold a part of `span`."""
        first, at = self._first.get(span.source, 0), self._before(span)
        end = first + bisect_left(self._starts.get(span.source, []), span.end)
        if at is None:
            return range(first, end)
        return range(at if self._sentences[at].overlaps(span) else at + 1, end)

    def _before(self, span: Span) -> int | None:
        """The position of the last sentence that begins before `span` or with it."""
        count = bisect_right(self._starts.get(span.source, []), span.start)
        return self._first[span.source] + count - 1 if count else None
