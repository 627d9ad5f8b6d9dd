"""A cause that one source calls likely, and another unknown."""

import re

from generator.compare.contrasts.contrast import Contrast, contrast_point, share_a_word
from generator.compare.event import Event
from generator.compare.point import Label, Point
from generator.model import FlagType, Reason, Span

UNKNOWN = re.compile(
    r"\b(?:not (?:yet |immediately )?(?:clear|know|known)|unclear|unknown)\b[^.;]{0,20}?"
    r"\b(?:what (?:had )?caused|the cause)\b"
    r"|\bcause\b[^.;]{0,40}? (?:is|was|remains|remained) "
    r"(?:(?:still |not yet |not immediately )?(?:unknown|unclear)|not (?:yet |immediately )?(?:clear|known))\b"
)
LIKELY = re.compile(
    r"\b(?:most likely|likely|probably|apparently|may have|might have|believed to have) (?:been )?caused\b"
    r"|\b(?:likely|probable) cause\b"
)
CAUSE = frozenset({"cause", "caus", "likely", "probably", "clear", "known", "know", "immediately"})


def find(event: Event) -> list[Point[Contrast]]:
    """The first place of each source that names a likely cause, or none, of one thing."""
    likely, unknown = _places(event, LIKELY), _places(event, UNKNOWN)
    guessed = {source: one for source, one in likely.items() if source not in unknown}
    if not share_a_word(event, guessed.values(), unknown.values(), CAUSE):
        return []
    sides = {**unknown, **guessed}
    first, second = (next(iter(side.values())).text for side in (guessed, unknown))
    why = Reason.of("contrasts.cause", likely=first, unknown=second)
    label = Label(text="Is the cause known?", heading=Reason.of("label.cause"))
    return [contrast_point(event, sides.values(), label, FlagType.CERTAINTY, why)]


def _places(event: Event, pattern: re.Pattern[str]) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for statement in event.statements:
        sentence = statement.sentence.span
        if (match := pattern.search(sentence.text)) is not None:
            span = sentence.part(sentence.start + match.start(), sentence.start + match.end())
            found.setdefault(sentence.source, span)
    return found
