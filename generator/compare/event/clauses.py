"""The tight clause: the shortest run of a sentence's clauses that holds the words which make the point."""

import re

from generator.model import Sentence, Span
from generator.text.similarity import Rarity, stems

#: How much of the shared weight must be inside. On four briefings read by hand .7 splits sentences that make several
#: points and keeps whole those that make one; .6 cuts into points, .9 hardly splits.
SHARE = 0.7
ROUNDING = 1e-9
MIN_STEMS = 4  # a run with fewer content words ("officials acknowledge") is a fragment and takes the next clause along
#: What ends a cell only where it was cut: "his lawyer says".
SPEECH = re.compile(
    r"\b(?:sa(?:id|ys?)|told \w+|den(?:ied|ies)|announced|warned|added|admitted|understand|believes?|that|whether)$"
)
READABLE_STEMS = 5  # with fewer, a cell says less than its sentence
EDGES = " \t\n,;:–—-"
#: "(CNN) ", "OSLO - ", "LUND, Dec 29 (North News) - ": where it was written is no part of what is said.
DATELINE = re.compile(r"^(?:\([A-Z]{2,}\)|[A-Z]{2}[A-Z .'’/]+(?:,[^-–—]{0,30})?(?:\([^)]{0,40}\))?\s*[-–—]+)\s+")
JOINTS = ("and ", "but ", "or ")


def tight_clause(sentence: Sentence, shared: frozenset[str], rarity: Rarity, share: float = SHARE) -> Span:
    """The shortest run of clauses with `share` of the weight of `shared`, without loose ends; ties go to the first."""
    clauses = sentence.clauses or (sentence.span,)
    bags = [stems(clause.text) for clause in clauses]
    need = share * rarity.mass(shared) - ROUNDING
    runs: list[tuple[int, int, int]] = []
    for first in range(len(clauses)):
        held: frozenset[str] = frozenset()
        for last in range(first, len(clauses)):
            held |= bags[last]
            if rarity.mass(held & shared) >= need:
                runs.append((clauses[last].end - clauses[first].start, first, last))
                break
    _, first, last = min(runs, default=(0, 0, len(clauses) - 1))
    if last + 1 < len(clauses) and len(frozenset[str]().union(*bags[first : last + 1])) < MIN_STEMS:
        last += 1
    return trim(sentence.span.part(clauses[first].start, clauses[last].end))


def readable(sentence: Sentence, span: Span) -> Span:
    """The span with the clause after it, or else before it, where by itself it is a fragment: "adding the zone"."""
    clauses = sentence.clauses or (sentence.span,)
    inside = [at for at, clause in enumerate(clauses) if clause.overlaps(span)]
    if not inside or (len(stems(span.text)) >= READABLE_STEMS and not SPEECH.search(span.text)):
        return span
    first, last = inside[0], inside[-1]
    first, last = (first, last + 1) if last + 1 < len(clauses) else (max(0, first - 1), last)
    return trim(sentence.span.part(clauses[first].start, clauses[last].end))


def trim(span: Span) -> Span:
    """The span without the white space, commas, dateline and conjunction at its edges; itself where that is all."""
    text = span.text.rstrip(EDGES)
    start = len(text) - len(text.lstrip(EDGES))
    if (dateline := DATELINE.match(text[start:])) is not None:
        start += dateline.end()
    for joint in JOINTS:
        if text[start:].startswith(joint):
            start += len(joint)
    return span.part(span.start + start, span.start + len(text)) if start < len(text) else span
