"""An undertaking that is still to begin in one source, and under way in another: an inquiry, a search, talks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.compare.contrasts.contrast import Contrast, contrast_point, share_a_word, with_object
from generator.compare.contrasts.lexicon import UNDERTAKINGS
from generator.compare.event import Event
from generator.compare.point import Label, Point
from generator.model import FlagType, Reason, Span
from generator.text.similarity import stems

TO_BEGIN = r"(?:will|would|is to|are to|was to|is due to|are due to) (?:begin|start|launch|open)"
BEGUN = r"(?:has|have|had) (?:already )?(?:begun|started|opened|launched)|(?:is|are|was|were) (?:already )?under ?way"
#: Stems of the words of this contrast: who shares only these need not speak of one undertaking.
WORK = stems(
    "investigation investigations investigate investigating investigators inquiry probe search searching count "
    "talks negotiations police officials begin begun started open opened launched continuing"
)
#: Another undertaking than the one that the other source may mean.
ANOTHER = re.compile(
    r"\b(?:second|third|new|another|further|fresh|next|round of|separate|own|parallel)\b", re.IGNORECASE
)


def _wordings(noun: str, verb: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How it is said that an undertaking will begin, and that it is under way."""
    doing = rf"continu\w+ to {verb}e?|(?:is|are|was|were) (?:still )?{verb}ing"
    named = rf"(?i:\b{noun})\b[^.;“”\"]{{0,60}}?"
    return (
        re.compile(rf"{named} {TO_BEGIN}\b|\b(?P<agent>){TO_BEGIN} (?:an?|the|its|their) {noun}\b"),
        re.compile(rf"\b(?P<agent>)(?:{doing})\b|{named} (?:{BEGUN})\b"),
    )


WORDINGS = tuple(_wordings(noun, verb) for noun, verb in UNDERTAKINGS.items())
BEFORE = 30  # characters before the words: "a second round of talks", "investigators are"


@dataclass(frozen=True, slots=True)
class Told:
    """A place that tells how far an undertaking is."""

    span: Span
    agent: frozenset[str] | None  # stems of who is at it; `None` where the words do not say


def find(event: Event) -> list[Point[Contrast]]:
    """For each undertaking the first places that say that it will begin, and that it has."""
    return [point for ahead, begun in WORDINGS for point in _points(event, ahead, begun)]


def _points(event: Event, to_come: re.Pattern[str], under_way: re.Pattern[str]) -> Iterator[Point[Contrast]]:
    ahead, begun = _places(event, to_come), _places(event, under_way)
    ongoing = {source: one for source, one in begun.items() if source not in ahead}
    pairs = [(one, two) for one in ahead.values() for two in ongoing.values() if _is_one(event, one, two)]
    if pairs:
        first, second = pairs[0][0].span, pairs[0][1].span
        why = Reason.of("contrasts.forthcoming", ahead=first.text, done=second.text)
        phrase = with_object(event, first)
        label = Label(text=f"Done, or still to come? {phrase}", heading=Reason.of("label.to_come", phrase=phrase))
        sides = dict.fromkeys(told.span for pair in pairs for told in pair)
        yield contrast_point(event, sides, label, FlagType.STATUS, why)


def _is_one(event: Event, one: Told, two: Told) -> bool:
    """Whether both may tell of one undertaking: of one thing, and by one agent or by none that is named."""
    unnamed = one.agent is None and two.agent is None
    return (unnamed or _share(one.agent, two.agent)) and share_a_word(event, [one.span], [two.span], WORK)


def _share(one: frozenset[str] | None, two: frozenset[str] | None) -> bool:
    return one is not None and two is not None and not one.isdisjoint(two)


def _places(event: Event, pattern: re.Pattern[str]) -> dict[str, Told]:
    """The first such place of each source; what is called another one is left out."""
    found: dict[str, Told] = {}
    for statement in event.statements:
        sentence = statement.sentence.span
        match = pattern.search(sentence.text)
        if match is None:
            continue
        before = sentence.text[max(0, match.start() - BEFORE) : match.start()]
        if not ANOTHER.search(before + match[0]):
            span = sentence.part(sentence.start + match.start(), sentence.start + match.end())
            agent = None if match["agent"] is None else stems(before)
            found.setdefault(sentence.source, Told(span, agent))
    return found
