"""Times: one event that two sources put at different days or hours."""

from generator.compare.point import Facet
from generator.compare.rulings.alone import single_source
from generator.compare.rulings.certainty import alleged, denied, possible
from generator.compare.rulings.single_origin import single_origin
from generator.compare.rulings.stances import stances
from generator.compare.rulings.wording import wording
from generator.compare.times.find import adopt, find
from generator.compare.times.rulings import conflict
from generator.model import Facet as Kind

TIMES = Facet(
    name="times",
    kind=Kind.FIGURE,  # to a reader a day or an hour is a figure
    find=find,
    adopt=adopt,
    rulings=(single_source, stances, conflict, alleged, denied, possible, single_origin, wording),
)
