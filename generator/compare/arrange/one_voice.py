"""Agreement of one voice is none: sources that print one text, or credit one origin, were asked once."""

from dataclasses import replace
from typing import Any

from generator.compare.event import Event
from generator.compare.event.voices import count_voices
from generator.compare.point import Point, Ruling
from generator.model import Reason, Span, Verdict

OWN_WORDS = "claims.own_words"  # the one reason of `wording` that names no difference
MANY = 3  # sources that a reader would count; two prints of one text are nothing to warn of


def one_voice(event: Event, point: Point[Any], ruling: Ruling) -> Ruling:
    """The ruling; where all that agree are one voice it says so, and of many sources a reader must know it first."""
    sources = point.sources()
    agreeing = ruling.verdict in {Verdict.AGREE, None} or ruling.why.code == OWN_WORDS
    if not agreeing or len(sources) == 1 or count_voices(event, point.spans) > 1:
        return ruling
    weight = float(len(sources)) if len(sources) >= MANY else 0.0
    why, evidence = _why(event, sources), _first_of_each(point)
    return replace(ruling, verdict=Verdict.SINGLE_ORIGIN, why=why, evidence=evidence, weight=weight)


def _why(event: Event, sources: tuple[str, ...]) -> Reason:
    story = any(set(sources) <= set(copy.sources) for copy in event.copies)
    return Reason.of("point.one_story" if story else "point.one_text", count=len(sources))


def _first_of_each(point: Point[Any]) -> tuple[Span, ...]:
    """What a flag quotes: of each source its first words."""
    return tuple({span.source: span for span in reversed(point.spans)}.values())[::-1]
