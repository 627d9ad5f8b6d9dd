"""What is still to come in one source, and has happened in another: "will announce" and "announced"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.compare.contrasts.contrast import Contrast, contrast_point
from generator.compare.contrasts.lexicon import PAST
from generator.compare.event import Event
from generator.compare.point import Label, Point
from generator.model import FlagType, Reason, Span
from generator.text.calendar import WEEKDAYS
from generator.text.similarity import stems

WORD = r"[\w'’.-]+"
TO_COME = re.compile(
    rf"(?P<who>{WORD}) (?:will|is to|are to|is set to|plans to|is expected to) (?P<verb>[a-z]{{4,}})\b"
)
NOT_DONE = re.compile(r"\b(?:will|would|to|may|might|could|should|not|never)\b|n['’]t\b")
SUBJECT = 3  # words before the verb that say who


@dataclass(frozen=True, slots=True)
class Announced:
    """A deed that a source says is to come."""

    at: int
    who: str
    verb: str
    span: Span


def find(event: Event) -> list[Point[Contrast]]:
    """For each deed that some sources announce and others report, the places of both."""
    found = list(_announced(event))
    points: list[Point[Contrast]] = []
    for who, verb in dict.fromkeys((one.who, one.verb) for one in found):
        ahead = {one.span.source: one for one in reversed(found) if (one.who, one.verb) == (who, verb)}
        done = {span.source: span for span in _done(event, who, verb, list(ahead.values())) if span.source not in ahead}
        if done:
            spans = [*(one.span for one in ahead.values()), *done.values()]
            first, second = next(iter(ahead.values())).span.text, next(iter(done.values())).text
            why = Reason.of("contrasts.forthcoming", ahead=first, done=second)
            label = Label(text=f"Begun, or still to come? {first}", heading=Reason.of("label.to_come", phrase=first))
            points.append(contrast_point(event, spans, label, FlagType.STATUS, why))
    return points


def _announced(event: Event) -> Iterator[Announced]:
    for position, statement in enumerate(event.statements):
        sentence = statement.sentence.span
        for match in TO_COME.finditer(sentence.text):
            who = match["who"].lower()
            span = sentence.part(sentence.start + match.start(), sentence.start + match.end())
            yield Announced(position, who, match["verb"], span)


def _done(event: Event, who: str, verb: str, ahead: list[Announced]) -> Iterator[Span]:
    """Where a sentence that shares something with one of those says that the same one has done it."""
    forms = PAST.get(verb, [f"{verb.removesuffix('e')}ed", f"{verb[:-1]}ied" if verb.endswith("y") else f"{verb}ed"])
    past = re.compile(rf"\b{re.escape(who)} (?:has |have |had )?(?:{'|'.join(forms)})\b", re.IGNORECASE)
    for position, statement in enumerate(event.statements):
        match = past.search(statement.sentence.span.text)
        if match is None or NOT_DONE.search(match[0]):
            continue
        done = _object(event, position, match.end())
        if any(
            done & _object(event, one.at, one.span.end - event.statements[one.at].sentence.span.start) for one in ahead
        ):
            start = statement.sentence.span.start
            yield statement.sentence.span.part(start + match.start(), start + match.end())


def _object(event: Event, position: int, end: int) -> frozenset[str]:
    """What a sentence says besides who does it, by the words that end at `end`, and on which weekday."""
    text = event.statements[position].sentence.span.text
    subject = text[:end].split()[-SUBJECT - 1 :]
    return stems(text) - stems(" ".join(subject)) - stems(" ".join(WEEKDAYS))
