"""The topics: one page each, and the matrix of who writes about what."""

from collections import Counter

from generator.model import Page, Topic
from generator.render.figures.matrix import matrix_picture
from generator.render.groups import by_source
from generator.render.markdown import fill
from generator.render.matrix import topic_lines
from generator.render.scene import TOPICS, Scene, topic_path
from generator.render.silence import Silence, silence_of


def pages(scene: Scene) -> tuple[Page, ...]:
    """The index of topics and a page for each."""
    briefing = scene.briefing
    lines = topic_lines(briefing.topics, TOPICS, scene)
    body = fill(
        "topics.md",
        scene.tools(TOPICS),
        sources=list(scene.names),
        lines=lines,
        picture=matrix_picture(lines, TOPICS, scene, scene.words("home.matrix_head")) if lines else "",
    )
    title = scene.words("topics.title")
    index = Page(path=TOPICS, title=title, body=body, meta=(("hide", ["navigation", "toc"]),))
    return (index, *(_page(topic, scene) for topic in briefing.topics))


def _page(topic: Topic, scene: Scene) -> Page:
    path = topic_path(topic.id)
    rows = [row for row_id in topic.rows if (row := scene.row(row_id))]
    groups = by_source(scene.published.only(topic.spans, lambda span: span), topic.sources)
    counts = Counter(span.source for span in topic.spans)
    body = fill(
        "topic.md",
        scene.tools(path),
        label=topic.label,
        rows=rows,
        groups=groups,
        depth=counts.most_common(),
        silent=[source for source in scene.names if source not in counts and _is_searched(source, scene)],
    )
    return Page(path=path, title=topic.label, body=body, meta=(("hide", ["navigation"]),))


def _is_searched(source: str, scene: Scene) -> bool:
    return silence_of(source, scene.briefing) is Silence.SEARCHED
