"""What can be cited: each source, and each point with those who speak to it; nothing is guessed."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Article, Row
from generator.render.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One entry of a bibliography; `None` is not stated."""

    id: str
    title: str
    is_article: bool  # else it is a point of this briefing
    author: str | None = None  # as it is printed, perhaps of several people: never taken apart
    container: str | None = None  # the outlet, or the briefing
    published: str | None = None  # a day, YYYY-MM-DD
    retrieved: str | None = None  # likewise
    url: str | None = None
    language: str | None = None
    note: str | None = None


def references(scene: Scene) -> tuple[Reference, ...]:
    """The sources, then the points of the comparison, in the order of the pages."""
    return (*(_article(source.article, scene) for source in scene.briefing.sources), *_points(scene))


def _article(article: Article, scene: Scene) -> Reference:
    return Reference(
        id=article.id,
        title=_line(article.title.value) if article.title else scene.names[article.id],
        is_article=True,
        author=_line(article.byline.value) if article.byline else None,
        container=_line(article.outlet.value) if article.outlet else None,
        published=article.published.value[:10] if article.published else None,
        retrieved=article.retrieved.value[:10] if article.retrieved else None,
        url=article.url.value if article.url else None,
        language=article.language.value if article.language else None,
    )


def _points(scene: Scene) -> Iterator[Reference]:
    briefing = scene.briefing
    for row in briefing.rows:
        yield Reference(
            id=row.id,
            title=_line(row.label),
            is_article=False,
            container=_line(briefing.title),
            language=briefing.language,
            note=_note(row, scene),
        )


def _note(row: Row, scene: Scene) -> str:
    names = ", ".join(scene.names[cell.source] for cell in row.speaking())
    return _line(f"{scene.words(f'verdict.{row.verdict}')}: {names}" if row.verdict else names)


def _line(text: str) -> str:
    return " ".join(text.split())
