"""Stances: how a source stands to the words that a point is about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.compare.event import Event
from generator.compare.event.lexicon import HOLLOW
from generator.model import SAYING, AnnotatedArticle, Correction, Span, Stance, Stand, Turn
from generator.text.similarity import stems

#: Of several that hold for the same words, the first counts: what is taken back was denied, reported or asked before.
ORDER = (Stance.RETRACTED, Stance.DENIED, Stance.CORRECTED, Stance.ASKED, Stance.CONDITIONAL, Stance.REPORTED)
#: Of a source's sentences on a point: one that says it outweighs another that leaves it open.
RANK = (*ORDER[:3], Stance.REPORTED, Stance.ASSERTED, Stance.ASKED, Stance.CONDITIONAL)
OPEN = frozenset({Stance.ASKED, Stance.CONDITIONAL})
TAKEN_BACK = frozenset({Stance.RETRACTED, Stance.CORRECTED})
HALF = 0.5  # a stance that holds for less than half of the words that a point is about is one on something else


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a source stands to its span: the words that tell it, and who denies, reports or takes it back."""

    span: Span
    stance: Stance = Stance.ASSERTED
    cue: Span | None = None
    by: Span | None = None
    scope: Span | None = None  # what it holds for
    disputed: bool = False  # somebody says it, and in another sentence of the source somebody else denies it
    settles: bool = True  # what it leaves open is what the other sources say, and not another point beside it

    @property
    def counts(self) -> bool:
        """Whether it says the point."""
        return self.stance in SAYING


def standings(event: Event, spans: Sequence[Span], marks: Sequence[Span] = ()) -> list[Standing]:
    """How each source stands to its spans of one point, in their order."""
    held = {span: stems(span.text) - HOLLOW for span in spans}
    holders: dict[str, set[str]] = defaultdict(set)
    for span, words in held.items():
        for word in words:
            holders[word].add(span.source)
    shared = {span: frozenset(word for word in words if len(holders[word]) > 1) for span, words in held.items()}
    found = [_standing(event, span, _telling(event, shared[span]), marks) for span in spans]
    return [Standing(span=one.span) if _denies_another_thing(event, one, found, marks) else one for one in found]


def _denies_another_thing(event: Event, one: Standing, found: Sequence[Standing], marks: Sequence[Span]) -> bool:
    """Whether a source that says the point elsewhere denies something else of it.

    "Twelve were freed" and "denied that the twelve were paid for": nothing but who and how many is in both.
    """
    if one.stance is not Stance.DENIED:
        return False
    saying = [other.span for other in found if other.span.source == one.span.source and other.counts]
    numbers = frozenset[str]().union(*(stems(mark.text) for mark in marks))
    words = stems(one.span.text) - event.names - HOLLOW - numbers
    return bool(saying) and all(words.isdisjoint(stems(span.text) - event.names) for span in saying)


def _telling(event: Event, shared: frozenset[str]) -> frozenset[str]:
    """The words that say what, not who, where or when; the names where there is nothing else."""
    return shared - event.names or shared


def of_source(found: Iterable[Standing]) -> Standing:
    """The standing of one source, of those to its spans: what takes a point back outweighs what says it.

    A headline often leaves out who says it: what is handed on in one place is not the source's own.
    """
    return min(found, key=lambda one: RANK.index(one.stance))


def _standing(event: Event, span: Span, telling: frozenset[str], marks: Sequence[Span]) -> Standing:
    source = event.sources[event.owner[span.source]]
    inside = [mark for mark in marks if span.contains(mark)]
    quoted = _is_quoted(source, inside or [span])
    stands = (one for one in source.stands if one.scope.overlaps(span) and (not quoted or one.stance in TAKEN_BACK))
    bearing = [one for one in stands if _bears(event, one, span, telling, inside)]
    found = [
        Standing(
            span=span,
            stance=one.stance,
            cue=one.cue,
            by=one.by,
            scope=one.scope,
            disputed=_is_disputed(event, one, bearing),
            settles=_settles(event, one, span, telling, inside),
        )
        for one in bearing
    ]
    found += [Standing(span=span, stance=_in_note(note, span)) for note in _notes(source.corrections, span)]
    return min(found, key=lambda one: ORDER.index(one.stance), default=Standing(span=span))


