"""Rules on what figures are of: a comparison, a stretch of time or a dose, a loose unit, a scope."""

from itertools import combinations

from generator.compare.event import Event
from generator.compare.event.amounts import printed
from generator.compare.event.conditions import condition_of, of_other_conditions
from generator.compare.event.quantities import same_amount
from generator.compare.figures.compared import is_compared
from generator.compare.figures.contexts import with_scope
from generator.compare.figures.voices import Figures, crossing, series, voices
from generator.compare.point import Point, Ruling
from generator.model import Figure, Reason, Span, Verdict
from generator.text.similarity import stems

#: How words begin that tell of some of those who are counted, and limit nothing.
OF_SOME = ("among", "most of", "many of", "some of", "half of", "several of")
#: Units (pint's names) that go by one word in loose use.
LOOSE_UNITS = (
    frozenset({"mile", "nautical_mile"}),
    frozenset({"ton", "long_ton", "metric_ton"}),
    frozenset({"gallon", "imperial_gallon"}),
)


def compared(event: Event, point: Point[Figures]) -> Ruling | None:
    """A source names the value only to hold its own against it: that is no agreement, and no conflict."""
    figures = voices(point)
    held = [figure for figure in figures if is_compared(event, figure)]
    if len(figures) < 2 or not held:
        return None
    return Ruling(verdict=Verdict.WORDING, why=Reason.of("figures.compared", figures=series(held)))


def condition(event: Event, point: Point[Figures]) -> Ruling | None:
    """One value, but of other stretches of time, doses or groups: "over three years", "in a single year"."""
    figures = voices(point)
    apart = any(of_other_conditions(event, *pair) for pair in combinations(figures, 2))
    if not apart or not all(same_amount(a, b) for a, b in crossing(point)):
        return None
    told = [condition_of(event, figure) for figure in figures]
    scopes = tuple(dict.fromkeys(words.text for words in told if words))
    return Ruling(
        verdict=Verdict.SCOPE,
        why=Reason.of("figures.scope", figure=printed(figures[0]), scopes=scopes, n=told.count(None)),
        evidence=tuple(_with(event, figure, words) for figure, words in zip(figures, told, strict=True)),
        weight=1.0,
    )


def _with(event: Event, figure: Figure, words: Span | None) -> Span:
    """The figure up to the end of the words behind it."""
    return event.article(figure.span.source).span(figure.span.start, words.end) if words else figure.span


def loose_units(event: Event, point: Point[Figures]) -> Ruling | None:
    """One number in two units of one name: "nine miles" at sea may well be "nine nautical miles"."""
    figures = voices(point)
    apart = [pair for pair in combinations(figures, 2) if pair[0].unit != pair[1].unit]
    if not apart or not all(_is_one_number(*pair) for pair in combinations(figures, 2)):
        return None
    return Ruling(verdict=Verdict.WORDING, why=Reason.of("figures.loose_units", figures=series(figures)))


def _is_one_number(one: Figure, other: Figure) -> bool:
    units = {one.unit, other.unit}
    loosely = len(units) == 1 or any(units <= names for names in LOOSE_UNITS)
    return loosely and one.value == other.value and one.value_high == other.value_high


def scope(event: Event, point: Point[Figures]) -> Ruling | None:
    """One value, but the sources count different things in it."""
    figures = voices(point)
    limits = [figure.scope if _limits(figure) else None for figure in figures]
    scopes = [stems(limit.text) if limit else frozenset[str]() for limit in limits]
    if len(figures) < 2 or len(set(scopes)) < 2 or not all(same_amount(a, b) for a, b in crossing(point)):
        return None
    told = tuple(limit.text for limit in limits if limit)
    return Ruling(
        verdict=Verdict.SCOPE,
        why=Reason.of("figures.scope", figure=printed(figures[0]), scopes=told, n=limits.count(None)),
        evidence=tuple(with_scope(event, figure) for figure in figures),
        weight=1.0,
    )


def _limits(figure: Figure) -> bool:
    """Whether the words behind a figure say what it takes in; "most of them at sea" tells of some."""
    return figure.scope is not None and not figure.scope.text.startswith(OF_SOME)
