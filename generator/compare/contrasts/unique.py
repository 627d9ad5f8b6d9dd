"""The only one of its kind, but among whom: "the only woman on the board" and "the only woman in the company"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.compare.contrasts.contrast import Contrast, contrast_point, surname, surnames
from generator.compare.contrasts.lexicon import TIMES
from generator.compare.event import Event
from generator.compare.point import Label, Point
from generator.model import FlagType, Reason, Span
from generator.text.similarity import WORD, stems

ONLY = re.compile(
    r"\b(?:only|sole|lone) (?P<kind>(?:[\w'’-]+ )?[\w'’-]+) (?:in|on|among|within) "
    r"(?P<among>[\w'’-]+(?: [\w'’-]+){0,5})"
)

CONTEXT = 2  # sentences before, in which a person is named whom "he" then stands for


@dataclass(frozen=True, slots=True)
class Only:
    """One place that calls somebody or something the only one of a kind."""

    span: Span
    words: str  # "only woman"
    kind: frozenset[str]
    among: frozenset[str]
    people: frozenset[str]  # surnames in its sentence and just before: one of them may be meant


def find(event: Event) -> list[Point[Contrast]]:
    """For each kind that sources call unique among other people or things, its places."""
    found = list(_places(event))
    points: list[Point[Contrast]] = []
    for kind in dict.fromkeys(one.kind for one in found):
        sides = list({one.span.source: one for one in reversed(found) if one.kind == kind}.values())[::-1]
        if any(_apart(one, other, event.names) for one in sides for other in sides):
            why = Reason.of("contrasts.only", words=tuple(one.span.text for one in sides))
            phrase = sides[0].words
            label = Label(text=f"“{phrase}”: in what group or place?", heading=Reason.of("label.only", phrase=phrase))
            points.append(contrast_point(event, [one.span for one in sides], label, FlagType.SCOPE, why))
    return points


def _places(event: Event) -> Iterator[Only]:
    for position, statement in enumerate(event.statements):
        sentence = statement.sentence.span
        for match in ONLY.finditer(sentence.text):
            kind, among = stems(match["kind"]), stems(match["among"])
            if kind and among and TIMES.isdisjoint(match["among"].split()):
                span = sentence.part(sentence.start + match.start(), sentence.start + match.end())
                words = sentence.text[match.start() : match.end("kind")]
                yield Only(span, words, kind, among, _people(event, position))


def _people(event: Event, position: int) -> frozenset[str]:
    """Surnames of the people named in a sentence or in those before it that belong to it."""
    statement = event.statements[position]
    near = event.statements[max(0, position - CONTEXT) : position + 1]
    spans = [one.sentence.span for one in near if one.owner == statement.owner]
    return surnames(event) & {surname(word) for span in spans for word in WORD.findall(span.text)}


def _apart(one: Only, other: Only, names: frozenset[str]) -> bool:
    """Whether two sources set one person apart from groups whose words have nothing in common but names.

    One group may be a part of the other.
    """
    first, second = one.among - names, other.among - names
    apart = bool(first and second) and first.isdisjoint(second)
    return apart and one.span.source != other.span.source and not one.people.isdisjoint(other.people)
