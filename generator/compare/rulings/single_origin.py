"""The rules on origins: do the sources lean on one?"""

from collections.abc import Sequence
from typing import Any

from generator.compare.event import Event
from generator.compare.event.credits import NAMED, credits_in
from generator.compare.event.origin_names import origin_keys
from generator.compare.point import Point, Ruling
from generator.model import Credit, Reason, Verdict


def single_origin(event: Event, point: Point[Any]) -> Ruling | None:  # Any: the spans are enough
    """All sources that speak credit one named origin for it."""
    credited = _most_credited(credits_in(event, point.spans))
    return _ruling(credited, 0.0) if len(credited) == len(point.sources()) else None


def leaning(_: Event, point: Point[tuple[Credit, ...]]) -> Ruling | None:
    """At least two sources credit one named origin for the news as a whole."""
    credited = _most_credited(point.facts)
    return _ruling(credited, 1.0) if len(credited) > 1 else None


def _most_credited(credits: Sequence[Credit]) -> list[Credit]:
    """The first credit of each source to the origin that most sources credit; none where none is named."""
    keys = origin_keys(credit.origin for credit in credits)
    by_origin: dict[str, dict[str, Credit]] = {}
    for credit in credits:
        if credit.kind in NAMED:
            by_origin.setdefault(keys[credit.origin], {}).setdefault(credit.span.source, credit)
    return list(max(by_origin.values(), key=len, default={}).values())


def _ruling(leaning: list[Credit], weight: float) -> Ruling:
    name = max((credit.origin for credit in leaning), key=lambda name: (len(name), name))
    return Ruling(
        verdict=Verdict.SINGLE_ORIGIN,
        why=Reason.of("origins.one_origin", count=len(leaning), name=name),
        evidence=tuple(credit.span for credit in leaning),
        weight=weight,
    )
