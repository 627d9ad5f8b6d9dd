"""Who leaves an office by their own act in one source, and is removed in another."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from generator.compare.contrasts.contrast import Contrast, contrast_point, surname, surnames
from generator.compare.contrasts.lexicon import LEFT, NO_PERSON, REMOVED, REMOVING
from generator.compare.event import Event
from generator.compare.event.statements import Statement
from generator.compare.point import Label, Point
from generator.model import STORY, FlagType, NameKind, PassageKind, Reason, Span
from generator.text.similarity import WORD, stems

NEAR = 60  # characters between a name and the word: "Falk, who chairs the board of the harbour, was forced out"
OPENING = 0.34  # of an article: further down it may tell of older departures


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b", re.IGNORECASE)


GOING, PUT_OUT, PUTTING_OUT = _pattern(LEFT), _pattern(REMOVED), _pattern(REMOVING)
PASSIVE = re.compile(r"\b(?:is|was|were|been|being|be|gets?|got)(?: \w+ly)? $", re.IGNORECASE)
BESIDE = re.compile(r"\W*(?:\w+ly )?")  # "Falk ousted", "ousted Falk"
NO_OBJECT = re.compile(r"\s*(?:$|[^\w\s]|(?:by|as|after|from|over|in|for|amid|following|on|at|when|because|with)\b)")
OBJECT = re.compile(r"(?:[\s,]+(?!(?:of|by|from|that|for|against|to|at|with|as|when|after|over)\b)[\w'’-]+){0,6}[\s,]+")
ASKED = re.compile(
    r"\b(?:call|urg|demand|ask|press|want|refus|threat|offer|should|must|would|could|might|may|if|told)\w*\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
EARLIER = re.compile(r"[^.;,]{0,40}\b(?:ago|earlier|previously|last (?:year|season|month|decade)|in (?:19|20)\d\d)\b")
TOLD = STORY | {PassageKind.TITLE}
DENIED = re.compile(r"\b(?:not|never|deni\w+|no)\b|n['’]t\b", re.IGNORECASE)
#: Stems that two reports of departures share, be it one departure or two.
GOING_WORDS = stems(" ".join((*LEFT, *REMOVED, *REMOVING)))


def find(event: Event) -> list[Point[Contrast]]:
    """The person whose departure most sources open with, if some of them say removed and others only resigned."""
    removed, left = _sides(event, _removals), _sides(event, _departures)
    names = [name for name in removed if name in left]
    for name in sorted(names, key=lambda name: (-len(removed[name].keys() | left[name].keys()), name)):
        gone = {source: spans for source, spans in left[name].items() if source not in removed[name]}
        if gone and _of_one_office(event, chain(*removed[name].values()), chain(*gone.values())):
            return [_point(event, name, removed[name], gone)]
    return []


def _of_one_office(event: Event, removed: Iterable[Span], gone: Iterable[Span]) -> bool:
    """Whether both speak of one office: their sentences share a word that is no person's name."""
    mentions = (one for source in event.sources for one in source.mentions if one.kind is NameKind.PERSON)
    people = frozenset[str]().union(*(stems(one.name) for one in mentions))
    first, second = (_words_of(event, spans) - people - GOING_WORDS for spans in (removed, gone))
    return not first.isdisjoint(second)


def _words_of(event: Event, spans: Iterable[Span]) -> frozenset[str]:
    places = {at for span in spans if (at := event.at(span)) is not None}
    return frozenset[str]().union(*(event.statements[at].bag.stems for at in places))


def _point(event: Event, name: str, removed: dict[str, list[Span]], gone: dict[str, list[Span]]) -> Point[Contrast]:
    firsts = [spans[0] for spans in {**removed, **gone}.values()]
    why = Reason.of("contrasts.departure", removed=_printed(removed), left=_printed(gone))
    label = Label(text=f"{name.title()}: quit or removed?", heading=Reason.of("label.departure", name=name.title()))
    return contrast_point(event, firsts, label, FlagType.WORDING, why)


Told = Callable[[str, Sequence[re.Match[str]]], Iterator[tuple[str, re.Match[str]]]]


def _sides(event: Event, told: Told) -> dict[str, dict[str, list[Span]]]:
    """For each surname the sources that tell it so near their top, each with its places."""
    found: dict[str, dict[str, list[Span]]] = {}
    people = surnames(event)
    for statement in filter(_opens, event.statements):
        sentence = statement.sentence.span
        names = [word for word in WORD.finditer(sentence.text) if surname(word[0]) in people]
        for name, match in told(sentence.text, names):
            core = sentence.part(sentence.start + match.start(), sentence.start + match.end())
            found.setdefault(name, {}).setdefault(sentence.source, []).append(core)
    return found


def _opens(statement: Statement) -> bool:
    """Whether it is a title or in the opening of a story, and denies nothing."""
    denied = DENIED.search(statement.sentence.span.text)
    return statement.kind in TOLD and statement.place <= OPENING and denied is None


def _departures(text: str, names: Sequence[re.Match[str]]) -> Iterator[tuple[str, re.Match[str]]]:
    """Each word for leaving an office that tells a deed, and no wish, with the surname nearest to it."""
    for match in GOING.finditer(text):
        near = [(_distance(name, match), surname(name[0])) for name in names]
        least, name = min(near, default=(NEAR + 1, ""))
        if least <= NEAR and not ASKED.search(text[: match.start()]) and not EARLIER.match(text, match.end()):
            yield name, match


def _removals(text: str, names: Sequence[re.Match[str]]) -> Iterator[tuple[str, re.Match[str]]]:
    """Each word for a removal, with the surname of who is removed."""
    for match in (*PUT_OUT.finditer(text), *PUTTING_OUT.finditer(text)):
        if EARLIER.match(text, match.end()):
            continue
        before = [name for name in names if name.end() <= match.start() and match.start() - name.end() <= NEAR]
        after = [name for name in names if 0 <= name.start() - match.end() <= NEAR]
        if before and _is_removed(text, before[-1], match):
            yield surname(before[-1][0]), match
        elif after and _is_object(text[match.end() : after[0].start()]):
            yield surname(after[0][0]), match


def _is_removed(text: str, name: re.Match[str], match: re.Match[str]) -> bool:
    """Whether the name is the one of whom the participle speaks."""
    if NO_OBJECT.match(text, match.end()) is None:
        return False
    between = text[name.end() : match.start()]
    return BESIDE.fullmatch(between) is not None or PASSIVE.search(between) is not None


def _is_object(between: str) -> bool:
    """Whether nothing but words for the person is between the verb and the name."""
    words = {word.lower() for word in WORD.findall(between)}
    return OBJECT.fullmatch(between) is not None and words.isdisjoint(NO_PERSON)


def _distance(name: re.Match[str], word: re.Match[str]) -> int:
    return max(name.start() - word.end(), word.start() - name.end(), 0)


def _printed(sides: dict[str, list[Span]]) -> str:
    return next(iter(sides.values()))[0].text
