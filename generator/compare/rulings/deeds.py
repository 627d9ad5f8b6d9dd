"""Rules on whether a deed is done: done in one source, still to come or never done in another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.compare.event import Event
from generator.compare.event.deeds import deeds_in, of_one_whole_deed
from generator.compare.event.outcomes import outcome_of
from generator.compare.event.stances import Standing, standings
from generator.compare.point import Point, Ruling
from generator.model import FlagType, Operator, Reason, Span, Stance, Turn, Verdict
from generator.text.lemmas import dictionary_form
from generator.text.similarity import WORD, stem, stems

#: What says that a deed is not, or not yet, or perhaps never done.
UNDONE = frozenset({Turn.NEGATION, Turn.DENIAL, Turn.POSSIBLE, Turn.INTENDED, Turn.CONDITION})
NO = frozenset({"no", "none", "not"})
#: Modal verbs of what is to come; their negated forms are one word with the "n't" for the reader of operators.
AHEAD = frozenset({"will", "would", "shall", "'ll", "’ll", "wo", "won't", "won’t", "wouldn't", "wouldn’t"})
#: Verbs that do nothing by themselves: "was not there" is not the opposite of "was here".
IDLE = frozenset({"be", "have", "do"})
#: Words that leave a deed open for another day: "have not opened", "refused to hand over".
OPEN = frozenset({"have", "has", "haven", "hasn", "yet", "refused", "refuses", "declined"})
FIRM = 1.5  # log-odds that two sources speak of one thing, as for denials (rulings/certainty.py)
LOUD = 1.0  # the weight of what a reader must know first (rulings/certainty.py)
CLOSE = 0.35  # cosine above which two sources put a claim in much the same words (rulings/wording.py)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A verb in a source's words, with what says whether it is done."""

    span: Span
    words: Span  # "will resign", "has resigned"
    key: str  # the same for all forms of the verb
    turn: Turn


def deeds(event: Event, point: Point[Any]) -> Ruling | None:  # Any: the words are enough
    """One source tells as done what another says is still to come, or is not so."""
    if len(point.sources()) < 2 or point.credits:
        return None
    saying = [one.span for one in standings(event, point.spans, point.marks) if one.counts]
    found = [deed for span in saying for deed in _deeds(event, span)]
    done = [deed for deed in found if deed.turn is Turn.DONE]
    for turn, rule in ((Turn.NEGATION, _contrary), (Turn.INTENDED, _status)):
        for pair in _pairs(done, (deed for deed in found if deed.turn is turn)):
            if (ruling := rule(event, point, *pair)) is not None:
                return ruling
    ahead = [deed for span in saying for deed in _ahead(event, span)]
    will, will_not = ([deed for deed in ahead if (deed.turn is Turn.NEGATION) is no] for no in (False, True))
    found_ahead = (_contrary(event, point, *pair) for pair in _pairs(will, will_not))
    return next((ruling for ruling in found_ahead if ruling is not None), None)


def _pairs(done: Iterable[Deed], undone: Iterable[Deed]) -> Iterator[tuple[Deed, Deed]]:
    """Forms of one verb in two sources, of which neither has the verb in both ways."""
    done, undone = list(done), list(undone)
    both = {(d.span.source, d.key) for d in done} & {(u.span.source, u.key) for u in undone}
    for one in done:
        for other in undone:
            apart = one.key == other.key and one.span.source != other.span.source
            if apart and not both & {(one.span.source, one.key), (other.span.source, other.key)}:
                yield one, other


def _deeds(event: Event, span: Span) -> Iterator[Deed]:
    """The verbs of the span that are told as done or as undone, and in no other way."""
    operators = [one for one in event.turning(span) if one.core is not None and span.contains(one.core)]
    yield from _done_to_none(event, span, operators)
    for one in operators:
        if one.core is None or one.turn not in {Turn.DONE, Turn.NEGATION, Turn.INTENDED}:
            continue
        if dictionary_form(one.core.text.lower()) in IDLE:
            continue
        if not any(_also(one, other) for other in event.turning(span)):
            words = event.article(span.source).span(min(one.cue.start, one.core.start), max(one.cue.end, one.core.end))
            yield Deed(span=span, words=words, key=_key(one.core.text), turn=one.turn)


