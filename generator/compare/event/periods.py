"""Periods: of which stretch of time a clause speaks, where it opens with one, such as "The day had been warmer"."""

import re

from generator.compare.event import Event
from generator.model import Span
from generator.text.calendar import MONTH_NAME

NAMED = r"(?P<period>hour|day|night|week|month|quarter|season|year|decade)"
OPENING = re.compile(
    rf"\W*+(?:(?:the|this|that|last)\s)?(?:\w[\w-]*+\s)?(?:{NAMED}\b|(?P<month>{MONTH_NAME})\b)", re.IGNORECASE
)


def other_period(event: Event, one: Span, other: Span) -> bool:
    """Whether the clauses of two figures open with periods of other lengths: this day's warmth is not this month's."""
    first, second = (_period(event, span) for span in (one, other))
    return first is not None and second is not None and first != second


def _period(event: Event, span: Span) -> str | None:
    position = event.at(span)
    if position is None:
        return None
    sentence = event.statements[position].sentence
    clause = next((one for one in sentence.clauses if one.contains(span)), sentence.span)
    match = OPENING.match(clause.text)
    if match is None:
        return None
    return "month" if match["month"] else match["period"].lower()
