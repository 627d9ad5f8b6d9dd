"""Readable stretches of a sentence around a word: what a cell shows, and what a label is made of."""

from generator.compare.clauses import trim
from generator.model import Sentence, Span

MAX_CLAUSE_WORDS = 14  # a longer clause is cut at its noun phrases


def phrase_around(core: Span, sentence: Sentence) -> Span:
    """The clause of `sentence` that holds `core`, or, where that is long, `core` with a noun phrase to either side."""
    clause = next((one for one in sentence.clauses if one.contains(core)), None)
    if clause is None:
        return core
    if len(clause.text.split()) <= MAX_CLAUSE_WORDS:
        return trim(clause)
    inside = [phrase for phrase in sentence.phrases if clause.contains(phrase)]
    before = [phrase for phrase in inside if phrase.start < core.start]
    after = [phrase for phrase in inside if phrase.end > core.end]
    start = before[-1].start if before else core.start
    end = after[0].end if after else core.end
    return trim(clause.part(min(start, core.start), max(end, core.end)))
