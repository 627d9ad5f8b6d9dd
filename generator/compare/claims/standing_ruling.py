"""The rule on standing: one source speaks of a thing as settled, another as something that may never come."""

from generator.compare.event import Event
from generator.compare.point import Candidate
from generator.compare.rulings import Ruling
from generator.model import FlagType, Verdict


def standing(event: Event, candidate: Candidate) -> Ruling | None:
    """One source gives a person an office as settled, and another what they would do in it as only possible."""
    if candidate.standing is None:
        return None
    settled, unsettled = candidate.standing
    return Ruling(
        verdict=Verdict.CERTAINTY,
        why=f"One source says “{settled.text}”, as settled; another “{unsettled.text}”.",
        evidence=candidate.standing,
        weight=1.0,
        flag=FlagType.STATUS,
    )
