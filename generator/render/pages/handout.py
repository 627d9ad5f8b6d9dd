"""The grid with empty cells for a class, its tasks, and the key to them on a page of its own."""

from generator.model import Page
from generator.render.groups import distinct
from generator.render.markdown import fill
from generator.render.quiz import MOST_ROWS, letters, tasks
from generator.render.scene import HANDOUT, HANDOUT_KEY, Scene
from generator.render.stances import stance_words


def pages(scene: Scene) -> tuple[Page, ...]:
    """The handout and its key."""
    return (_page(HANDOUT, "handout.md", "handout.title", scene), _page(HANDOUT_KEY, "key.md", "handout.key", scene))


def _page(path: str, template: str, title: str, scene: Scene) -> Page:
    briefing = scene.briefing
    body = fill(
        template,
        scene.tools(path),
        title=briefing.title,
        letters=letters(scene),
        rows=briefing.rows[:MOST_ROWS],
        left=max(len(briefing.rows) - MOST_ROWS, 0),
        tasks=[task for task in tasks(scene) if not task.pairs],
        quiz=bool(tasks(scene)),
        distinct=distinct,
        stance_of=lambda cell: stance_words(cell, scene),
    )
    meta = (("hide", ["navigation", "toc"]), ("search", {"exclude": True}))
    return Page(path=path, title=scene.words(title), body=body, meta=meta)
