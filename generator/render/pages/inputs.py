"""What went in, what was left out, what was found, and how to check it."""

from dataclasses import dataclass

from generator.model import Page
from generator.render.markdown import fill
from generator.render.scene import INPUTS, Scene
from generator.render.speakers import named_speaker


@dataclass(frozen=True, slots=True)
class InputCount:
    """A number with its name."""

    label: str
    number: int


def pages(scene: Scene) -> tuple[Page, ...]:
    """The page about this briefing."""
    briefing = scene.briefing
    body = fill(
        "inputs.md",
        scene.tools(INPUTS),
        sources=[source.article for source in briefing.sources],
        retrieved=any(source.article.retrieved for source in briefing.sources),
        left_out=briefing.left_out,
        unprinted=briefing.unprinted,
        counts=_counts(scene),
    )
    return (Page(path=INPUTS, title=scene.words("inputs.title"), body=body, meta=(("hide", ["navigation"]),)),)


def _counts(scene: Scene) -> list[InputCount]:
    briefing = scene.briefing
    sources = briefing.sources
    numbers = {
        "figures": sum(len(source.figures) for source in sources),
        "quotes": sum(len(source.quotes) for source in sources),
        "speakers": sum(1 for source in sources for quote in source.quotes if named_speaker(quote)),
        "credits": sum(len(source.credits) for source in sources),
        "mentions": sum(len(source.mentions) for source in sources),
        "rows": len(briefing.rows),
        "singles": len(briefing.singles),
        "flags": len(briefing.flags),
    }
    return [InputCount(scene.words(f"inputs.{name}"), number) for name, number in numbers.items()]
