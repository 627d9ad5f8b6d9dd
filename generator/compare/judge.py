"""The verdict on a row: the first rule that fires names it and says why in words.

Each rule looks at one way in which sources can stand to each other. The order is meaning: what contradicts itself comes
before what contradicts another, that before what merely differs, and agreement is what is left.
"""

from collections.abc import Callable

from generator.compare.claims import standing_ruling as standing
from generator.compare.event import Event
from generator.compare.figures import rulings as figures
from generator.compare.point import Candidate
from generator.compare.quotes import rulings as quotes
from generator.compare.quotes import speaker_rulings as sayings
from generator.compare.rulings import Ruling, alone, certainty, wording
from generator.compare.rulings import single_origin as origins
from generator.compare.times import rulings as times

__all__ = ["RULES", "Ruling", "judge"]

#: What a rule is: pure; `None` where it has nothing to say.
Rule = Callable[[Event, Candidate], Ruling | None]

RULES: tuple[Rule, ...] = (
    figures.unit_mismatch,
    alone.single_source,
    times.conflict,
    figures.conflict,
    figures.currencies,
    figures.scope,
    figures.spread,
    sayings.other_speaker,
    sayings.other_day,
    quotes.quoted_paraphrased,
    quotes.denied,
    sayings.undated,
    sayings.spokesman,
    standing.standing,
    certainty.alleged,
    certainty.denied,
    certainty.possible,
    origins.single_origin,
    figures.agreement,
    quotes.agreement,
    wording.agreement,
)


def judge(event: Event, candidate: Candidate) -> Ruling:
    """The ruling on a candidate; the last rule always has one."""
    for rule in RULES:
        if (ruling := rule(event, candidate)) is not None:
            return ruling
    raise AssertionError("the last rule always rules")
