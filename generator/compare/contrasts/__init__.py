"""Contrasts: one deed told with words that set two sources apart, such as resigned and dismissed.

They are found by these words, not by likeness: sentences that differ in one word are alike, and two titles on one
resignation share little. Only narrow kinds are here, each with the words that prove it.
"""

from generator.compare.contrasts import causes, departures, forthcoming, undertakings, unique
from generator.compare.contrasts.contrast import Contrast, told
from generator.compare.event import Event
from generator.compare.point import Facet, Point
from generator.compare.rulings.alone import single_source
from generator.model import Facet as Kind

FINDERS = (forthcoming.find, undertakings.find, departures.find, unique.find, causes.find)


def _find(event: Event) -> list[Point[Contrast]]:
    return [point for find in FINDERS for point in find(event)]


CONTRASTS = Facet(name="contrasts", kind=Kind.CLAIM, find=_find, rulings=(single_source, told))
