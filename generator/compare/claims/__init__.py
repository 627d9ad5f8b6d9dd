"""Claims: sentences of several sources that make one point, by the words they share."""

from generator.compare.claims import denials, fill, find, standing
from generator.compare.event import Event
from generator.compare.point import Facet, Point
from generator.compare.rulings.alone import single_source
from generator.compare.rulings.certainty import alleged, denied, possible
from generator.compare.rulings.deeds import deeds
from generator.compare.rulings.single_origin import single_origin
from generator.compare.rulings.stances import stances
from generator.compare.rulings.wording import wording
from generator.model import Facet as Kind
from generator.model import Span


def _find(event: Event) -> list[Point[standing.Offices | None]]:
    """What is settled for one source and open for another, then what is denied, before all other claims."""
    denied = denials.find(event)
    return [*standing.find(event), *denied, *denials.without(event, denied, find.find(event))]


def whole_sentence(span: Span) -> Point[None]:
    """A sentence of one source, as the claim that it makes."""
    return Point(facet="claims", spans=(span,), firmness=0.0, facts=None)


def whole_point(spans: tuple[Span, ...]) -> Point[None]:
    """Spans that somebody else has put together, as the claim that they make."""
    return Point(facet="claims", spans=spans, firmness=0.0, facts=None)


CLAIMS = Facet(
    name="claims",
    kind=Kind.CLAIM,
    find=_find,
    rulings=(single_source, standing.standing, deeds, stances, alleged, denied, possible, single_origin, wording),
    exact=False,
    fill=fill.fill,
)
