"""Rules on quotations."""

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.verdicts.ruling import Ruling
from generator.model import Facet, Span, Verdict
from generator.text.wording import longest_run, shared_words, words

MIN_RUN = 5  # words in a row that both hold: fewer may be chance
WHOLE = 0.95  # of the shorter's words: what is more is the same words


def quoted_paraphrased(event: Event, candidate: Candidate) -> Ruling | None:
    """One source puts marks on words that another gives without them, or both put marks on different words."""
    if candidate.facet is not Facet.QUOTE:
        return None
    quoted = [quote.content for quote in candidate.quotes]
    bare = [span for span in candidate.spans if not any(span.overlaps(content) for content in quoted)]
    for content in quoted:
        for other in bare:
            if other.source != content.source:
                return _ruling(
                    content, other, "One source puts quotation marks on words that another gives without them"
                )
    for first in quoted:
        for second in quoted:
            if first.source < second.source and not _same_words(first, second):
                return _ruling(first, second, "The quotation marks hold different words in different sources")
    return None


def _ruling(first: Span, second: Span, why: str) -> Ruling:
    run = shared_words(first.text, second.text)
    length = len(run.split())
    return Ruling(
        verdict=Verdict.QUOTED_PARAPHRASED,
        why=f"{why}: “{run}”.",
        evidence=(first, second),
        weight=float(length) if length >= MIN_RUN and not _same_words(first, second) else 0.0,
    )


def _same_words(first: Span, second: Span) -> bool:
    one, other = words(first.text), words(second.text)
    return len(longest_run(one, other)) >= WHOLE * min(len(one), len(other))
