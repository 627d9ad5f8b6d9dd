"""The rule on which words a claim is put in: what is left where nothing sets the sources apart."""

from itertools import combinations
from statistics import mean

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.slots import told_by
from generator.compare.verdicts.ruling import Ruling
from generator.model import Facet, Verdict
from generator.text.similarity import WORD, stems

SAMPLE = 20  # spans of a large row that speak for all
CLOSE = 0.35  # cosine above which two sources put a claim in much the same words


def fates(event: Event, candidate: Candidate) -> Ruling | None:
    """The sources' words for what befell somebody tell of different things: detained in one, released in another."""
    if candidate.facet is not Facet.CLAIM:
        return None
    told: dict[str, dict[str, str]] = {}  # of each source the fates, each with its first word
    for span in candidate.spans:
        for word in WORD.findall(span.text):
            if (fate := told_by(word)) is not None:
                told.setdefault(span.source, {}).setdefault(fate, word)
    apart = [(one, two) for one, two in combinations(told.values(), 2) if not one.keys() & two.keys()]
    if not apart:
        return None
    words = [next(iter(fate.values())) for fate in apart[0]]
    return Ruling(verdict=Verdict.WORDING, why=f"The words for what happened differ: “{words[0]}”, “{words[1]}”.")


def agreement(event: Event, candidate: Candidate) -> Ruling:
    """The sources make one point, in much the same words or in others."""
    bags = [(span.source, stems(span.text)) for span in candidate.spans[:SAMPLE]]
    alike = mean([event.rarity.cosine(a, b) for (one, a), (two, b) in combinations(bags, 2) if one != two] or [1.0])
    count = len(candidate.sources())
    if alike >= CLOSE:
        return Ruling(verdict=Verdict.AGREE, why=f"{count} sources say this in much the same words.")
    return Ruling(verdict=Verdict.WORDING, why=f"{count} sources make this point in words of their own.")
