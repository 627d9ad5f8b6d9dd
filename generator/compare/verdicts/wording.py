"""The rule on which words a claim is put in: what is left where nothing sets the sources apart."""

from itertools import combinations
from statistics import mean

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.verdicts.ruling import Ruling
from generator.model import Verdict
from generator.text.similarity import stems

SAMPLE = 20  # spans of a large row that speak for all
CLOSE = 0.35  # cosine above which two sources put a claim in much the same words


def agreement(event: Event, candidate: Candidate) -> Ruling:
    """The sources make one point, in much the same words or in others."""
    bags = [(span.source, stems(span.text)) for span in candidate.spans[:SAMPLE]]
    alike = mean([event.rarity.cosine(a, b) for (one, a), (two, b) in combinations(bags, 2) if one != two] or [1.0])
    count = len(candidate.sources())
    if alike >= CLOSE:
        return Ruling(verdict=Verdict.AGREE, why=f"{count} sources say this in much the same words.")
    return Ruling(verdict=Verdict.WORDING, why=f"{count} sources make this point in words of their own.")