def _is_disputed(event: Event, stand: Stand, others: Iterable[Stand]) -> bool:
    """Whether it denies in a sentence of its own what somebody is said to say: "the cook denied that"."""
    apart = event.at(stand.cue) != event.at(stand.scope)
    return stand.stance is Stance.DENIED and apart and any(one.stance is Stance.REPORTED for one in others)


def _is_quoted(source: AnnotatedArticle, spans: Sequence[Span]) -> bool:
    """Whether the words stand in quotation marks: the source says who says them, whatever they say."""
    return all(any(quote.span.contains(span) for quote in source.quotes) for span in spans)


def _notes(corrections: Iterable[Correction], span: Span) -> Iterator[Correction]:
    return (note for note in corrections if note.span.overlaps(span))


def _in_note(note: Correction, span: Span) -> Stance:
    """Of a note of correction, what it takes back and what it says instead."""
    return Stance.RETRACTED if any(span.overlaps(back) for back in note.withdrawn) else Stance.CORRECTED


def _bears(event: Event, stand: Stand, span: Span, telling: frozenset[str], marks: Sequence[Span]) -> bool:
    """Whether the stand holds for what the point is about: its marks and the words that other sources share.

    The words of the stand itself ("denied") say how the point is meant, not what it is.
    """
    if marks and not any(stand.scope.overlaps(mark) for mark in marks):
        return False
    scope = span.part(max(span.start, stand.scope.start), min(span.end, stand.scope.end))
    telling -= stems(stand.cue.text) | (_frame(event, stand) - stems(scope.text))
    if not telling:
        return bool(marks) or len(scope.text) >= HALF * len(span.text)
    weigh = event.rarity.evidence
    return weigh((telling & stems(scope.text)) - _beside(stand, span, scope)) >= HALF * weigh(telling)


def _beside(stand: Stand, span: Span, scope: Span) -> frozenset[str]:
    """What a denial's sentence says in its own name: "he had his hands up, contradicting the claim that ..."."""
    if stand.stance is not Stance.DENIED:
        return frozenset()
    return stems(span.text[: scope.start - span.start]) | stems(span.text[scope.end - span.start :])


def _frame(event: Event, stand: Stand) -> frozenset[str]:
    """The words of who says it, and of when it is said: "A guest who ate there said on Monday that"."""
    edges = [one for one in (stand.by, stand.cue) if one is not None and not stand.scope.overlaps(one)]
    before = [one.start for one in edges if one.end <= stand.scope.start]
    after = [one.end for one in edges if one.start >= stand.scope.end]
    article = event.article(stand.scope.source)
    told = [article.span(min(before), stand.scope.start)] if before else []
    told += [article.span(stand.scope.end, max(after))] if after else []
    return stems(" ".join(one.text for one in told))


def _settles(event: Event, stand: Stand, span: Span, telling: frozenset[str], marks: Sequence[Span]) -> bool:
    """Whether what the stand leaves open is what the others say: "the dam bursts" of "bursts if the rain goes on".

    "The town floods if the dam bursts" has the words of those who say that the dam burst and makes another point:
    half of what is open has to be words of the others, and half of the shared words has to be open.
    """
    if stand.stance not in OPEN:
        return True
    conditions = [
        one.cue for one in event.turning(span) if one.turn is Turn.CONDITION and one.cue.start == stand.cue.start
    ]
    if marks and any(condition.overlaps(mark) for condition in conditions for mark in marks):
        return False
    apart = HOLLOW | event.names | stems(stand.cue.text)
    held = frozenset[str]().union(*(stems(one.text) for one in conditions))
    left_open = stems(stand.scope.text) - held - apart
    weigh = event.rarity.evidence
    shared = weigh(telling & left_open)
    return shared > 0 and shared >= HALF * max(weigh(telling - apart), weigh(left_open))
