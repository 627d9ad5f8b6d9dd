"""Readable stretches of a sentence around a word: what the cell of a figure or of a credit shows."""

import re

from generator.compare.event.clauses import trim
from generator.model import Sentence, Span
from generator.text.english import any_of, words

MAX_WORDS_BEFORE = 12  # a clause that begins further back is entered at the noun phrase before the core
MAX_WORDS_AFTER = 8
#: A mark that ends a phrase. A full stop does where a sentence of a quotation ends, not in "Jan. 20" or "Mr. Holt".
STOP = re.compile(r"[,;:!?)—–]+(?=\s|$)|\.+(?=\W*$)|(?<=[a-z]{4})\.(?=\s+[\"“‘]?[A-Z])|\s[-–—]\s")
#: Two words or more that loosen a value, and of which one is a noun: "in excess of".
HEDGE = re.compile(any_of(one for one in words("hedges", "before_numbers") if " " in one), re.IGNORECASE)
OPENING = re.compile(r"^(?:which|that|who|where|when|while|as|and|but|if|because|whether|to)\s+", re.IGNORECASE)


def phrase_around(core: Span, sentence: Sentence) -> Span:
    """`core` with the words of its clause before it, and those after it up to the next mark or noun phrase."""
    clause = next((one for one in sentence.clauses if one.contains(core)), None)
    if clause is None:
        return core
    whole = clause.part(_start(core, clause, sentence), _end(core, clause, sentence))
    opening = OPENING.match(whole.text)
    if opening and whole.start + opening.end() <= core.start:
        whole = whole.part(whole.start + opening.end(), whole.end)
    return trim(whole)


def _start(core: Span, clause: Span, sentence: Sentence) -> int:
    before = clause.text[: core.start - clause.start]
    if len(before.split()) <= MAX_WORDS_BEFORE:
        return clause.start
    phrases = [phrase for phrase in sentence.phrases if clause.contains(phrase) and phrase.start < core.start]
    start = phrases[-1].start if phrases else core.start
    hedges = ((clause.start + one.start(), clause.start + one.end()) for one in HEDGE.finditer(clause.text))
    return next((first for first, end in hedges if first < start < end), start)


def _end(core: Span, clause: Span, sentence: Sentence) -> int:
    """Where the clause ends, its next mark stands or, if both are far, its next noun phrase ends."""
    after = clause.text[core.end - clause.start :]
    stop = STOP.search(after)
    if stop is not None and len(after[: stop.start()].split()) <= MAX_WORDS_AFTER:
        return core.end + stop.start() + after[stop.start() :].startswith(")")
    if len(after.split()) <= MAX_WORDS_AFTER and not _dangles(after):
        return clause.end
    phrases = [phrase.end for phrase in sentence.phrases if clause.contains(phrase) and phrase.end > core.end]
    return phrases[0] if phrases else core.end


def _dangles(after: str) -> bool:
    """Whether the words end in the middle: a clause of the parse may stop at "are expected" or "to be"."""
    return bool(after.strip()) and after.rstrip()[-1:].isalpha()
