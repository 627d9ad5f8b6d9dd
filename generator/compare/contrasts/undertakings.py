"""An undertaking that is still to begin in one source, and under way in another: an inquiry, a search, talks."""

import re

from generator.compare.contrasts.contrast import Contrast, contrast_point, share_a_word
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


def find(event: Event) -> list[Point[Contrast]]:
    """For each undertaking the first places that say that it will begin, and that it has."""
    points: list[Point[Contrast]] = []
    for noun, verb in UNDERTAKINGS.items():
        ahead = _places(
            event, rf"\b{noun}\b[^.;“”\"]{{0,60}}? {TO_BEGIN}\b|\b{TO_BEGIN} (?:an?|the|its|their) {noun}\b"
        )
        doing = rf"continu\w+ to {verb}e?|(?:is|are|was|were) (?:still )?{verb}ing"
        begun = _places(event, rf"\b(?:{doing})\b|\b{noun}\b[^.;“”\"]{{0,60}}? (?:{BEGUN})\b")
        ongoing = {source: span for source, span in begun.items() if source not in ahead}
        if share_a_word(event, ahead.values(), ongoing.values(), WORK):
            first, second = next(iter(ahead.values())).text, next(iter(ongoing.values())).text
            why = Reason.of("contrasts.forthcoming", ahead=first, done=second)
            label = Label(text=f"Begun, or still to come? {first}", heading=Reason.of("label.to_come", phrase=first))
            sides = (*ahead.values(), *ongoing.values())
            points.append(contrast_point(event, sides, label, FlagType.STATUS, why))
    return points


def _places(event: Event, pattern: str) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for statement in event.statements:
        sentence = statement.sentence.span
        if (match := re.search(pattern, sentence.text)) is not None:
            span = sentence.part(sentence.start + match.start(), sentence.start + match.end())
            found.setdefault(sentence.source, span)
    return found
