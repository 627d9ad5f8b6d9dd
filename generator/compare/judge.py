"""The verdict on a point: the first rule of its own facet that has something to say."""

from typing import Any

from generator.compare.event import Event
from generator.compare.facets import facet_of
from generator.compare.point import Point, Ruling


def judge(event: Event, point: Point[Any]) -> Ruling:  # Any: the facet's rules know its facts
    """The ruling on a point by the rules of its facet; the last of them always has one."""
    for rule in facet_of(point).rulings:
        if (ruling := rule(event, point)) is not None:
            return ruling
    raise AssertionError(f"the last rule of {point.facet} must always rule")
