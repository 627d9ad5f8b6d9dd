"""The line of counts at the head of a briefing."""

from dataclasses import dataclass

from generator.model import Verdict
from generator.render.credits import named_credits
from generator.render.scene import Scene

#: Counts that are shown only where they are not zero.
QUIET = frozenset({"home.mismatches"})


@dataclass(frozen=True, slots=True)
class Count:
    """How many, as a number or as "no", and of what."""

    amount: str
    noun: str

    def __str__(self) -> str:
        return f"{self.amount} {self.noun}"


def counts_of(scene: Scene) -> list[Count]:
    """Sources, origins, points, conflicts, and the others that are not zero."""
    briefing = scene.briefing
    verdicts = [row.verdict for row in briefing.rows]
    numbers = {
        "home.sources": len(briefing.sources),
        "home.origins": len({c.origin for source in briefing.sources for c in named_credits(source)}),
        "home.points": len(briefing.rows),
        "home.conflicts": verdicts.count(Verdict.CONFLICT),
        "home.mismatches": verdicts.count(Verdict.UNIT_MISMATCH),
    }
    return [_count(scene.words(name, n=number)) for name, number in numbers.items() if number or name not in QUIET]


def _count(words: str) -> Count:
    amount, _, noun = words.partition(" ")
    return Count(amount, noun)
