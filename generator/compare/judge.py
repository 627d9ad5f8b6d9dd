"""The verdict on a point: the first rule of its own facet that has something to say, else its author's reading."""

from typing import Any

from generator.compare.drafts import settled
from generator.compare.event import Event
from generator.compare.facets import facet_of
from generator.compare.point import Point, Ruling


def judge(event: Event, point: Point[Any]) -> Ruling:  # Any: the facet's rules know its facts
    """The ruling on a point by the rules of its facet, and what its author reads in it where they cannot tell."""
    return settled(event, point, _by_rules(event, point))


def _by_rules(event: Event, point: Point[Any]) -> Ruling:  # Any: as above
    """The ruling of the first rule that has one; the last always has."""
    for rule in facet_of(point).rulings:
        if (ruling := rule(event, point)) is not None:
            return ruling
    raise AssertionError(f"the last rule of {point.facet} must always rule")
