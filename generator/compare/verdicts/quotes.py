"""Rules on quotations."""

from itertools import combinations

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.verdicts.ruling import Ruling
from generator.model import Facet, Span, Verdict
from generator.text.similarity import stems
from generator.text.wording import longest_run, shared_words, words

BARE = "One source puts quotation marks on words that another gives without them"
OTHER = "The quotation marks hold different words in different sources, around"
MIN_RUN = 6  # words in a row that both hold: fewer may be chance
WHOLE_RUN = 0.95  # of the shorter's words: what is more is the same words
WHOLE = 0.75  # of the shorter's content words: what is more is the same quotation, cut elsewhere
MIN_SHARE = 0.5  # of the quotation's content words: below it only a phrase is common, and no flag is raised


def quoted_paraphrased(event: Event, candidate: Candidate) -> Ruling | None:
    """One source puts marks on words that another gives without them, or both put marks on different words."""
    if candidate.facet is not Facet.QUOTE:
        return None
    quoted = [quote.content for quote in candidate.quotes]
    bare = [span for span in candidate.spans if not _in_marks(event, span)]
    pairs = [(content, other, BARE) for content in quoted for other in bare if other.source != content.source]
    pairs += [
        (one, two, OTHER)
        for one, two in combinations(quoted, 2)
        if one.source != two.source and not _one_within(one, two)
    ]
    runs = [
        (_run_length(one, two), one, two, why) for one, two, why in pairs if not _same_words(one, two) or why is BARE
    ]
    runs = [run for run in runs if run[0] >= MIN_RUN]
    if not runs:
        return None
    length, first, second, why = max(runs, key=lambda run: run[0])
    return Ruling(
        verdict=Verdict.QUOTED_PARAPHRASED,
        why=f"{why}: “{shared_words(first.text, second.text)}”.",
        evidence=(first, second),
        weight=float(length) if _share(first, second) >= MIN_SHARE and not _same_words(first, second) else 0.0,
    )


def _in_marks(event: Event, span: Span) -> bool:
    return any(span.overlaps(quote.content) for quote in event.quotes_of(event.owner[span.source]))


def _run_length(first: Span, second: Span) -> int:
    return len(longest_run(words(first.text), words(second.text)))


def _same_words(first: Span, second: Span) -> bool:
    """Whether nearly all of the shorter stands in the longer in one run."""
    shorter = min(len(words(first.text)), len(words(second.text)))
    return _run_length(first, second) >= WHOLE_RUN * shorter


def _one_within(first: Span, second: Span) -> bool:
    """Whether the shorter of two quotations says little that the longer does not: it is cut, not changed."""
    shorter, longer = sorted((stems(first.text), stems(second.text)), key=len)
    return len(shorter & longer) >= WHOLE * len(shorter)


def _share(first: Span, second: Span) -> float:
    """How much of the quotation's content words the other has."""
    quoted = stems(first.text)
    return len(quoted & stems(second.text)) / len(quoted) if quoted else 0.0
