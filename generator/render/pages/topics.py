"""The topics: one page each, and the matrix of who writes about what."""

from generator.model import Page, Topic
from generator.render.groups import by_source
from generator.render.markdown import fill
from generator.render.matrix import matrix
from generator.render.scene import TOPICS, Scene, topic_path


def pages(scene: Scene) -> tuple[Page, ...]:
    """The index of topics and a page for each."""
    briefing = scene.briefing
    body = fill(
        "topics.md",
        scene.tools(TOPICS),
        sources=[source.article.id for source in briefing.sources],
        topics=matrix(briefing),
    )
    title = scene.words("topics.title")
    index = Page(path=TOPICS, title=title, body=body, meta=(("hide", ["navigation", "toc"]),))
    return (index, *(_page(topic, scene) for topic in briefing.topics))


def _page(topic: Topic, scene: Scene) -> Page:
    path = topic_path(topic.id)
    rows = [row for row_id in topic.rows if (row := scene.row(row_id))]
    groups = by_source(scene.published.only(topic.spans, lambda span: span), topic.sources)
    body = fill("topic.md", scene.tools(path), label=topic.label, rows=rows, groups=groups)
    return Page(path=path, title=topic.label, body=body, meta=(("hide", ["navigation"]),))
