"""Claims: sentences of different articles that make the same point, by the words they share."""

from collections import defaultdict
from itertools import combinations
from statistics import fmean

from generator.compare.align import Pair
from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.grouping import Group, group_pairs
from generator.compare.spots import Spots
from generator.model import Certainty, Facet, Span

#: Average linkage over clauses gave precision .88 at recall .28 on a briefing read by hand at 1.3, .82 at .31 at 1.0.
THRESHOLD = 0.8
FAINT = 0.8  # pairs below it neither make a row nor speak for one
MOST = 2  # spans of one source in a row: a title and a sentence, or a lead and its echo
MIN_FIRMNESS = 2.3  # of five briefings read row by row, nine in ten above it were right and every other one below
#: What a member must share with the other sources' members, on average.
MIN_MEMBER_EVIDENCE, MIN_MEMBER_PLAIN = 0.7, 0.2
SAMPLE = 20  # members of a large group that speak for all
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
    pure = [kept for group in groups if _voices(spots, kept := _purified(event, spots, group)) > 1]
    found = [_candidate(event, spots, group, best) for group in pure]
    firm = [one for one in found if one.firmness >= MIN_FIRMNESS]
    return sorted(firm, key=lambda one: (-one.firmness, one.spans[0].source, one.spans[0].start))


def _firmest(pair: Pair) -> tuple[float, int, int]:
    return -pair.score, pair.first, pair.second


def _purified(event: Event, spots: Spots, group: Group) -> Group:
    """The group without those that share too little with what other sources say: a chain of likenesses is no point."""
    return tuple(spot for spot in group if _belongs(event, spots, spot, group))


def _belongs(event: Event, spots: Spots, spot: int, group: Group) -> bool:
    others = [other for other in group if spots.owners[other] != spots.owners[spot]][:SAMPLE]
    shared = [spots.stems(spot) & spots.stems(other) for other in others]
    if not shared:
        return False
    plain = [words & spots.plain(spot) & spots.plain(other) for words, other in zip(shared, others, strict=True)]
    return (
        fmean(map(event.rarity.evidence, shared)) >= MIN_MEMBER_EVIDENCE
        and fmean(map(event.rarity.evidence, plain)) >= MIN_MEMBER_PLAIN
    )


def _voices(spots: Spots, group: Group) -> int:
    return len({spots.owners[spot] for spot in group})


def _candidate(event: Event, spots: Spots, group: Group, best: dict[tuple[int, int], float]) -> Candidate:
    spans = event.in_order(_with_denial(event, spots.spans[spot]) for spot in group)
    return Candidate(facet=Facet.CLAIM, spans=spans, firmness=_firmness(event, spots, group, best))


def _with_denial(event: Event, span: Span) -> Span:
    """The span with the word that denies it: without it, a cell would say the opposite of its source."""
    source = event.sources[event.owner[span.source]]
    cues = [one.span.start for one in source.hedges if one.certainty is Certainty.DENIED and one.scope.overlaps(span)]
    start = max(
        (cue for cue in cues if cue < span.start and event.at(source.article.span(cue, cue + 1)) == event.at(span)),
        default=span.start,
    )
    return source.article.span(start, span.end)


def _firmness(event: Event, spots: Spots, group: Group, best: dict[tuple[int, int], float]) -> float:
    """How surely the group makes one point: its mean pair score, what its clauses share, and how many sources agree."""
    some = group[:SAMPLE]
    bags = {spot: spots.stems(spot) for spot in some}
    crossing = [(one, two) for one, two in combinations(some, 2) if spots.owners[one] != spots.owners[two]]
    evidence = fmean(event.rarity.evidence(bags[one] & bags[two]) for one, two in crossing)
    plain = fmean(
        event.rarity.evidence(bags[one] & bags[two] & spots.plain(one) & spots.plain(two)) for one, two in crossing
    )
    score = fmean([best[pair] for pair in crossing if pair in best] or [THRESHOLD])
    return score + EVIDENCE_WEIGHT * evidence + PLAIN_WEIGHT * plain + VOICE_WEIGHT * (_voices(spots, group) - 2)
