"""Background: what of a sentence only says of whom or what it speaks, and who says it: two sentences do not meet in it.

"Police said that the driver of a bus that overturned near the pass had been drinking" is not on how the bus overturned.
"""

import re
from collections.abc import Iterator

from generator.compare.event import Event
from generator.compare.event.lexicon import HOLLOW
from generator.model import SAYING, Sentence, Span, Stance
from generator.text.similarity import stems

WHICH = re.compile(r"\b(?:that|who|which|whose)\s+(?P<next>\w+)", re.IGNORECASE)
#: Where the sentence goes on after such a clause.
GOES_ON = re.compile(r"\s(?:had|has|have|was|were|is|are|will|would|said|says|told)\b")
TOLD = frozenset({Stance.REPORTED, Stance.DENIED})


def background(event: Event, position: int) -> frozenset[str]:
    """The stems that a sentence has in its background only."""
    sentence = event.statements[position].sentence
    parts = sorted((part.start, part.end) for part in (*_frames(event, sentence), *_which(sentence)))
    rest, at = "", sentence.span.start
    for start, end in parts:
        rest += sentence.span.text[at - sentence.span.start : max(at, start) - sentence.span.start] + " "
        at = max(at, end)
    rest += sentence.span.text[at - sentence.span.start :]
    told = " ".join(sentence.span.text[a - sentence.span.start : b - sentence.span.start] for a, b in parts)
    return stems(told) - stems(rest) - HOLLOW


def is_disputed(event: Event, position: int) -> bool:
    """Whether a sentence denies something, takes it back, asks it or makes it depend on something else."""
    sentence = event.statements[position].sentence.span
    stands = event.sources[event.owner[sentence.source]].stands
    return any(one.stance not in SAYING and sentence.contains(one.scope) for one in stands)


def _frames(event: Event, sentence: Sentence) -> Iterator[Span]:
    """Who says it, and when, before what is said, where a clause tells who that is: "a guest who ate there said"."""
    for stand in event.sources[event.owner[sentence.span.source]].stands:
        first = stand.by or stand.cue
        before = first.start < stand.scope.start and sentence.span.contains(first)
        if stand.stance in TOLD and before and sentence.span.contains(stand.scope):
            frame = sentence.span.part(first.start, stand.scope.start)
            if WHICH.search(frame.text):
                yield frame


def _which(sentence: Sentence) -> Iterator[Span]:
    """The clauses behind a noun that the sentence goes on with: "a bus | that overturned near the pass | had"."""
    for before, clause in zip(sentence.clauses, sentence.clauses[1:], strict=False):
        opening = None if before.text.rstrip().endswith(",") else WHICH.match(clause.text)
        if opening is None:
            continue
        end = GOES_ON.search(clause.text, opening.end())
        noun, verb = before.start + len(before.text.rstrip()), clause.start + opening.start("next")
        told = any(phrase.start == verb for phrase in sentence.phrases)  # "said that the pilot had"
        if end is not None and not told and any(phrase.end == noun for phrase in sentence.phrases):
            yield clause.part(clause.start, clause.start + end.start())
