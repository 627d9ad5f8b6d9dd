"""One source speaks."""

from typing import Any

from generator.compare.event import Event
from generator.compare.point import Point, Ruling
from generator.model import Reason, Verdict


def single_source(event: Event, point: Point[Any]) -> Ruling | None:
    """Rules where one source alone speaks."""
    if len(point.sources()) > 1:
        return None
    return Ruling(verdict=Verdict.SINGLE_SOURCE, why=Reason.of("point.single_source"))
