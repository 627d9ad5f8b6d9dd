"""Whether two passages tell one deed: the same verb of the same subject, by the parse."""

from collections.abc import Iterator
from itertools import product

from generator.compare.event import Event
from generator.compare.event.lexicon import HOLLOW
from generator.model import Deed, Span, Turn
from generator.text.similarity import stems


def of_one_deed(event: Event, first: Span, second: Span) -> bool:
    """Whether a deed in the first span has its verb and a word of its subject in one of the second."""
    return any(_pairs(event, first, second))


def of_one_whole_deed(event: Event, first: Span, second: Span) -> bool:
    """Whether, besides, the two do it to one thing, where both say to what."""
    return any(_fit(needs(one), needs(other)) for one, other in _pairs(event, first, second))


def contradict(event: Event, first: Span, second: Span) -> bool:
    """Whether one deed is told in both, and in one of them as not done."""
    return any(is_negated(event, one) != is_negated(event, other) for one, other in _pairs(event, first, second))


def is_negated(event: Event, deed: Deed) -> bool:
    """Whether a "not" or a "no" stands in it; who fails to do a thing does another."""
    turning = [one.cue for one in event.turning(deed.verb) if one.turn is Turn.NEGATION]
    return any(part.contains(cue) for cue in turning for part in (deed.subject, deed.verb))


def needs(deed: Deed) -> frozenset[str]:
    """The stems of what is done, and of what is tied to it, without the verb."""
    return frozenset().union(*(stems(part.text) for part in (*deed.objects, *deed.ties))) - HOLLOW


def deeds_in(event: Event, span: Span) -> Iterator[Deed]:
    """The deeds whose verbs stand in the span, in the order of these."""
    position = event.at(span)
    for deed in () if position is None else event.statements[position].sentence.deeds:
        if span.contains(deed.verb):
            yield deed


def _pairs(event: Event, first: Span, second: Span) -> Iterator[tuple[Deed, Deed]]:
    """The deeds of the two spans that have a verb and a word of their subjects in common."""
    for one, other in product(deeds_in(event, first), deeds_in(event, second)):
        if _share_a_word(one.verb, other.verb) and _share_a_word(one.subject, other.subject):
            yield one, other


def _fit(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or not one.isdisjoint(other)


def _share_a_word(one: Span, other: Span) -> bool:
    return not (stems(one.text) - HOLLOW).isdisjoint(stems(other.text))
