"""Minds: whether the sources of a row say one thing, or some of them dispute it; a label takes no side."""

from itertools import combinations
from typing import Any

from generator.compare.event import Event
from generator.compare.event.agreement import SAMPLE, denies, leaves_open
from generator.compare.event.deeds import contradict
from generator.compare.event.stances import TAKEN_BACK, standings
from generator.compare.facets import facet_of
from generator.compare.point import Point
from generator.model import Stance
from generator.text.similarity import stems

AGAINST = TAKEN_BACK | {Stance.DENIED}


def is_of_one_mind(event: Event, point: Point[Any]) -> bool:  # Any: the spans and marks are enough
    """Whether no source denies, takes back or leaves open what another says: else a label would take a side."""
    if not all(one.counts for one in standings(event, point.spans, point.marks)) or _is_contradicted(event, point):
        return False
    return facet_of(point).exact or len({(denies(span), leaves_open(span)) for span in point.spans}) == 1


def is_disputed(event: Event, point: Point[Any]) -> bool:  # Any: the spans and marks are enough
    """Whether a source denies it, takes it back or says that it is not done; to suppose it disputes nothing."""
    against = any(one.stance in AGAINST for one in standings(event, point.spans, point.marks))
    return against or _is_contradicted(event, point)


def denying(event: Event, point: Point[Any]) -> frozenset[str]:  # Any: the spans are enough
    """The stems of the words that deny or take back in its sentences: nobody asks whether the denial is so."""
    told = [event.statements[at].sentence.span for span in point.spans if (at := event.at(span)) is not None]
    cues = (
        stand.cue.text
        for sentence in told
        for stand in event.sources[event.owner[sentence.source]].stands
        if stand.stance in AGAINST and sentence.contains(stand.cue)
    )
    return frozenset().union(*map(stems, cues))


def _is_contradicted(event: Event, point: Point[Any]) -> bool:  # Any: the spans are enough
    pairs = combinations(point.spans[:SAMPLE], 2)
    return any(one.source != other.source and contradict(event, one, other) for one, other in pairs)
