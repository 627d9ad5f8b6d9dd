"""What a briefing rests on and what was held against what, in numbers."""

from collections import Counter
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
        "home.voices": _voices(briefing, set(scene.names)),
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
    if scene.briefing.rows:
        numbers["home.points"] = len(scene.briefing.rows)
    things = [scene.words(name, n=number) for name, number in numbers.items() if number]
    return scene.words("home.compared", things=", ".join(things)) if things else None


def voices(scene: Scene) -> str:
    """How many articles there are and how many of them stand on one report or one text, as a sentence."""
    words, apart = scene.words, {source for story in scene.briefing.stories if story.apart for source in story.sources}
    sources = [source for source in scene.briefing.sources if source.article.id not in apart]
    credited = Counter(name for source in sources for name in {c.origin for c in named_credits(source)})
    origin, count = max(credited.items(), key=lambda held: (held[1], held[0]), default=("", 0))
    said = [words("home.articles", n=len(sources))]
    if count > 1:
        said.append(words("home.resting", n=count, name=origin))
    if repeated := _voices(scene.briefing, {source.article.id for source in sources}):
        said.append(words("home.different", n=repeated))
    if len(said) == 1 and len(sources) > 1:
        said.append(words("home.apart"))
    more = [words("home.elsewhere", n=len(apart))] if apart else []
    return f"{'; '.join([', '.join(said), *more])}."


def voiced(count: int, voices: int, source: str, scene: Scene) -> str:
    """How many of the sources on the event of this one, and how many voices where these are fewer."""
    told = scene.share(count, source)
    return told if voices == count else f"{told}, {scene.words('home.voices', n=voices)}"


def _voices(briefing: Briefing, articles: set[str]) -> int:
    """How many articles speak for themselves, where that is fewer than there are; else 0, for it says nothing new."""
    repeated = sum(max(len(articles.intersection(copy.sources)) - 1, 0) for copy in briefing.copies)
    return len(articles) - repeated if repeated else 0


def _count(words: str) -> Count:
    amount, _, noun = words.partition(" ")
    return Count(amount, noun)
