"""Claims: sentences of different articles that make the same point, by the words they share."""

from collections import defaultdict
from itertools import combinations
from statistics import fmean as mean

from generator.compare.align import Pair
from generator.compare.candidate import Candidate
from generator.compare.clauses import tight_clause
from generator.compare.event import Event
from generator.compare.grouping import Group, group_pairs
from generator.compare.lexicon import HOLLOW
from generator.model import Facet, Span
from generator.text.similarity import stems

#: Average linkage at 1.3 gave precision .88 at recall .28 on a briefing read by hand, and 1.0 gave .82 at .31.
THRESHOLD = 1.2
FAINT = 0.7  # pairs below it neither make a row nor speak for one
#: What two runs of clauses must share, in words that stand nowhere else in the event. Rows of two briefings read one by
#: one were right above it and wrong below it with few exceptions.
MIN_EVIDENCE = 1.3
MIN_SHARED = 2
MIN_FIRMNESS = 2.85  # of five briefings read row by row, nine in ten above it were right and every other one below
EVIDENCE_WEIGHT, PLAIN_WEIGHT, VOICE_WEIGHT = 0.5, 0.3, 0.3
MIN_PLAIN = 0.5  # of that evidence in words that are no names: who is spoken of is not yet what is said
MOST = 2  # spans of one source in a row: a title and a sentence, or a lead and its echo


def find(event: Event) -> list[Candidate]:
    """Groups of clauses that make one point, firmest first.

    A long sentence makes several points. So what is grouped are its clauses: for each partner sentence those that hold
    the shared words, and two runs of clauses that overlap are one.
    """
    spots = _Spots(event)
    best: dict[tuple[int, int], float] = defaultdict(float)
    for pair in sorted(event.pairs, key=_firmest):
        if pair.score >= FAINT and (spot := spots.link(pair)) is not None:
            best[spot] = max(best[spot], pair.score)
    pairs = [Pair(first, second, score) for (first, second), score in sorted(best.items())]
    groups = group_pairs(pairs, spots.owners, threshold=THRESHOLD, most=MOST)
    found = [_candidate(event, spots, group, best) for group in groups]
    firm = [one for one in found if one.firmness >= MIN_FIRMNESS]
    return sorted(firm, key=lambda one: (-one.firmness, one.spans[0].source, one.spans[0].start))


def _firmest(pair: Pair) -> tuple[float, int, int]:
    return -pair.score, pair.first, pair.second


class _Spots:
    """The clauses that pairs have been found by; a spot is one statement's run of clauses."""

    def __init__(self, event: Event) -> None:
        self._event = event
        self._of: dict[int, list[int]] = defaultdict(list)
        self.owners: list[int] = []
        self.spans: list[Span] = []

    def link(self, pair: Pair) -> tuple[int, int] | None:
        """The spots of the two statements, the lower first; `None` where their clauses share too little."""
        event = self._event
        shared = event.statements[pair.first].bag.stems & event.statements[pair.second].bag.stems
        runs = [
            tight_clause(event.statements[position].sentence, shared, event.rarity)
            for position in (pair.first, pair.second)
        ]
        common = (stems(runs[0].text) & stems(runs[1].text)) - HOLLOW
        if len(common) < MIN_SHARED or not self._proves(common):
            return None
        one, other = self._spot(pair.first, runs[0]), self._spot(pair.second, runs[1])
        return min(one, other), max(one, other)

    def _proves(self, common: frozenset[str]) -> bool:
        rarity, names = self._event.rarity, self._event.names
        return rarity.evidence(common) >= MIN_EVIDENCE and rarity.evidence(common - names) >= MIN_PLAIN

    def _spot(self, statement: int, span: Span) -> int:
        for known in self._of[statement]:
            if self.spans[known].overlaps(span):
                return known
        self._of[statement].append(len(self.spans))
        self.spans.append(span)
        self.owners.append(self._event.statements[statement].owner)
        return len(self.spans) - 1


def _candidate(event: Event, spots: _Spots, group: Group, best: dict[tuple[int, int], float]) -> Candidate:
    spans = event.in_order(spots.spans[spot] for spot in group)
    return Candidate(facet=Facet.CLAIM, spans=spans, firmness=_firmness(event, spans, group, best))


def _firmness(event: Event, spans: tuple[Span, ...], group: Group, best: dict[tuple[int, int], float]) -> float:
    """How surely the group makes one point: its mean pair score, what its clauses share, and how many sources agree."""
    bags = [(span.source, stems(span.text) - HOLLOW) for span in spans]
    shared = [one & other for (a, one), (b, other) in combinations(bags, 2) if a != b]
    evidence = mean(event.rarity.evidence(words) for words in shared)
    plain = mean(event.rarity.evidence(words - event.names) for words in shared)
    score = mean(best[pair] for pair in combinations(group, 2) if pair in best)
    voices = len({span.source for span in spans})
    return score + EVIDENCE_WEIGHT * evidence + PLAIN_WEIGHT * plain + VOICE_WEIGHT * (voices - 2)
