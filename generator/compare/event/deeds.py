"""Whether two passages tell one deed: the same verb of the same subject, by the parse."""

from collections.abc import Iterator

from generator.compare.event import Event
from generator.compare.event.lexicon import HOLLOW
from generator.model import Deed, Span
from generator.text.similarity import stems


def of_one_deed(event: Event, first: Span, second: Span) -> bool:
    """Whether a deed in the first span has its verb and a word of its subject in one of the second."""
    return any(_is_one(one, other) for one in deeds_in(event, first) for other in deeds_in(event, second))


def of_one_whole_deed(event: Event, first: Span, second: Span) -> bool:
    """Whether, besides, the two do it to one thing, where both say to what."""
    pairs = ((one, other) for one in deeds_in(event, first) for other in deeds_in(event, second))
    return any(_is_one(one, other) and _fit(_rest(one), _rest(other)) for one, other in pairs)


def _rest(deed: Deed) -> frozenset[str]:
    return frozenset().union(*(stems(part.text) for part in (*deed.objects, *deed.ties))) - HOLLOW


def _fit(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or not one.isdisjoint(other)


def deeds_in(event: Event, span: Span) -> Iterator[Deed]:
    """The deeds whose verbs stand in the span, in the order of these."""
    position = event.at(span)
    for deed in () if position is None else event.statements[position].sentence.deeds:
        if span.contains(deed.verb):
            yield deed


def _is_one(one: Deed, other: Deed) -> bool:
    return _share_a_word(one.verb, other.verb) and _share_a_word(one.subject, other.subject)


def _share_a_word(one: Span, other: Span) -> bool:
    return not (stems(one.text) - HOLLOW).isdisjoint(stems(other.text))
