"""The only one of its kind, but among whom: "the only woman on the board" and "the only woman in the company"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.compare.contrasts.contrast import Contrast, contrast_point
from generator.compare.event import Event
from generator.compare.point import Label, Point
from generator.model import FlagType, Reason, Span
from generator.text.similarity import stems

ONLY = re.compile(
    r"\b(?:only|sole|lone) (?P<kind>(?:[\w'’-]+ )?[\w'’-]+) (?:in|on|among|within) "
    r"(?P<among>[\w'’-]+(?: [\w'’-]+){0,5})"
)


@dataclass(frozen=True, slots=True)
class Only:
    """One place that calls somebody or something the only one of a kind."""

    span: Span
    words: str  # "only woman"
    kind: frozenset[str]
    among: frozenset[str]


def find(event: Event) -> list[Point[Contrast]]:
    """For each kind that sources call unique among other people or things, its places."""
    found = list(_places(event))
    points: list[Point[Contrast]] = []
    for kind in dict.fromkeys(one.kind for one in found):
        sides = list({one.span.source: one for one in reversed(found) if one.kind == kind}.values())[::-1]
        if any(_apart(event, one, other) for one in sides for other in sides):
            why = Reason.of("contrasts.only", words=tuple(one.span.text for one in sides))
            label = Label(
                text=f"Of whom the only one? {sides[0].words}", heading=Reason.of("label.only", phrase=sides[0].words)
            )
            points.append(contrast_point(event, [one.span for one in sides], label, FlagType.SCOPE, why))
    return points


def _places(event: Event) -> Iterator[Only]:
    for statement in event.statements:
        sentence = statement.sentence.span
        for match in ONLY.finditer(sentence.text):
            span = sentence.part(
                sentence.start + match.start(), sentence.start + match.start() + len(match[0].rstrip())
            )
            kind, among = stems(match["kind"]), stems(match["among"])
            if kind and among:
                yield Only(span, sentence.text[match.start() : match.end("kind")], kind, among)


def _apart(event: Event, one: Only, other: Only) -> bool:
    """Whether the words for the group have nothing in common but names: one group may be a part of the other."""
    first, second = one.among - event.names, other.among - event.names
    return one.span.source != other.span.source and bool(first and second) and first.isdisjoint(second)
