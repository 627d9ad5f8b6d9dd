"""What a briefing rests on and what was held against what, in numbers."""

from dataclasses import dataclass

from generator.model import Briefing, Verdict
from generator.render.credits import named_credits
from generator.render.scene import Scene


@dataclass(frozen=True, slots=True)
class Count:
    """How many, as a number or as "no", and of what."""

    amount: str
    noun: str

    def __str__(self) -> str:
        return f"{self.amount} {self.noun}"


def counts_of(scene: Scene) -> list[Count]:
    """Sources, voices, origins, points, conflicts, and what else was found; what is not there is not counted."""
    briefing = scene.briefing
    verdicts = [row.verdict for row in briefing.rows]
    numbers = {
        "home.sources": len(briefing.sources),
        "home.voices": _voices(briefing),
        "home.origins": len({c.origin for source in briefing.sources for c in named_credits(source)}),
        "home.points": len(briefing.rows),
        "home.conflicts": verdicts.count(Verdict.CONFLICT),
        "home.mismatches": verdicts.count(Verdict.UNIT_MISMATCH),
    }
    return [_count(scene.words(name, n=number)) for name, number in numbers.items() if number]


def compared(scene: Scene) -> str | None:
    """What was held against each other, as a sentence that also says what was not; `None` where nothing was."""
    told = {source for story in scene.briefing.stories if len(story.sources) > 1 for source in story.sources}
    sources = [source for source in scene.briefing.sources if source.article.id in told]
    numbers = {
        "home.figures": sum(len(source.figures) for source in sources),
        "home.times": sum(len(source.moments) + len(source.clocks) for source in sources),
        "home.quotes": sum(len(source.quotes) for source in sources),
    }
    things = [scene.words(name, n=number) for name, number in numbers.items() if number]
    return scene.words("home.compared", things=", ".join(things)) if things else None


def _voices(briefing: Briefing) -> int:
    """How many articles speak for themselves, where that is fewer than there are; else 0, for it says nothing new."""
    repeated = sum(len(copy.sources) - 1 for copy in briefing.copies)
    return len(briefing.sources) - repeated if repeated else 0


def _count(words: str) -> Count:
    amount, _, noun = words.partition(" ")
    return Count(amount, noun)
