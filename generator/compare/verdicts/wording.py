"""The rule on which words a claim is put in: what is left where nothing sets the sources apart."""

from itertools import combinations
from statistics import mean

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.slots import told_by
from generator.compare.verdicts.ruling import Ruling
from generator.model import Verdict
from generator.text.similarity import WORD, stems

SAMPLE = 20  # spans of a large row that speak for all
CLOSE = 0.35  # cosine above which two sources put a claim in much the same words


def agreement(event: Event, candidate: Candidate) -> Ruling:
    """The sources make one point, in much the same words or in others."""
    bags = [(span.source, stems(span.text)) for span in candidate.spans[:SAMPLE]]
    alike = mean([event.rarity.cosine(a, b) for (one, a), (two, b) in combinations(bags, 2) if one != two] or [1.0])
    count = len(candidate.sources())
    if alike < CLOSE:
        return Ruling(verdict=Verdict.WORDING, why=f"{count} sources make this point in words of their own.")
    if (apart := _fates_apart(candidate)) is not None:
        why = f"The words for what happened differ: “{apart[0]}”, “{apart[1]}”."
        return Ruling(verdict=Verdict.WORDING, why=why)
    return Ruling(verdict=Verdict.AGREE, why=f"{count} sources say this in much the same words.")


def _fates_apart(candidate: Candidate) -> tuple[str, str] | None:
    """Words of two sources that tell of different fates, such as detained and released."""
    told: dict[str, dict[str, str]] = {}  # of each source the fates, each with its first word
    for span in candidate.spans:
        for word in WORD.findall(span.text):
            if (fate := told_by(word)) is not None:
                told.setdefault(span.source, {}).setdefault(fate, word)
    for one, other in combinations(told.values(), 2):
        if not one.keys() & other.keys():
            return next(iter(one.values())), next(iter(other.values()))
    return None
