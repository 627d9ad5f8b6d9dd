"""Agreement: whether two passages say one thing, as far as rules can tell; where they cannot, there is no verdict."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from generator.compare.event import Event
from generator.compare.event.lexicon import HOLLOW, NEGATIVES, OPENERS, PRONOUNS
from generator.compare.event.quantities import both_hold, same_measure
from generator.compare.event.time_expressions import TimeExpression, comparable, differ
from generator.model import Certainty, Figure, Hedge, Mention, NameKind, Span
from generator.text.calendar import without_may
from generator.text.similarity import WORD, stem, stems

SAMPLE = 20  # spans of a large row that speak for all
#: Likeness of the words that a careful reader calls much the same; of the rows of nine briefings that reach it and pass
#: the other tests, none said two things.
MUCH_ALIKE = 0.6
SURE = frozenset({Certainty.ASSERTED, Certainty.REPORTED})
NOT = ("n't", "n’t")

#: A test that two passages pass where nothing in them stands against their saying one thing.
Fits = Callable[[Event, Span, Span], bool]


def agree(event: Event, spans: Sequence[Span]) -> bool:
    """Whether every two sources put a point in much the same words, and no test sets them apart."""
    crossing = [pair for pair in combinations(spans[:SAMPLE], 2) if pair[0].source != pair[1].source]
    return bool(crossing) and all(all(fits(event, one, two) for fits in TESTS) for one, two in crossing)


def _words_fit(event: Event, one: Span, two: Span) -> bool:
    first, second = stems(one.text) - HOLLOW, stems(two.text) - HOLLOW
    return event.rarity.cosine(first, second) >= MUCH_ALIKE


def _polarity_fits(_: Event, one: Span, two: Span) -> bool:
    return denies(one) == denies(two)


def denies(span: Span) -> bool:
    """Whether a passage has a word that denies."""
    return denial(span) is not None


def denial(span: Span) -> str | None:
    """The first word of a passage that denies."""
    return next((word for word in WORD.findall(span.text.lower()) if word in NEGATIVES or word.endswith(NOT)), None)


def _certainty_fits(event: Event, one: Span, two: Span) -> bool:
    """Neither is hedged, supposed or foreseen where the other is not."""
    return _doubts(event, one) == _doubts(event, two)


def _doubts(event: Event, span: Span) -> tuple[bool, bool]:
    hedges: Iterable[Hedge] = event.sources[event.owner[span.source]].hedges
    hedged = any(one.certainty not in SURE and one.scope.overlaps(span) for one in hedges)
    return hedged, leaves_open(span)


def leaves_open(span: Span) -> bool:
    """Whether a passage has a word that leaves open whether it is so."""
    return not OPENERS.isdisjoint(WORD.findall(without_may(span.text).lower()))


def _figures_fit(event: Event, one: Span, two: Span) -> bool:
    """Each figure of the one can be one of the other, and neither has what the other lacks altogether."""
    first, second = _figures(event, one), _figures(event, two)
    return all(any(same_measure(a, b) and both_hold(a, b) for b in second) for a in first) and all(
        any(same_measure(a, b) and both_hold(a, b) for a in first) for b in second
    )


def _figures(event: Event, span: Span) -> list[Figure]:
    figures = event.sources[event.owner[span.source]].figures
    return [one for one in figures if one.value is not None and span.contains(one.span)]


def _times_fit(event: Event, one: Span, two: Span) -> bool:
    told = [(a, b) for a in _times(event, one) for b in _times(event, two) if comparable(a, b)]
    return not any(differ(*pair) for pair in told)


def _times(event: Event, span: Span) -> list[TimeExpression]:
    facts = event.sources[event.owner[span.source]]
    told = [
        *(TimeExpression(span=one.span, moment=one) for one in facts.moments),
        *(TimeExpression(span=one.span, clock=one) for one in facts.clocks),
    ]
    return [one for one in told if span.contains(one.span)]


def _names_fit(event: Event, one: Span, two: Span) -> bool:
    """Of no kind do both name somebody, or some place, without one name in common."""
    for kind in NameKind:
        first, second = (_names(event, span, kind) for span in (one, two))
        if first and second and not first & second:
            return False
    return True


def _names(event: Event, span: Span, kind: NameKind) -> frozenset[str]:
    mentions: Iterable[Mention] = event.sources[event.owner[span.source]].mentions
    inside = (mention for mention in mentions if mention.kind is kind and span.contains(mention.span))
    return frozenset(stem(word.lower()) for mention in inside for word in WORD.findall(mention.name))


def _subjects_fit(event: Event, one: Span, two: Span) -> bool:
    """Neither begins with a pronoun, or they name somebody in common: "he has no weapon" may be said of two men."""
    named = stems(one.text) & stems(two.text) & event.names
    return bool(named) or not any(_begins_with_a_pronoun(span) for span in (one, two))


def _begins_with_a_pronoun(span: Span) -> bool:
    return not PRONOUNS.isdisjoint(WORD.findall(span.text.lower())[:1])


TESTS: tuple[Fits, ...] = (
    _words_fit,
    _polarity_fits,
    _certainty_fits,
    _figures_fit,
    _times_fit,
    _names_fit,
    _subjects_fit,
)
