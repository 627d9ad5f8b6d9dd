"""What no article dates: all say "Monday", and none opens with a date."""

import re

from generator.compare.event import Event
from generator.compare.event.phrases import phrase_around
from generator.model import STORY, Flag, FlagType, Reason, Span
from generator.text.calendar import MONTH, WEEKDAY

DAY = re.compile(rf"\b{WEEKDAY}\b")
DATE = re.compile(rf"\b{MONTH}\.? \d|\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH}\b")
MANY = 3  # sources that only name a weekday; one or two are how news is written
LABEL = "Which day?"


def undated(event: Event) -> tuple[Flag, ...]:
    """A flag, if several sources say when by a weekday alone and no source tells a date to which it could belong."""
    if any(event.day(owner) or _has_a_date(event, owner) for owner in range(len(event.sources))):
        return ()
    found = [(span, day) for owner in range(len(event.sources)) for span, day in _weekday(event, owner)]
    if len(found) < MANY:
        return ()
    days = tuple(dict.fromkeys(day for _, day in found))
    why = Reason.of("flags.no_date", count=len(found), days=days)
    heading = Reason.of("label.which_day")
    return (Flag(type=FlagType.UNDATED, label=LABEL, heading=heading, why=why, spans=tuple(span for span, _ in found)),)


def _has_a_date(event: Event, owner: int) -> bool:
    """Whether a source opens with a day of some month, or puts one to a weekday anywhere."""
    dated = [one for one in event.sources[owner].moments if DATE.search(one.span.text)]
    return any(DAY.search(one.span.text) or event.at(one.span) in event.opening(owner) for one in dated)


def _weekday(event: Event, owner: int) -> list[tuple[Span, str]]:
    """The first weekday in the story of a source, with the words around it; none where it names none."""
    source = event.sources[owner]
    for moment in source.moments:
        position = event.at(moment.span)
        day = DAY.search(moment.span.text)
        if day is not None and position is not None and event.statements[position].kind in STORY:
            return [(phrase_around(moment.span, event.statements[position].sentence), day.group())]
    return []
