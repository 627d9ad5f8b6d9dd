"""Figures: numbers of several sources that count or measure one thing."""

from generator.compare.event import Event
from generator.compare.figures import adopt, ages, find, one_time
from generator.compare.figures.qualified import compared, condition, loose_units, scope
from generator.compare.figures.rulings import agreement, conflict, currencies, spread, unit_mismatch
from generator.compare.point import Facet, Point
from generator.compare.rulings.alone import single_source
from generator.compare.rulings.certainty import alleged, denied, possible
from generator.compare.rulings.single_origin import single_origin
from generator.compare.rulings.stances import stances
from generator.compare.rulings.wording import wording
from generator.model import Facet as Kind
from generator.model import Figure


def _find(event: Event) -> list[Point[tuple[Figure, ...]]]:
    """The ages of people and what is counted once before all other figures."""
    return [*ages.find(event), *one_time.find(event), *find.find(event)]


def _figures(point: Point[tuple[Figure, ...]]) -> tuple[Figure, ...]:
    return point.facts


FIGURES = Facet(
    name="figures",
    kind=Kind.FIGURE,
    find=_find,
    rulings=(
        unit_mismatch,
        single_source,
        stances,
        compared,
        loose_units,
        conflict,
        currencies,
        condition,
        scope,
        spread,
        alleged,
        denied,
        possible,
        single_origin,
        agreement,
        wording,
    ),
    figures=_figures,
    adopt=adopt.adopt,
)
