"""Rules on how the sources stand to a point: what is denied, taken back or left open is never agreement."""

from collections.abc import Sequence
from typing import Any

from generator.compare.event import Event
from generator.compare.event.deeds import of_one_deed
from generator.compare.event.lexicon import HOLLOW, TILL_NOW
from generator.compare.event.outcomes import outcome_of
from generator.compare.event.quantities import both_hold, same_measure
from generator.compare.event.stances import Standing, of_source, standings
from generator.compare.point import Point, Ruling
from generator.model import Figure, FlagType, Reason, Span, Stance, Turn, Verdict
from generator.text.similarity import WORD, stems

DENYING = frozenset({Stance.DENIED})
TAKING_BACK = frozenset({Stance.RETRACTED, Stance.CORRECTED})
KINDS = {
    Stance.DENIED: Reason.of("stance.denied"),
    Stance.RETRACTED: Reason.of("stance.retracted"),
    Stance.CORRECTED: Reason.of("stance.corrected"),
    Stance.CONDITIONAL: Reason.of("stance.conditional"),
    Stance.ASKED: Reason.of("stance.asked"),
}
NOT_SO = frozenset({Turn.NEGATION, Turn.DENIAL})
THEN = "then"  # at the end: "two were hurt then", at a time told before
FIRM = 1.5  # log-odds that the sources speak of one thing, above which a denial is worth a flag (rulings/certainty.py)
LOUD = 1.0  # the weight of what a reader must know first, as in the other rulings on claims


def stances(event: Event, point: Point[Any]) -> Ruling | None:  # Any: the words are enough
    """Some sources say the point; others deny it, take it back or leave it open."""
    if len(point.sources()) < 2 or point.credits:
        return None
    found = standings(event, point.spans, point.marks)
    by_source = [of_source(one for one in found if one.span.source == source) for source in point.sources()]
    saying = [one for one in by_source if one.counts]
    if len(saying) == len(by_source):
        return None
    heard = saying or [one for one in by_source if one.disputed]
    others = [one for one in by_source if not one.counts and one not in heard]
    return _opposed(event, point, heard, others) if heard and others else _nobody_says(by_source)


def _nobody_says(found: Sequence[Standing]) -> Ruling:
    """All deny it, or ask it, or take it back: nobody says it, or all who do tell that another denies it."""
    if any(one.disputed for one in found):
        return Ruling(verdict=Verdict.WORDING, why=Reason.of("stance.disputed", words=_cues(found)))
    kinds = tuple(KINDS[stance] for stance in dict.fromkeys(one.stance for one in found))
    return Ruling(verdict=Verdict.WORDING, why=Reason.of("stance.nobody", kinds=kinds))


def _opposed(event: Event, point: Point[Any], saying: Sequence[Standing], others: Sequence[Standing]) -> Ruling:
    taken_back = [one for one in others if one.stance in TAKING_BACK]
    denied = [one for one in others if one.stance in DENYING]
    if taken_back:
        return _taken_back(event, saying, taken_back)
    if denied:
        return _denied(event, point, saying, denied)
    return _open(others)


def _open(others: Sequence[Standing]) -> Ruling:
    """Said by some and left open by others: a difference only where the open words are those that the others say."""
    settling = [one for one in others if one.settles]
    words = _cues(settling or others)
    if not settling:
        return Ruling(verdict=None, why=Reason.of("stance.beside", words=words))
    return Ruling(verdict=Verdict.CERTAINTY, why=Reason.of("stance.open", words=words))


def _taken_back(event: Event, saying: Sequence[Standing], others: Sequence[Standing]) -> Ruling:
    """A statement that one source takes back, and another still makes: out of date where the days tell it."""
    back = others[0]
    still = [one for one in saying if _is_the_same(event, back, one)]
    if not still:
        words = _cues(others)
        return Ruling(verdict=Verdict.WORDING, why=Reason.of("stance.takes_back", words=words))
    evidence = (back.span, still[0].span)
    if _later(event, others, still):
        why = Reason.of("stance.replaced", n=len(others))
        return Ruling(verdict=Verdict.UPDATE, why=why, evidence=evidence, flag=FlagType.STATUS, weight=LOUD)
    why = Reason.of("stance.taken_back", n=len(others))
    return Ruling(verdict=Verdict.CONFLICT, why=why, evidence=evidence, weight=LOUD)


