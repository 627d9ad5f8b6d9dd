"""Denials: what one source denies, takes back or rules out, and another says: the same deed of the same doer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.compare.claims import weights
from generator.compare.event import Event
from generator.compare.event.clauses import readable
from generator.compare.event.deeds import is_negated, needs
from generator.compare.event.lexicon import HOLLOW, PRONOUNS
from generator.compare.event.statements import Statement
from generator.compare.point import Point
from generator.model import Deed, PassageKind, Span, Stance, Stand
from generator.text.similarity import stems

AGAINST = frozenset({Stance.DENIED, Stance.RETRACTED})
SAME_BEGINNING = 4  # letters that a verb and the noun made of it share: "failed", "failure"
LONGEST_NOUN = 5  # words that say something of a noun phrase that tells a deed: "a failure of the brakes"


@dataclass(frozen=True, slots=True)
class _Told:
    """A deed, and the words of the article that tell it: who does it, the verb, and what it needs, as stems."""

    span: Span
    who: frozenset[str]
    verb: frozenset[str]
    rest: frozenset[str] = frozenset()
    against: bool = False  # whether the article denies it
    is_title: bool = False


def find(event: Event) -> list[Point[None]]:
    """For each deed that a source denies and another says, the words of all sources that say or deny it."""
    told = list(_told_by_verb(event))
    denied = [*_denied(event), *(one for one in told if one.against)]
    by_verb = _by_verb([*(one for one in told if not one.against), *denied])
    found: dict[frozenset[Span], Point[None]] = {}
    for one in denied:
        near = {id(other): other for word in sorted(one.verb) for other in by_verb[word[:SAME_BEGINNING]]}.values()
        others = [other for other in near if other.span.source != one.span.source and _is_one(one, other)]
        if any(not other.against for other in others):
            spans = event.in_order(_first_of_each([one, *others]))
            point = Point(facet="claims", spans=spans, firmness=weights.DENIED_FIRMNESS, facts=None)
            found.setdefault(frozenset(spans), point)
    return list(found.values())


def _by_verb(told: Iterable[_Told]) -> dict[str, list[_Told]]:
    """All that is told, by the beginnings of its verbs: of a large event each denial is held against a few."""
    found: dict[str, list[_Told]] = defaultdict(list)
    for one in told:
        for beginning in sorted({word[:SAME_BEGINNING] for word in one.verb}):
            found[beginning].append(one)
    return found


def without(event: Event, denied: Iterable[Point[None]], points: Iterable[Point[None]]) -> list[Point[None]]:
    """The points but those that a denied one tells already: in the same sentences, or in a title of the same source."""
    told = [frozenset(at for span in one.spans if (at := event.at(span)) is not None) for one in denied]
    return [point for point in points if not any(_tells(event, one, point) for one in told)]


def _tells(event: Event, told: frozenset[int], point: Point[None]) -> bool:
    rest = {at for span in point.spans if (at := event.at(span)) is not None} - told
    titles = all(event.statements[at].kind is PassageKind.TITLE for at in rest)
    return (
        len(rest) < len(point.spans)
        and titles
        and {event.owners[at] for at in rest} <= {event.owners[at] for at in told}
    )


def _first_of_each(told: Iterable[_Told]) -> Iterator[Span]:
    """The first words of each source: what it denies before what it says, and sentences before its title."""
    of_source: dict[str, Span] = {}
    for one in sorted(told, key=lambda one: (not one.against, one.is_title)):
        of_source.setdefault(one.span.source, one.span)
    yield from of_source.values()


def _denied(event: Event) -> Iterator[_Told]:
    for source in event.sources:
        for stand in source.stands:
            at = event.at(stand.scope)
            if stand.stance in AGAINST and at is not None:
                yield from _of_stand(event.statements[at], stand)


def _of_stand(statement: Statement, stand: Stand) -> Iterator[_Told]:
    """What is denied: the deeds of the clause, or what a noun tells: "a failure of the brakes"."""
    first = min([stand.cue, stand.scope, *([stand.by] if stand.by else [])], key=lambda one: one.start)
    whole = statement.sentence.span
    inside = whole.contains(first) and whole.contains(stand.scope) and whole.contains(stand.cue)
    if not inside:
        return
    last = max(stand.cue.end, stand.scope.end)
    span = readable(statement.sentence, whole.part(first.start, last))
    deeds = [deed for deed in statement.sentence.deeds if stand.scope.contains(deed.verb)]
    deeds = [one for one in deeds if not any(_tells_which(one, other) for other in deeds)]
    for deed in deeds:
        told = _told(span, deed)
        who = stems(stand.by.text) - HOLLOW if stand.by and deed.subject.text.casefold() in PRONOUNS else told.who
        yield replace(told, who=who, against=True)
    words = stems(stand.scope.text) - HOLLOW
    if not deeds and 1 < len(words) <= LONGEST_NOUN:
        yield _Told(span=span, who=words, verb=words, against=True)


def _tells_which(deed: Deed, other: Deed) -> bool:
    """Whether it only says of whom the other is: "the driver of a bus | that overturned | had been drinking"."""
    return any(part.contains(deed.subject) and part != deed.subject for part in (other.subject, *other.objects))


def _told(span: Span, deed: Deed) -> _Told:
    who, verb = (stems(part.text) - HOLLOW for part in (deed.subject, deed.verb))
    return _Told(span=span, who=who, verb=verb, rest=needs(deed))


def _told_by_verb(event: Event) -> Iterator[_Told]:
    for statement in event.statements:
        stands = event.sources[statement.owner].stands
        against = [one.scope for one in stands if one.stance in AGAINST]
        for deed in statement.sentence.deeds:
            if not any(scope.contains(deed.verb) for scope in against):
                told = _told(_clause(statement, deed), deed)
                title = statement.kind is PassageKind.TITLE
                yield replace(told, is_title=title, against=is_negated(event, deed))


def _clause(statement: Statement, deed: Deed) -> Span:
    sentence = statement.sentence
    return next((clause for clause in sentence.clauses if clause.contains(deed.verb)), sentence.span)


def _is_one(denied: _Told, other: _Told) -> bool:
    """Whether the other tells the denied deed: its doer, all of its verb, and of what it needs something."""
    whole = other.who | other.verb | other.rest
    same_deed = any(_has(other.verb, word) for word in denied.verb) and all(_has(whole, word) for word in denied.verb)
    same_doer = any(_has(other.who, word) for word in denied.who)
    rests = not denied.rest or any(_has(other.rest, word) for word in denied.rest)
    return same_deed and same_doer and rests


def _has(words: Iterable[str], one: str) -> bool:
    return any(_akin(one, word) for word in words)


def _akin(one: str, other: str) -> bool:
    """Whether two stems are forms of one word: "fail" and "failur"."""
    return one == other or (
        min(len(one), len(other)) >= SAME_BEGINNING and one[:SAME_BEGINNING] == other[:SAME_BEGINNING]
    )
