"""The topics: one page each, and the matrix of who writes about what."""

from collections import Counter
from dataclasses import dataclass

from generator.model import Briefing, Page, Topic
from generator.render.groups import by_source
from generator.render.markdown import fill
from generator.render.scene import TOPICS, Scene, topic_path

DOT_SIZES = 5


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """How many sentences a source has on a topic; `size` is 1 to DOT_SIZES."""

    source: str
    count: int
    size: int


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A topic and its cells, in the order of the sources."""

    label: str
    path: str
    cells: tuple[MatrixCell, ...]


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


def matrix(briefing: Briefing) -> list[MatrixLine]:
    """The topics with their number of sentences in each source."""
    counts = {topic.id: Counter(span.source for span in topic.spans) for topic in briefing.topics}
    most = max((number for line in counts.values() for number in line.values()), default=1)
    sources = [source.article.id for source in briefing.sources]
    return [
        MatrixLine(
            topic.label,
            topic_path(topic.id),
            tuple(MatrixCell(s, counts[topic.id][s], -(-counts[topic.id][s] * DOT_SIZES // most)) for s in sources),
        )
        for topic in briefing.topics
    ]


def _page(topic: Topic, scene: Scene) -> Page:
    path = topic_path(topic.id)
    rows = [row for row_id in topic.rows if (row := scene.row(row_id))]
    groups = by_source(scene.published.only(topic.spans, lambda span: span), topic.sources)
    body = fill("topic.md", scene.tools(path), label=topic.label, rows=rows, groups=groups)
    return Page(path=path, title=topic.label, body=body, meta=(("hide", ["navigation"]),))
