"""Standing: a person whose office is settled in one source, and what they would do in it only possible in another."""

from generator.compare.claims import weights
from generator.compare.event import Event
from generator.compare.event.phrases import phrase_around
from generator.compare.point import Point, Ruling
from generator.model import FlagType, Reason, Span, Verdict

#: The facts of a point: the words that say it is settled, and those that leave it open.
Offices = tuple[Span, Span]


def find(event: Event) -> list[Point[Offices]]:
    """For each name that one source calls settled and another open, the first place of each."""
    offices = [office for source in event.sources for office in source.offices]
    settled = [office for office in offices if office.settled]
    found: dict[tuple[str, str], Point[Offices]] = {}
    for may in (office for office in offices if not office.settled):
        firm = next(
            (one for one in settled if set(one.names) & set(may.names) and one.span.source != may.span.source), None
        )
        if firm is not None:
            found.setdefault((firm.span.source, may.span.source), _point(event, firm.span, may.span))
    return [found[key] for key in sorted(found)]


def _point(event: Event, settled: Span, unsettled: Span) -> Point[Offices]:
    spans = event.in_order(_around(event, span) for span in (settled, unsettled))
    return Point(facet="claims", spans=spans, firmness=weights.OFFICE_FIRMNESS, facts=(settled, unsettled))


def _around(event: Event, span: Span) -> Span:
    position = event.at(span)
    return span if position is None else phrase_around(span, event.statements[position].sentence)


def standing(event: Event, point: Point[Offices | None]) -> Ruling | None:
    """One source gives a person an office as settled, and another what they would do in it as only possible."""
    if point.facts is None:
        return None
    settled, unsettled = point.facts
    return Ruling(
        verdict=Verdict.CERTAINTY,
        why=Reason.of("claims.standing", settled=settled.text, unsettled=unsettled.text),
        evidence=point.facts,
        weight=1.0,
        flag=FlagType.STATUS,
    )
