"""What is still to come in one source, and has happened in another: "will announce" and "announced"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.compare.contrasts.contrast import Contrast, contrast_point, with_object
from generator.compare.contrasts.lexicon import PAST, REPEATED
from generator.compare.event import Event
from generator.compare.point import Label, Point
from generator.model import FlagType, Reason, Span
from generator.text.calendar import WEEKDAYS
from generator.text.similarity import WORD, stems

TO_COME = re.compile(
    r"(?<![^\W_])(?P<who>[^\W_]++) (?:will|is to|are to|is set to|plans to|is expected to) (?P<verb>[a-z]{4,})\b"
)
PERFECT = frozenset({"has", "have", "had"})
SUBJECT = 3  # words before the verb that say who
SHARED = 2  # words of what is done: with one in common "the school" and "the prison" of an island are one deed
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "and", "that", "said"})

DAYS = stems(" ".join(WEEKDAYS))


@dataclass(frozen=True, slots=True)
class Announced:
    """A deed that a source says is to come."""

    at: int
    who: str
    verb: str
    span: Span


def find(event: Event) -> list[Point[Contrast]]:
    """For each deed that some sources announce and others report, the places of both."""
    ahead: dict[tuple[str, str], dict[str, Announced]] = defaultdict(dict)
    for one in _announced(event):
        ahead[one.who, one.verb].setdefault(one.span.source, one)
    done = _done(event, ahead)
    return [_point(event, ahead[deed], done[deed]) for deed in ahead if done[deed]]


def _point(event: Event, ahead: dict[str, Announced], done: dict[str, Span]) -> Point[Contrast]:
    spans = [*(one.span for one in ahead.values()), *done.values()]
    first, second = next(iter(ahead.values())).span, next(iter(done.values()))
    why = Reason.of("contrasts.forthcoming", ahead=first.text, done=second.text)
    phrase = with_object(event, first)
    label = Label(text=f"Done, or still to come? {phrase}", heading=Reason.of("label.to_come", phrase=phrase))
    return contrast_point(event, spans, label, FlagType.STATUS, why)


def _announced(event: Event) -> Iterator[Announced]:
    for position, statement in enumerate(event.statements):
        sentence = statement.sentence.span
        for match in TO_COME.finditer(sentence.text):
            who = match["who"].lower()
            span = sentence.part(sentence.start + match.start(), sentence.start + match.end())
            yield Announced(position, who, match["verb"], span)


def _done(
    event: Event, ahead: Mapping[tuple[str, str], Mapping[str, Announced]]
) -> dict[tuple[str, str], dict[str, Span]]:
    """For each deed the first place of each other source that reports it, in a sentence that shares its object."""
    deeds = {(who, form): (who, verb) for who, verb in ahead for form in _past(verb)}
    found: dict[tuple[str, str], dict[str, Span]] = defaultdict(dict)
    for position, statement in enumerate(event.statements):
        sentence = statement.sentence.span
        for start, end, who, form in _pairs(sentence.text):
            deed = deeds.get((who, form))
            if deed is None or sentence.source in ahead[deed] or sentence.source in found[deed]:
                continue
            if any(_is_one(event, one, position, start, end) for one in ahead[deed].values()):
                found[deed][sentence.source] = sentence.part(sentence.start + start, sentence.start + end)
    return found


def _is_one(event: Event, one: Announced, position: int, start: int, end: int) -> bool:
    """Whether what is announced is what another sentence reports: by the same, of the same, on no other day."""
    here, there = event.statements[position].sentence.span, event.statements[one.at].sentence.span
    if _title_of(here.text[:start]) != _title_of(there.text[: one.span.start - there.start]):
        return False
    shared = _object(event, position, end) & _object_of(event, one)
    days, other = stems(here.text) & DAYS, stems(there.text) & DAYS
    apart = bool(days and other) and days.isdisjoint(other)
    return len(shared) >= SHARED and not apart and (one.verb not in REPEATED or not days.isdisjoint(other))


def _title_of(before: str) -> str | None:
    """The word before who does it, where it is written small: "transport" in "the transport minister"."""
    words = WORD.findall(before)
    return words[-1] if words and words[-1].islower() and words[-1] not in ARTICLES else None


def _past(verb: str) -> list[str]:
    """The forms of a verb for what has happened."""
    regular = f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb.removesuffix('e')}ed"
    return PAST.get(verb, [regular])


def _pairs(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Each word with the one before it, "has" and "had" left out: where both begin and end, and what they are."""
    words = [match for match in WORD.finditer(text) if match[0].lower() not in PERFECT]
    for one, two in pairwise(words):
        yield one.start(), two.end(), one[0].lower(), two[0].lower()


def _object_of(event: Event, one: Announced) -> frozenset[str]:
    return _object(event, one.at, one.span.end - event.statements[one.at].sentence.span.start)


def _object(event: Event, position: int, end: int) -> frozenset[str]:
    """What a sentence says besides who does it, by the words that end at `end`, and on which weekday."""
    text = event.statements[position].sentence.span.text
    subject = text[:end].split()[-SUBJECT - 1 :]
    return stems(text) - stems(" ".join(subject)) - DAYS