def _ahead(event: Event, span: Span) -> Iterator[Deed]:
    """What the span says will be done, or would, or will not be."""
    turning = [one for one in event.turning(span) if one.core is not None and span.contains(one.core)]
    for modal in (one for one in turning if one.cue.text.lower() in AHEAD and one.core is not None):
        on_it = [one for one in turning if one.core == modal.core and one.turn is Turn.NEGATION]
        others = [one for one in event.turning(span) if one.turn in UNDONE and one.core != modal.core]
        if modal.core is None or any(one.scope.contains(modal.core) for one in others):
            continue
        last = max([modal.core.end, *(one.cue.end for one in on_it)])
        words = event.article(span.source).span(modal.cue.start, last)
        turn = Turn.NEGATION if on_it else Turn.INTENDED
        yield Deed(span=span, words=words, key=_key(modal.core.text), turn=turn)


def _done_to_none(event: Event, span: Span, operators: Sequence[Operator]) -> Iterator[Deed]:
    """What is done to nobody: "no houses were burnt"."""
    done = [one for one in operators if one.turn is Turn.DONE]
    for no in (one for one in operators if one.cue.text.lower() in NO):
        for one in done:
            deed = next((deed for deed in deeds_in(event, span) if deed.verb.overlaps(one.cue)), None)
            if (
                one.core is not None
                and deed is not None
                and deed.subject.contains(no.cue)
                and no.scope.contains(one.core)
            ):
                words = event.article(span.source).span(no.cue.start, one.core.end)
                yield Deed(span=span, words=words, key=_key(one.core.text), turn=Turn.NEGATION)


def _also(one: Operator, other: Operator) -> bool:
    """Whether another word says something else of the same verb."""
    turned = one.core is not None and other.scope.contains(one.core) and other.turn in UNDONE
    return turned and (one.turn is Turn.DONE or other.turn is not one.turn)


def _key(word: str) -> str:
    """What befell people, else the stem of the verb: "died" and "killed" are one, "struck" and "strike"."""
    return outcome_of(word) or stem(dictionary_form(word.lower()))


def _contrary(event: Event, point: Point[Any], done: Deed, undone: Deed) -> Ruling | None:
    """ "Resigned" beside "did not resign": a conflict where the sentences are surely on one thing."""
    words = (done.words.text, undone.words.text)
    if _is_open(undone) and _was_done_since(event, done, undone):
        return Ruling(verdict=Verdict.UPDATE, why=Reason.of("stance.done_later", words=words))
    alike = event.rarity.cosine(stems(done.span.text), stems(undone.span.text))
    one_deed = of_one_whole_deed(event, done.words, undone.words)
    if alike < CLOSE and not one_deed:
        return None  # not in the same words, so nobody would take it for agreement
    if point.firmness >= FIRM or one_deed:
        why = Reason.of("stance.not_done", words=words)
        return Ruling(verdict=Verdict.CONFLICT, why=why, evidence=(done.span, undone.span), weight=LOUD)
    return Ruling(verdict=Verdict.WORDING, why=Reason.of("stance.negated", words=words))


def _is_open(undone: Deed) -> bool:
    """Whether the words leave it open that it is done on another day."""
    before = undone.span.text[: max(0, undone.words.start - undone.span.start)]
    told = (*WORD.findall(before.lower())[-1:], *WORD.findall(undone.words.text.lower()))
    return not OPEN.isdisjoint(told)


def _status(event: Event, point: Point[Any], done: Deed, undone: Deed) -> Ruling:
    """ "Has resigned" beside "will resign": only the days of the articles can tell that it was done meanwhile."""
    words = (done.words.text, undone.words.text)
    denied = tuple(dict.fromkeys(one.cue.text for one in _denials(event, point) if one.cue is not None))
    if not denied and _was_done_since(event, done, undone):
        return Ruling(verdict=Verdict.UPDATE, why=Reason.of("stance.done_since", words=words))
    weight = LOUD if point.firmness >= FIRM else 0.0
    evidence = (done.span, undone.span)
    why = Reason.of("stance.status", words=words)
    if denied:
        why = Reason.of("stance.status_denied", words=(*words, *denied))
    return Ruling(verdict=Verdict.CERTAINTY, why=why, evidence=evidence, flag=FlagType.STATUS, weight=weight)


def _denials(event: Event, point: Point[Any]) -> Iterator[Standing]:
    return (one for one in standings(event, point.spans, point.marks) if one.stance is Stance.DENIED)


def _was_done_since(event: Event, done: Deed, undone: Deed) -> bool:
    before, after = (event.day(event.owner[deed.span.source]) for deed in (undone, done))
    return before is not None and after is not None and before < after
