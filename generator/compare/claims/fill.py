"""Fill: each source that a row lacks is asked for the sentence most like it; what is not like enough stays out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.compare.claims import weights
from generator.compare.claims.background import background, is_disputed
from generator.compare.claims.belonging import Passage, belonging, passage_of
from generator.compare.claims.standing import Offices
from generator.compare.event import Event
from generator.compare.event.clauses import trim
from generator.compare.point import Point
from generator.model import STORY, Span


def fill(event: Event, point: Point[Offices | None]) -> Point[Offices | None]:
    """The point with a whole sentence of each silent source that makes it too. A sentence may stand in several rows."""
    if point.draft is not None or point.facts is not None or len(point.sources()) < 2:
        return point
    group = [passage_of(event, at, span) for span in point.spans if (at := event.at(span)) is not None]
    found = [span for candidates in _candidates(event, point).values() for span in _best(event, candidates, group)]
    return replace(point, spans=event.in_order([*point.spans, *found])) if found else point


def _candidates(event: Event, point: Point[Offices | None]) -> dict[int, list[int]]:
    """For each silent source the statements that were found alike with one of the row."""
    speaking = {event.owner[source] for source in point.sources()}
    places = {at for span in point.spans if (at := event.at(span)) is not None}
    candidates: dict[int, list[int]] = defaultdict(list)
    for at in sorted(set[int]().union(*(event.paired.get(place, frozenset()) for place in places))):
        statement = event.statements[at]
        if statement.owner not in speaking and statement.kind in STORY and _is_on_the_point(event, at, places):
            candidates[statement.owner].append(at)
    return candidates


def _is_on_the_point(event: Event, at: int, places: Iterable[int]) -> bool:
    """Whether a sentence shares more with what the row disputes than of which thing it speaks."""
    disputed = [place for place in places if is_disputed(event, place)]
    shared = (event.plain(at) & event.plain(place) - background(event, place) for place in disputed)
    return not disputed or any(event.rarity.evidence(words) >= weights.MIN_PLAIN for words in shared)


def _best(event: Event, candidates: Sequence[int], group: Sequence[Passage]) -> Iterator[Span]:
    """The sentence that is surest to make the point, if it is sure enough."""
    odds, at = max((belonging(event, _whole(event, at), group), -at) for at in candidates)
    if odds >= weights.MIN_FILL:
        yield trim(event.statements[-at].sentence.span)


def _whole(event: Event, at: int) -> Passage:
    return passage_of(event, at, event.statements[at].sentence.span)
