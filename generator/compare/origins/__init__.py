"""Origins: whom the sources credit for the news, so that outlets which lean on one report count as one voice."""

from generator.compare.event import Event
from generator.compare.origins.find import find
from generator.compare.point import Facet, Point
from generator.compare.rulings.alone import single_source
from generator.compare.rulings.certainty import alleged, denied, possible
from generator.compare.rulings.single_origin import leaning
from generator.compare.rulings.wording import wording
from generator.model import Credit
from generator.model import Facet as Kind


def _credits(_: Event, point: Point[tuple[Credit, ...]]) -> tuple[Credit, ...]:
    return point.facts


ORIGINS = Facet(
    name="origins",
    kind=Kind.ORIGIN,
    find=find,
    rulings=(single_source, alleged, denied, possible, leaning, wording),
    credits=_credits,
)
