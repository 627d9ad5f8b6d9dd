"""Compared: a number that a source names only to hold its own against it, as in "half a billion less than the 6.4"."""

import re

from generator.compare.event import Event
from generator.model import Figure
from generator.text.english import any_of, words

REACH = 60  # characters before a figure, in which such words stand
LOOSELY = rf"(?:{any_of(words('hedges', 'approximate', 'nearly'))}|some)"
#: "More than 60" is a hedge; "more than the 60" holds a number against another.
BEFORE = re.compile(
    rf"(?:\b(?:more|less|fewer|\w{{3,}}er) than (?:the|its|his|her|their|our|those)"
    rf"|\b(?:up|down) from|\b(?:instead of|rather than|as opposed to|compared (?:with|to))(?: the| its| their)?)"
    rf"(?: {LOOSELY})? $",
    re.IGNORECASE,
)
NOT = re.compile(r"\bnot(?: the)? $", re.IGNORECASE)
BUT = re.compile(r"[^.;]{0,40}?,? but ")


def is_compared(event: Event, figure: Figure) -> bool:
    """Whether a figure is what another is held against, and not what its source says of the thing."""
    text = event.article(figure.span.source).text
    before, after = text[max(0, figure.span.start - REACH) : figure.span.start], text[figure.span.end :][:REACH]
    return BEFORE.search(before) is not None or (NOT.search(before) is not None and BUT.match(after) is not None)
