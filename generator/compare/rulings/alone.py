"""One source speaks."""

from generator.compare.event import Event
from generator.compare.point import Candidate
from generator.compare.rulings import Ruling
from generator.model import Verdict


def single_source(event: Event, candidate: Candidate) -> Ruling | None:
    """Rules where one source alone speaks."""
    if len(candidate.sources()) > 1:
        return None
    return Ruling(verdict=Verdict.SINGLE_SOURCE, why="Only one source states this.")
