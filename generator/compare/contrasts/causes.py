"""A cause that one source calls likely, and another unknown."""

import re

from generator.compare.contrasts.contrast import Contrast, contrast_point
from generator.compare.event import Event
from generator.compare.point import Label, Point
from generator.model import FlagType, Reason, Span
from generator.text.similarity import stems

UNKNOWN = re.compile(
    r"\b(?:not (?:yet |immediately )?(?:clear|know|known)|unclear|unknown)\b[^.;]{0,20}?"
    r"\b(?:what (?:had )?caused|the cause)\b"
    r"|\bcause\b[^.;]{0,40}? (?:is|was|remains|remained) "
    r"(?:(?:still |not yet |not immediately )?(?:unknown|unclear)|not (?:yet |immediately )?(?:clear|known))\b"
)
LIKELY = re.compile(
    r"\b(?:most likely|likely|probably|apparently|may have|might have|believed to have) (?:been )?caused\b"
    r"|\b(?:likely|probable) cause of\b"
)
PASSIVE = re.compile(r"\s*by\b")
RULED_OUT = re.compile(r"\b(?:ruled? out|rules out|den(?:y|ies|ied)|not|never|no)\b|n['’]t\b")
CAUSE = frozenset({"cause", "caus", "likely", "probably", "clear", "known", "know", "immediately"})
#: Words behind "caused" that may say what was caused.
EFFECT = 8


def find(event: Event) -> list[Point[Contrast]]:
    """The first place of each source that names a likely cause, or none, of one thing."""
    unknown = _places(event, UNKNOWN)
    likely = {source: one for source, one in _places(event, LIKELY).items() if source not in unknown}
    things = [_sentence_words(event, one) for one in unknown.values()]
    guessed = {source: one for source, one in likely.items() if any(_effect(event, one) & thing for thing in things)}
    if not guessed:
        return []
    sides = {**unknown, **guessed}
    first, second = (next(iter(side.values())).text for side in (guessed, unknown))
    why = Reason.of("contrasts.cause", likely=first, unknown=second)
    label = Label(text="Is the cause known?", heading=Reason.of("label.cause"))
    return [contrast_point(event, sides.values(), label, FlagType.CERTAINTY, why)]


def _sentence_words(event: Event, core: Span) -> frozenset[str]:
    at = event.at(core)
    return frozenset() if at is None else stems(event.statements[at].sentence.span.text) - CAUSE


def _effect(event: Event, core: Span) -> frozenset[str]:
    """What is said to have been caused: the words behind the verb, or before it where the cause follows "by"."""
    at = event.at(core)
    if at is None:
        return frozenset()
    sentence = event.statements[at].sentence.span
    before, after = sentence.text[: core.start - sentence.start], sentence.text[core.end - sentence.start :]
    words = before.split()[-EFFECT:] if PASSIVE.match(after) else after.split()[:EFFECT]
    return stems(" ".join(words)) - CAUSE - event.names


def _places(event: Event, pattern: re.Pattern[str]) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for statement in event.statements:
        sentence = statement.sentence.span
        if (match := pattern.search(sentence.text)) is not None and not _is_ruled_out(sentence.text, match, pattern):
            span = sentence.part(sentence.start + match.start(), sentence.start + match.end())
            found.setdefault(sentence.source, span)
    return found


def _is_ruled_out(text: str, match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether a likely cause is named only to say that it was none."""
    return pattern is LIKELY and RULED_OUT.search(text[: match.start()]) is not None
