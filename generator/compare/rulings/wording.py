"""The rule on which words a claim is put in: what is left where nothing sets the sources apart."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from generator.compare.event import Event
from generator.compare.event.agreement import SAMPLE, agree, denial
from generator.compare.event.amounts import printed
from generator.compare.event.conditions import of_other_conditions
from generator.compare.event.outcomes import outcome_of
from generator.compare.event.periods import other_period
from generator.compare.event.quantities import both_hold, same_measure, same_value
from generator.compare.event.time_expressions import TimeExpression, comparable, differ
from generator.compare.point import Point, Ruling
from generator.model import Figure, Reason, Span, Verdict
from generator.text.similarity import WORD, stems

CLOSE = 0.35  # cosine that every two sources reach where other outcomes or numbers are told of one thing

NEAR = 4  # words on each side of a figure that say what is measured: "reached an altitude of", "warmer than usual"
UNITS = stems(
    "miles kilometers kilometres metres meters feet degrees percent dollars pounds euros hours days years months"
)


def wording(event: Event, point: Point[Any]) -> Ruling:
    """The sources make one point: in much the same words, in words that a rule can tell apart, or it cannot be told."""
    bags = [(span.source, stems(span.text)) for span in point.spans[:SAMPLE]]
    alike = min([event.rarity.cosine(a, b) for (one, a), (two, b) in combinations(bags, 2) if one != two] or [1.0])
    count = len(point.sources())
    if alike >= CLOSE:
        if (apart := _outcomes_apart(point)) is not None:
            return Ruling(verdict=Verdict.WORDING, why=Reason.of("claims.outcomes", words=apart))
        if (values := _values_apart(event, point)) is not None:
            why = Reason.of("claims.numbers", first=values[0], second=values[1])
            return Ruling(verdict=Verdict.WORDING, why=why)
    if agree(event, point.spans):
        return Ruling(verdict=Verdict.AGREE, why=Reason.of("claims.same_words", count=count))
    if negative := _said_by_some(point):
        return Ruling(verdict=None, why=Reason.of("claims.negated", count=count, word=negative))
    return Ruling(verdict=None, why=Reason.of("claims.own_words", count=count))


def _said_by_some(point: Point[Any]) -> str | None:
    """The first word that denies, where some sources have one and others have none."""
    words = [(span.source, denial(span)) for span in point.spans]
    denying = {source for source, word in words if word is not None}
    return next(word for _, word in words if word is not None) if 0 < len(denying) < len(point.sources()) else None


def _outcomes_apart(point: Point[Any]) -> tuple[str, str] | None:
    """Words of two sources for different outcomes, such as detained and released."""
    told: dict[str, dict[str, str]] = {}  # of each source the outcomes, each with its first word
    for span in point.spans:
        for word in WORD.findall(span.text):
            if (outcome := outcome_of(word)) is not None:
                told.setdefault(span.source, {}).setdefault(outcome, word)
    for one, other in combinations(told.values(), 2):
        if not one.keys() & other.keys():
            return next(iter(one.values())), next(iter(other.values()))
    return None


def _values_apart(event: Event, point: Point[Any]) -> tuple[str, str] | None:
    """Figures, days or hours in the cells of two sources of which none of the one can be one of the other."""
    found = {source: _figures(event, point, source) for source in point.sources()[:SAMPLE]}
    for one, other in combinations(found.values(), 2):
        alike = [(a, b) for a in one for b in other if same_measure(a, b) and _of_one_thing(event, a, b)]
        if alike and not any(both_hold(a, b) for a, b in alike) and not _gives_too(one, other):
            return printed(alike[0][0]), printed(alike[0][1])
    times = [_times(event, point, source) for source in found]
    for ones, others in combinations(times, 2):
        told = [(a, b) for a in ones for b in others if comparable(a, b) and _of_one_deed(event, a, b)]
        if told and all(differ(*pair) for pair in told):
            return told[0][0].span.text, told[0][1].span.text
    return None


def _gives_too(ones: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Whether a number of the one is given by the other too, there without its noun: "3.4 million, and 1.7 later"."""
    return any(same_measure(a, b) and same_value(a, b) and None in {a.head, b.head} for a in ones for b in others)


def _of_one_thing(event: Event, one: Figure, other: Figure) -> bool:
    """Whether two figures count or measure one thing: how high is not how far, and this day is not this month."""
    if of_other_conditions(event, one, other):
        return False
    if not one.unit:
        return one.head == other.head
    near, near_other = (_around(event, figure.span) for figure in (one, other))
    return not near.isdisjoint(near_other) and not other_period(event, one.span, other.span)


def _of_one_deed(event: Event, one: TimeExpression, other: TimeExpression) -> bool:
    """Whether two days or hours stand beside a word in common: when she was charged is not when she was criticized."""
    return not _around(event, one.span).isdisjoint(_around(event, other.span))


def _around(event: Event, span: Span) -> frozenset[str]:
    """The stems of the words next to a figure or a time that name nobody and no unit."""
    position = event.at(span)
    if position is None:
        return frozenset()
    sentence = event.statements[position].sentence.span
    before, after = sentence.text[: span.start - sentence.start], sentence.text[span.end - sentence.start :]
    return stems(" ".join((*before.split()[-NEAR:], *after.split()[:NEAR]))) - event.names - UNITS


def _figures(event: Event, point: Point[Any], source: str) -> list[Figure]:
    spans = [span for span in point.spans if span.source == source]
    figures = event.sources[event.owner[source]].figures
    return [one for one in figures if one.value is not None and any(span.contains(one.span) for span in spans)]


def _times(event: Event, point: Point[Any], source: str) -> list[TimeExpression]:
    """The hours and days in a source's cells."""
    spans = [span for span in point.spans if span.source == source]
    facts = event.sources[event.owner[source]]
    told = [
        *(TimeExpression(span=one.span, moment=one) for one in facts.moments),
        *(TimeExpression(span=one.span, clock=one) for one in facts.clocks),
    ]
    return [one for one in told if any(span.contains(one.span) for span in spans)]
