"""Who leaves an office by their own act in one source, and is removed in another."""

import re
from collections.abc import Iterable, Iterator

from generator.compare.contrasts.contrast import Contrast, contrast_point
from generator.compare.contrasts.lexicon import LEFT, REMOVED
from generator.compare.event import Event
from generator.compare.point import Label, Point
from generator.model import STORY, FlagType, NameKind, PassageKind, Reason, Span
from generator.text.folding import fold
from generator.text.similarity import WORD

NEAR = 60  # characters between a name and the word: "Falk, who chairs the board of the harbour, was forced out"
OPENING = 0.34  # of an article: further down it may tell of older departures


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b", re.IGNORECASE)


GOING, REMOVING = _pattern(LEFT), _pattern(REMOVED)
AGENT = re.compile(r"\bby(?: [A-Z][\w.]*){0,3} ?$")  # "pushed out by President Falk": who removes, not who goes
TOLD = STORY | {PassageKind.TITLE}
DENIED = re.compile(r"\b(?:not|never|deni\w+|no)\b|n['’]t\b", re.IGNORECASE)


def find(event: Event) -> list[Point[Contrast]]:
    """The person whose departure most sources open with, if some of them say removed and others only resigned."""
    removed, left = _sides(event, REMOVING), _sides(event, GOING)
    names = [name for name in removed if name in left]
    for name in sorted(names, key=lambda name: (-len(removed[name].keys() | left[name].keys()), name)):
        gone = {source: span for source, span in left[name].items() if source not in removed[name]}
        if gone:
            sides = {**removed[name], **gone}
            why = Reason.of(
                "contrasts.departure", removed=_printed(REMOVING, removed[name]), left=_printed(GOING, gone)
            )
            label = Label(
                text=f"Removed, or gone? {name.title()}", heading=Reason.of("label.departure", name=name.title())
            )
            return [contrast_point(event, sides.values(), label, FlagType.WORDING, why)]
    return []


def _sides(event: Event, pattern: re.Pattern[str]) -> dict[str, dict[str, Span]]:
    """For each surname the sources that use such a word beside it near their top, each with the first place."""
    found: dict[str, dict[str, Span]] = {}
    for source, name, span in _places(event, pattern):
        found.setdefault(name, {}).setdefault(source, span)
    return found


def _places(event: Event, pattern: re.Pattern[str]) -> Iterator[tuple[str, str, Span]]:
    """For each such word in a title or the opening of a story its source, and the surname nearest to it."""
    people = _surnames(event)
    for statement in event.statements:
        sentence = statement.sentence.span
        if statement.kind not in TOLD or statement.place > OPENING or DENIED.search(sentence.text):
            continue
        names = [found for found in WORD.finditer(sentence.text) if fold(found[0]).removesuffix("'s") in people]
        for match in pattern.finditer(sentence.text):
            near = [(_distance(name, match), name) for name in names if not AGENT.search(sentence.text[: name.start()])]
            least, name = min(near, key=lambda pair: pair[0], default=(NEAR + 1, None))
            if name is not None and least <= NEAR:
                core = sentence.part(sentence.start + match.start(), sentence.start + match.end())
                yield sentence.source, fold(name[0]).removesuffix("'s"), core


def _surnames(event: Event) -> frozenset[str]:
    people = (one for source in event.sources for one in source.mentions if one.kind is NameKind.PERSON)
    return frozenset(fold(one.name.split()[-1]) for one in people)


def _distance(name: re.Match[str], word: re.Match[str]) -> int:
    return max(name.start() - word.end(), word.start() - name.end(), 0)


def _printed(pattern: re.Pattern[str], sides: dict[str, Span]) -> str:
    return next(iter(sides.values())).text
