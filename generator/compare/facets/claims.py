"""Claims: sentences of different articles that make the same point, by the words they share."""

from collections import defaultdict
from itertools import combinations
from statistics import fmean

from generator.compare.align import Pair
from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.grouping import Group, group_pairs
from generator.compare.lexicon import HOLLOW
from generator.compare.spots import Spots
from generator.model import Facet
from generator.text.similarity import stems

#: Average linkage over clauses gave precision .88 at recall .28 on a briefing read by hand at 1.3, .82 at .31 at 1.0.
THRESHOLD = 0.8
FAINT = 0.8  # pairs below it neither make a row nor speak for one
MOST = 2  # spans of one source in a row: a title and a sentence, or a lead and its echo
MIN_FIRMNESS = 2.6  # of five briefings read row by row, nine in ten above it were right and every other one below
EVIDENCE_WEIGHT, PLAIN_WEIGHT, VOICE_WEIGHT = 0.5, 0.3, 0.3


def find(event: Event) -> list[Candidate]:
    """Groups of clauses that make one point, firmest first."""
    spots = Spots(event)
    best: dict[tuple[int, int], float] = defaultdict(float)
    for pair in sorted(event.pairs, key=_firmest):
        if pair.score >= FAINT:
            for link in spots.links(pair):
                best[link] = max(best[link], pair.score)
    pairs = [Pair(first, second, score) for (first, second), score in sorted(best.items())]
    groups = group_pairs(pairs, spots.owners, threshold=THRESHOLD, most=MOST)
    found = [_candidate(event, spots, group, best) for group in groups]
    firm = [one for one in found if one.firmness >= MIN_FIRMNESS]
    return sorted(firm, key=lambda one: (-one.firmness, one.spans[0].source, one.spans[0].start))


def _firmest(pair: Pair) -> tuple[float, int, int]:
    return -pair.score, pair.first, pair.second


def _candidate(event: Event, spots: Spots, group: Group, best: dict[tuple[int, int], float]) -> Candidate:
    spans = event.in_order(spots.spans[spot] for spot in group)
    return Candidate(facet=Facet.CLAIM, spans=spans, firmness=_firmness(event, spots, group, best))


def _firmness(event: Event, spots: Spots, group: Group, best: dict[tuple[int, int], float]) -> float:
    """How surely the group makes one point: its mean pair score, what its clauses share, and how many sources agree."""
    bags = {spot: stems(spots.spans[spot].text) - HOLLOW for spot in group}
    crossing = [(one, two) for one, two in combinations(group, 2) if spots.owners[one] != spots.owners[two]]
    evidence = fmean(event.rarity.evidence(bags[one] & bags[two]) for one, two in crossing)
    plain = fmean(
        event.rarity.evidence(bags[one] & bags[two] & spots.plain(one) & spots.plain(two)) for one, two in crossing
    )
    score = fmean(best[pair] for pair in crossing if pair in best)
    voices = len({spots.owners[spot] for spot in group})
    return score + EVIDENCE_WEIGHT * evidence + PLAIN_WEIGHT * plain + VOICE_WEIGHT * (voices - 2)
