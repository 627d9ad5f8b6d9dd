"""The rule on standing: one source speaks of a thing as settled, another as something that may never come."""

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.verdicts.ruling import Ruling
from generator.model import FlagType, Reason, Verdict


def standing(event: Event, candidate: Candidate) -> Ruling | None:
    """One source gives a person an office as settled, and another what they would do in it as only possible."""
    if candidate.standing is None:
        return None
    settled, unsettled = candidate.standing
    return Ruling(
        verdict=Verdict.CERTAINTY,
        why=Reason.of("claims.standing", settled=settled.text, unsettled=unsettled.text),
        evidence=candidate.standing,
        weight=1.0,
        flag=FlagType.STATUS,
    )
