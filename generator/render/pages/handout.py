"""The grid with empty cells for a class, and its answer key."""

from generator.model import Page
from generator.render.markdown import fill
from generator.render.scene import HANDOUT, Scene
from generator.render.stances import stance_words


def pages(scene: Scene) -> tuple[Page, ...]:
    """The handout."""
    briefing = scene.briefing
    body = fill(
        "handout.md",
        scene.tools(HANDOUT),
        title=briefing.title,
        sources=[source.article.id for source in briefing.sources],
        rows=briefing.rows,
        stance_of=lambda cell: stance_words(cell, scene),
    )
    meta = (("hide", ["navigation", "toc"]), ("search", {"exclude": True}))
    return (Page(path=HANDOUT, title=scene.words("handout.title"), body=body, meta=meta),)
