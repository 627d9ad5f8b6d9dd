"""The rule on days and hours: can one event have been at both?"""

from itertools import combinations

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.telling import differ, meet
from generator.compare.verdicts.ruling import Ruling
from generator.model import Reason, Verdict


def conflict(event: Event, candidate: Candidate) -> Ruling | None:
    """Two sources put one event on different days, or at different hours of one place."""
    apart = any(
        one.span.source != two.span.source and meet(one, two) and differ(one, two)
        for one, two in combinations(candidate.times, 2)
    )
    if not apart:
        return None
    words = dict.fromkeys(" ".join(told.span.text.split()) for told in candidate.times)
    return Ruling(
        verdict=Verdict.CONFLICT,
        why=Reason.of("times.conflict", times=tuple(words)),
        evidence=tuple(told.span for told in candidate.times),
        weight=candidate.firmness,
    )
