"""Readable stretches of a sentence around a word: what the cell of a figure or of a credit shows."""

import re

from generator.compare.event.clauses import trim
from generator.model import Deed, Sentence, Span
from generator.text.english import any_of, words

MAX_WORDS_BEFORE = 12  # a clause that begins further back is entered at the noun phrase before the core
MAX_WORDS_AFTER = 8
NEAR = 30  # characters between a verb and what a preposition ties to it, over which the verb is shown too
#: A mark that ends a phrase. A full stop does where a sentence of a quotation ends, not in "Jan. 20" or "Mr. Holt".
STOP = re.compile(r"[,;:!?)—–]+(?=\s|$)|\.+(?=\W*$)|(?<=[a-z]{4})\.(?=\s+[\"“‘]?[A-Z])|\s[-–—]\s")
#: Two words or more that loosen a value, and of which one is a noun: "in excess of".
HEDGE = re.compile(any_of(one for one in words("hedges", "before_numbers") if " " in one), re.IGNORECASE)
#: Two ends that one verb has: the words before the second are the first's.
JOINED = re.compile(r"^,? (?:and|or|but) (?P<tie>(?:by|to|at|from|in|of|for) )$")
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
    between = clause.text[: core.start - clause.start]
    if phrases and (joined := JOINED.search(between[phrases[-1].end - clause.start :])) is not None:
        start = core.start - len(joined["tie"])  # "by 62 percent at one dose | by 41 at the other"
    tying = (deed.verb.start for deed in sentence.deeds if _ties(deed, core))
    start = next((verb for verb in tying if clause.start <= verb < start), start)  # "cut power to 300 homes"
    hedges = ((clause.start + one.start(), clause.start + one.end()) for one in HEDGE.finditer(clause.text))
    return next((first for first, end in hedges if first < start < end), start)


def _ties(deed: Deed, core: Span) -> bool:
    """Whether a preposition ties the core to the verb not far before it."""
    return deed.verb.end <= core.start <= deed.verb.end + NEAR and any(map(core.overlaps, deed.ties))


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
