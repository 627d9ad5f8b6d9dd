"""One source speaks."""

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.verdicts.ruling import Ruling
from generator.model import Reason, Verdict


def single_source(event: Event, candidate: Candidate) -> Ruling | None:
    """Rules where one source alone speaks."""
    if len(candidate.sources()) > 1:
        return None
    return Ruling(verdict=Verdict.SINGLE_SOURCE, why=Reason.of("point.single_source"))
