"""Drafts: points that a model or an editor proposes, each as a point of the facet whose facts its words hold."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from generator.compare.drafts.edits import Edited, edited
from generator.compare.drafts.gate import Gated, Located, Sources, by_line, gate
from generator.compare.drafts.labels import labelled
from generator.compare.drafts.questions import answered
from generator.compare.drafts.readings import overruled, settled
from generator.compare.event import Event
from generator.compare.facets import adopt
from generator.compare.point import Point
from generator.model import AuthorKind, Reason, Unprinted, Verdict

__all__ = [
    "Drafted",
    "Edited",
    "Gated",
    "Sources",
    "answered",
    "by_line",
    "draft_points",
    "edited",
    "gate",
    "labelled",
    "overruled",
    "settled",
    "strayed",
]

FIRM = 10.0  # above every point of the rules: an author has read the words


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """The points of the authors, in the order of their files, and what of them is not printed."""

    points: tuple[Point[Any], ...]  # Any: of all facets
    unprinted: tuple[Unprinted, ...]


def draft_points(event: Event, located: Iterable[Located]) -> Drafted:
    """The points whose words all stand in the sources of this event, each judged by the facet of its facts."""
    ours = [one for one in located if _is_here(event, one)]
    adopted = adopt(event, [one.spans for one in ours], [one.draft.reading for one in ours])
    points: list[Point[Any]] = []
    unprinted: list[Unprinted] = []
    echoed = event.echoed
    for one, point in zip(ours, adopted, strict=True):
        if _is_said_elsewhere(event, one, echoed):
            unprinted.append(Unprinted(place=one.draft.place, reason=Reason.of("points.not_alone")))
            continue
        points.append(replace(point, draft=one.draft, firmness=FIRM, aside=False))
    return Drafted(points=tuple(points), unprinted=tuple(unprinted))


def strayed(events: Sequence[Event], located: Iterable[Located]) -> tuple[Unprinted, ...]:
    """The points that hold articles on different events against each other."""
    return tuple(
        Unprinted(place=one.draft.place, reason=Reason.of("points.other_story"))
        for one in located
        if not any(_is_here(event, one) for event in events)
    )


def _is_said_elsewhere(event: Event, one: Located, echoed: Set[int]) -> bool:
    """Whether a model gives to one source what another says too; an editor has the last word."""
    alone = len(one.sources()) == 1 and one.draft.reading is not Verdict.UNIT_MISMATCH
    return alone and one.draft.author.kind is AuthorKind.MODEL and event.at(one.spans[0]) in echoed


def _is_here(event: Event, one: Located) -> bool:
    return all(source in event.owner for source in one.sources())
