"""The handout: a grid with empty cells for a class, its tasks and the articles; and the key on a page of its own."""

from collections.abc import Iterable

from generator.model import Article, Cell, Page, Row
from generator.render.groups import distinct
from generator.render.lesson import lesson_rows, letters, texts
from generator.render.markdown import fill
from generator.render.quiz import Task, tasks
from generator.render.scene import HANDOUT, HANDOUT_KEY, Scene
from generator.render.stances import stance_words


def pages(scene: Scene) -> tuple[Page, ...]:
    """The handout and its key."""
    articles = texts(scene)
    full = any(text.lines for text in articles)
    return (
        _page(HANDOUT, "handout.md", "handout.title", scene, texts=articles, noindex=full),
        _page(HANDOUT_KEY, "key.md", "handout.key", scene),
    )


def _page(path: str, template: str, title: str, scene: Scene, *, noindex: bool = False, **more: object) -> Page:
    named = letters(scene)
    body = fill(
        template,
        scene.tools(path),
        title=scene.briefing.title,
        letters=named,
        titles={source: _headline(scene.briefing.source(source).article) for source in named},
        rows=[(row, _cells(row, named)) for row in lesson_rows(scene)],
        left=len(scene.briefing.rows) - len(lesson_rows(scene)),
        kinds=_by_kind(task for task in tasks(scene) if not task.pairs),
        quiz=bool(tasks(scene)),
        distinct=distinct,
        stance_of=lambda cell: stance_words(cell, scene),
        **more,
    )
    hidden = (("noindex", True),) if noindex else ()  # as the pages of the sources: their text is not ours to offer
    meta = (("hide", ["navigation", "toc"]), ("search", {"exclude": True}), *hidden)
    return Page(path=path, title=scene.words(title), body=body, meta=meta)


def _headline(article: Article) -> str | None:
    return " ".join(article.title.value.split()) if article.title else None


def _cells(row: Row, named: dict[str, str]) -> list[Cell]:
    return [cell for cell in row.cells if cell.source in named]


def _by_kind(asked: Iterable[Task]) -> dict[str, list[Task]]:
    """What is asked, and the points of which it is asked, in their order."""
    kinds: dict[str, list[Task]] = {}
    for task in asked:
        kinds.setdefault(task.asked, []).append(task)
    return kinds
