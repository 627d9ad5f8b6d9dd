"""Questions: a row that an editor wants; each source is searched for the sentence with most of the question's words."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from generator.compare.event import Event
from generator.compare.event.lexicon import HOLLOW
from generator.compare.facets import adopt
from generator.compare.point import Label, Point
from generator.model import STORY, Draft, Reason, Span, Unprinted
from generator.text.similarity import stems

ENOUGH = 0.5  # of the weight of the question's words that the articles know: with less, it is another matter


def answered(event: Event, drafts: Iterable[Draft]) -> tuple[list[Point[Any]], list[Unprinted]]:  # Any: of all facets
    """The rows of the questions, and the questions to which no source has words."""
    points: list[Point[Any]] = []
    lost: list[Unprinted] = []
    for draft in drafts:
        if draft.question is None:
            continue
        spans = tuple(_answers(event, stems(draft.question) - HOLLOW))
        if spans:
            point = adopt(event, [spans], [None])[0]
            label = Label(text=" ".join((draft.label or draft.question).split()))
            points.append(replace(point, draft=draft, title=label))
        else:
            lost.append(Unprinted(place=draft.place, reason=Reason.of("points.no_answer")))
    return points, lost


def _answers(event: Event, asked: frozenset[str]) -> Iterable[Span]:
    """The best sentence of each source that has enough of the words, in the order of the sources."""
    known = asked & frozenset[str]().union(*(one.bag.stems for one in event.statements))
    needed = ENOUGH * event.rarity.mass(known)
    best: dict[int, tuple[float, int]] = {}
    for at, statement in enumerate(event.statements):
        worth = event.rarity.mass(statement.bag.stems & known)
        if known and statement.kind in STORY and worth >= needed:
            best[statement.owner] = max(best.get(statement.owner, (0.0, 0)), (worth, -at))
    return [event.statements[-at].sentence.span for _, (_, at) in sorted(best.items())]
