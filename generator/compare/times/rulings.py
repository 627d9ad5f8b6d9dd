"""The rule on days and hours: can one event have been at both?"""

from itertools import combinations

from generator.compare.event import Event
from generator.compare.event.time_expressions import differ, meet
from generator.compare.point import Candidate
from generator.compare.rulings import Ruling
from generator.model import Verdict


def conflict(event: Event, candidate: Candidate) -> Ruling | None:
    """Two sources put one event on different days, or at different hours of one place."""
    apart = any(
        one.span.source != two.span.source and meet(one, two) and differ(one, two)
        for one, two in combinations(candidate.times, 2)
    )
    if not apart:
        return None
    words = ", ".join(dict.fromkeys(f"“{' '.join(told.span.text.split())}”" for told in candidate.times))
    return Ruling(
        verdict=Verdict.CONFLICT,
        why=f"{words}: one event is put at different times.",
        evidence=tuple(told.span for told in candidate.times),
        weight=candidate.firmness,
    )
