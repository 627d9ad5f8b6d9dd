"""Facts that are counted once: a vote with its two sides, how many children somebody has, how strong a quake was."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from generator.compare.event import Event
from generator.compare.event.disjoint import DisjointSets
from generator.compare.figures import weights
from generator.compare.figures.ages import Figures, point
from generator.compare.figures.contexts import MAGNITUDE
from generator.compare.point import Point
from generator.model import Figure, Parent, Vote

#: What happened so long ago is no part of the news.
EARLIER = re.compile(
    r"\b(?:last|previous|earlier|past) (?:year|month|decade|session|term|summer|autumn|winter|spring)\b"
    r"|\b(?:years?|months?|decades?) (?:ago|before|earlier)\b|\bin (?:19|20)\d\d\b",
    re.IGNORECASE,
)


def find(event: Event) -> list[Point[Figures]]:
    """The votes and the magnitudes of several sources, and the parents whose children they count differently."""
    return [*_votes(event), *_parents(event), *_magnitudes(event)]


def _votes(event: Event) -> Iterator[Point[Figures]]:
    """One point for each vote that two sources give, whatever its sides."""
    votes = [vote for source in event.sources for vote in source.votes]
    sets = DisjointSets(len(votes))
    for one, other in combinations(range(len(votes)), 2):
        if votes[one].span.source != votes[other].span.source and _is_one_vote(event, votes[one], votes[other]):
            sets.join(one, other)
    for group in sets.all():
        first: dict[str, Vote] = {}
        for at in group:
            first.setdefault(votes[at].span.source, votes[at])
        if len(first) > 1:
            yield point(event, _sides(list(first.values())))


def _is_one_vote(event: Event, one: Vote, other: Vote) -> bool:
    """Whether the sides agree or, where each source tells of one vote only, their sentences are alike."""
    if _of_earlier(event, one) != _of_earlier(event, other):
        return False
    if {one.ayes, one.noes} == {other.ayes, other.noes}:
        return True
    first, second = event.at(one.span), event.at(other.span)
    alone = all(len(event.sources[event.owner[vote.span.source]].votes) == 1 for vote in (one, other))
    if first is None or second is None or not alone:
        return False
    return event.likeness.between(first, second) >= weights.ONE_VOTE


def _of_earlier(event: Event, vote: Vote) -> bool:
    """Whether its sentence puts the vote far back: "last year a motion fell"."""
    position = event.at(vote.span)
    return position is not None and EARLIER.search(event.statements[position].sentence.span.text) is not None


def _sides(votes: Sequence[Vote]) -> list[Figure]:
    """The side in which the sources differ, if there is one: else those for it."""
    by_ayes = len({vote.ayes for vote in votes}) > 1
    by_noes = len({vote.noes for vote in votes}) > 1
    return [
        Figure(
            span=vote.span,
            value=Decimal(vote.noes if by_noes and not by_ayes else vote.ayes),
            what="vote",
            head="vote",
        )
        for vote in votes
    ]


def _parents(event: Event) -> Iterator[Point[Figures]]:
    """Of fathers, then of mothers: the one whom each source tells of, where the counts of children differ."""
    told: dict[str, dict[str, list[Parent]]] = defaultdict(lambda: defaultdict(list))
    for source in event.sources:
        for parent in source.parents:
            if event.at(parent.span) is not None:
                told[parent.who][source.article.id].append(parent)
    for _, by_source in sorted(told.items()):
        counts = [{parent.children for parent in parents} for parents in by_source.values()]
        if all(len(each) == 1 for each in counts) and len(set().union(*counts)) > 1:
            yield point(event, [_children(parents[0]) for parents in by_source.values()])


def _children(parent: Parent) -> Figure:
    return Figure(span=parent.span, value=parent.children, what="children", head="child")


def _magnitudes(event: Event) -> Iterator[Point[Figures]]:
    """The magnitude that each source gives, where each gives one only: aftershocks have others."""
    told: dict[str, list[Figure]] = defaultdict(list)
    for source in event.sources:
        for figure in source.figures:
            if figure.head == MAGNITUDE and event.at(figure.span) is not None:
                told[source.article.id].append(figure)
    if len(told) > 1 and all(len({figure.value for figure in each}) == 1 for each in told.values()):
        yield point(event, [each[0] for each in told.values()])
