"""Claims: sentences of different articles that make the same point, by the words they share."""

from collections import defaultdict
from itertools import combinations
from statistics import fmean

from generator.compare.claims import weights
from generator.compare.claims.anchors import Anchors
from generator.compare.claims.belonging import SAMPLE, those_that_belong
from generator.compare.claims.counted import of_one_count
from generator.compare.claims.grouping import Group, group_pairs
from generator.compare.event import Event
from generator.compare.event.alignment import Pair
from generator.compare.event.clauses import readable
from generator.compare.point import Point
from generator.model import Span

MOST = 2  # spans of one source in a row: a title and a sentence, or a lead and its echo


def find(event: Event) -> list[Point[None]]:
    """Groups of clauses that make one point, firmest first."""
    anchors = Anchors(event)
    best: dict[tuple[int, int], float] = defaultdict(float)
    for pair in sorted(event.pairs, key=_firmest):
        score = pair.score + weights.LEAD_BONUS * (event.leads >= {pair.first, pair.second})
        if score >= weights.FAINT:
            for link in anchors.links(pair):
                best[link] = max(best[link], score)
    pairs = [Pair(first, second, score) for (first, second), score in sorted(best.items())]
    groups = group_pairs(pairs, anchors.owners, anchors.echo, threshold=weights.THRESHOLD, most=MOST)
    found = [_point(event, anchors, kept) for group in groups if (kept := _purified(event, anchors, group))]
    return sorted(found, key=lambda one: (-one.firmness, one.spans[0].source, one.spans[0].start))


def _firmest(pair: Pair) -> tuple[float, int, int]:
    return -pair.score, pair.first, pair.second


def _purified(event: Event, anchors: Anchors, group: Group) -> Group:
    """The group without those that make another point; empty where no two sources are left."""
    counted = [group[at] for at in of_one_count(event, [anchors.spans[anchor] for anchor in group])]
    passages = [anchors.passage(anchor) for anchor in counted]
    return tuple(counted[at] for at in those_that_belong(event, passages))


def _voices(anchors: Anchors, group: Group) -> int:
    return len({anchors.owners[anchor] for anchor in group})


def _point(event: Event, anchors: Anchors, group: Group) -> Point[None]:
    spans = event.in_order(_readable(event, anchors.spans[anchor]) for anchor in group)
    return Point(facet="claims", spans=spans, firmness=_firmness(anchors, group), facts=None)


def _readable(event: Event, span: Span) -> Span:
    position = event.at(span)
    return span if position is None else readable(event.statements[position].sentence, span)


def _firmness(anchors: Anchors, group: Group) -> float:
    """How surely the group makes one point: the mean of its pairs, and how many sources agree."""
    crossing = [
        pair for pair in combinations(group[:SAMPLE], 2) if len({anchors.owners[anchor] for anchor in pair}) > 1
    ]
    return fmean(anchors.surety(one, two) for one, two in crossing) + weights.VOICE_WEIGHT * (
        _voices(anchors, group) - 2
    )
