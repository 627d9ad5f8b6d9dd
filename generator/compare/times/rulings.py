"""The rule on days and hours: can one event have been at both?"""

from itertools import combinations

from generator.compare.event import Event
from generator.compare.event.time_expressions import TimeExpression, comparable, differ
from generator.compare.point import Point, Ruling
from generator.model import Reason, Verdict


def conflict(event: Event, point: Point[tuple[TimeExpression, ...]]) -> Ruling | None:
    """Two sources put one event on different days, or at different hours of one place."""
    apart = any(
        one.span.source != two.span.source and comparable(one, two) and differ(one, two)
        for one, two in combinations(point.facts, 2)
    )
    if not apart:
        return None
    words = dict.fromkeys(" ".join(told.span.text.split()) for told in point.facts)
    return Ruling(
        verdict=Verdict.CONFLICT,
        why=Reason.of("times.conflict", times=tuple(words)),
        evidence=tuple(told.span for told in point.facts),
        weight=point.firmness,
    )
