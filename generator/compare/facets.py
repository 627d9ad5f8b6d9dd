"""One member a kind of row, all with one signature: the event gives candidates, those of one source included.

The order is meaning: a later member's candidates give way to those of an earlier one where they say the same.
"""

from collections.abc import Callable

from generator.compare.claims import find as claims
from generator.compare.claims import standing
from generator.compare.event import Event
from generator.compare.figures import ages
from generator.compare.figures import find as figures
from generator.compare.origins import find as origins
from generator.compare.point import Candidate
from generator.compare.quotes import find as quotes
from generator.compare.times import find as moments

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
