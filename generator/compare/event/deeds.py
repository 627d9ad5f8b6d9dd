"""Whether two passages tell one deed: the same verb of the same subject, by the parse."""

from collections.abc import Iterator
from itertools import product

from generator.compare.event import Event
from generator.compare.event.lexicon import HOLLOW
from generator.model import Deed, Span, Turn
from generator.text.lemmas import dictionary_form
from generator.text.similarity import FUNCTION_WORDS, WORD, stem, stems


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
    """Whether a "not" or a "no" turns it; who fails to do a thing does another."""
    return next(_nots(event, deed), None) is not None


def loses_its_not(event: Event, deed: Deed) -> bool:
    """Whether its subject and verb, told without what is around them, would say the opposite: "it is | not | safe"."""
    return any(not deed.subject.contains(cue) and not deed.verb.contains(cue) for cue in _nots(event, deed))


def _nots(event: Event, deed: Deed) -> Iterator[Span]:
    for one in event.turning(deed.verb):
        within = any(part.contains(one.cue) for part in (deed.subject, deed.verb))
        meant = one.core is not None and any(part.contains(one.core) for part in (deed.verb, *deed.objects))
        if one.turn is Turn.NEGATION and (within or (meant and one.scope.contains(deed.verb))):
            yield one.cue


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
    """The deeds of the two spans that have a verb, and a word of who does it or of what it is done to, in common."""
    for one, other in product(deeds_in(event, first), deeds_in(event, second)):
        if _share_a_verb(one.verb, other.verb) and (
            _share_a_word(one.subject, other.subject) or _undergoes(one, other) or _undergoes(other, one)
        ):
            yield one, other


def _share_a_verb(one: Span, other: Span) -> bool:
    """Whether two forms are of one verb: "struck down", "did not strike down"."""
    return not (_verbs(one) - HOLLOW).isdisjoint(_verbs(other))


def _verbs(verb: Span) -> frozenset[str]:
    return stems(verb.text) | {stem(dictionary_form(word)) for word in WORD.findall(verb.text.lower())} - FUNCTION_WORDS


def _undergoes(one: Deed, other: Deed) -> bool:
    """Whether what the one is of is an object of the other: "at no time was the valve shut", "shut the valve"."""
    return not one.objects and any(_share_a_word(one.subject, thing) for thing in other.objects)


def _fit(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or not one.isdisjoint(other)


def _share_a_word(one: Span, other: Span) -> bool:
    return not (stems(one.text) - HOLLOW).isdisjoint(stems(other.text))
