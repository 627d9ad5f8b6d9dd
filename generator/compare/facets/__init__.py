"""One member a kind of row, all with one signature: the event gives candidates, those of one source included.

The order is meaning: a later member's candidates give way to those of an earlier one where they say the same.
"""

from collections.abc import Callable

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.facets import ages, claims, figures, moments, origins, quotes, standing

#: What a member is: pure, and the same for the same event.
Find = Callable[[Event], list[Candidate]]

FACETS: tuple[Find, ...] = (
    origins.find,
    ages.find,
    moments.find,
    figures.find,
    quotes.find,
    standing.find,
    claims.find,
)
