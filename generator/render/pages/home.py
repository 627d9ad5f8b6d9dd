"""The first page: what to know before reading, the sources, and who leans on whom."""

from dataclasses import dataclass

from generator.model import Page, Verdict
from generator.render.cards import card
from generator.render.credits import named_credits
from generator.render.figures.origins import origin_picture
from generator.render.markdown import fill
from generator.render.matrix import matrix
from generator.render.scene import HOME, Scene


@dataclass(frozen=True, slots=True)
class Count:
    """A number and what it counts."""

    number: int
    noun: str


def pages(scene: Scene) -> tuple[Page, ...]:
    """The home page."""
    briefing = scene.briefing
    body = fill(
        "home.md",
        scene.tools(HOME),
        title=briefing.title,
        counts=_counts(scene),
        flags=briefing.flags,
        cards=[card(source, scene) for source in briefing.sources],
        origins=[credit for source in briefing.sources for credit in named_credits(source)],
        origin_picture=origin_picture(scene),
        copies=[_copy(scene, copy.sources, copy.shared) for copy in briefing.copies],
        sources=[source.article.id for source in briefing.sources],
        topics=matrix(briefing),
    )
    return (Page(path=HOME, title=briefing.title, body=body, meta=(("hide", ["navigation", "toc"]),)),)


def _copy(scene: Scene, sources: tuple[str, ...], shared: float) -> str:
    names = ", ".join(scene.names[source] for source in sources)
    return scene.words("home.copies", names=names, share=round(shared * 100))


def _counts(scene: Scene) -> list[Count]:
    briefing, words = scene.briefing, scene.words
    verdicts = [row.verdict for row in briefing.rows]
    numbers = {
        "home.sources": len(briefing.sources),
        "home.origins": len({c.origin for source in briefing.sources for c in named_credits(source)}),
        "home.points": len(briefing.rows),
        "home.conflicts": verdicts.count(Verdict.CONFLICT),
        "home.mismatches": verdicts.count(Verdict.UNIT_MISMATCH),
    }
    return [Count(number, words(name, n=number)) for name, number in numbers.items()]