def _is_the_same(event: Event, back: Standing, saying: Standing) -> bool:
    """Whether a source still says what another takes back: no other outcome, number or time."""
    if WORD.findall(saying.span.text.lower())[-1:] == [THEN]:
        return False
    told, taken = _outcomes(saying.span), _outcomes(back.span)
    if told and taken and not told & taken:
        return False
    ones, others = _figures(event, back.span), _figures(event, saying.span)
    alike = [(a, b) for a in ones for b in others if same_measure(a, b)]
    return not alike or any(both_hold(a, b) for a, b in alike)


def _outcomes(span: Span) -> set[str]:
    return {outcome for word in WORD.findall(span.text) if (outcome := outcome_of(word)) is not None}


def _figures(event: Event, span: Span) -> list[Figure]:
    figures = event.sources[event.owner[span.source]].figures
    return [one for one in figures if one.value is not None and span.contains(one.span)]


def _later(event: Event, others: Sequence[Standing], saying: Sequence[Standing]) -> bool:
    """Whether each of the others was published on a later day than all that say the point."""
    before = [event.published(event.owner[one.span.source]) for one in saying]
    after = [event.published(event.owner[one.span.source]) for one in others]
    known, later = [day for day in before if day], [day for day in after if day]
    return len(known) == len(before) and len(later) == len(after) and max(known) < min(later)


def _denied(event: Event, point: Point[Any], saying: Sequence[Standing], denied: Sequence[Standing]) -> Ruling:
    """Said by one and denied by another: a conflict only where both speak in their own names."""
    words = _cues(denied)
    pairs = [(no, yes) for no in denied for yes in saying if _may_clash(event, no, yes)]
    if not pairs and all(_negates(event, one.span) and not one.disputed for one in saying):
        return _nobody_says(denied)
    met = [pair for pair in pairs if _is_what_is_denied(event, *pair)]
    if not met or all(_ended(one) for one in denied):
        return Ruling(verdict=None, why=Reason.of("stance.two_things", words=words))
    weight = LOUD if point.firmness >= FIRM or any(_is_one(event, *pair) for pair in met) else 0.0
    if not weight:
        return Ruling(verdict=None, why=Reason.of("stance.two_things", words=words))
    met.sort(key=lambda pair: not _is_one(event, *pair))
    own = [pair for pair in met if pair[0].by is None and pair[1].stance is Stance.ASSERTED]
    no, yes = (own or met)[0]
    why = Reason.of("stance.contrary" if own else "claims.denied", words=words)
    verdict = Verdict.CONFLICT if own else Verdict.CERTAINTY
    return Ruling(verdict=verdict, why=why, evidence=(no.span, yes.span), weight=weight)


def _may_clash(event: Event, no: Standing, yes: Standing) -> bool:
    """Whether a denial is against what is said; to deny that it did not open is to say that it opened."""
    inside, flat = _negates(event, _told(no)), not _negates(event, _told(yes) if yes.disputed else yes.span)
    return inside != flat or (flat and not of_one_deed(event, _told(no), yes.span))


def _told(denied: Standing) -> Span:
    """What is denied, as far as the words of the row have it."""
    span, scope = denied.span, denied.scope
    shared = scope is not None and span.overlaps(scope)
    return span.part(max(span.start, scope.start), min(span.end, scope.end)) if scope is not None and shared else span


def _is_what_is_denied(event: Event, no: Standing, yes: Standing) -> bool:
    """Whether the two have a word in common that says what, not who or where."""
    apart = event.names | HOLLOW
    return not (stems(_told(no).text) - apart).isdisjoint(stems(yes.span.text))


def _is_one(event: Event, no: Standing, yes: Standing) -> bool:
    """Whether what is denied is what is said: one deed, or one number of one measure."""
    alike = ((a, b) for a in _figures(event, _told(no)) for b in _figures(event, yes.span) if same_measure(a, b))
    return of_one_deed(event, _told(no), yes.span) or any(both_hold(a, b) for a, b in alike)


def _ended(denied: Standing) -> bool:
    """Whether a denial is of a time that is over: "until this study there has been no evidence"."""
    return not TILL_NOW.isdisjoint(WORD.findall(denied.span.text.lower()))


def _negates(event: Event, span: Span) -> bool:
    """Whether the words hold a "not" of their own: "no prisoners were freed" fits a denial that they were."""
    return any(o.turn in NOT_SO and span.contains(o.cue) for o in event.turning(span))


def _cues(found: Sequence[Standing]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.cue.text for one in found if one.cue is not None))
