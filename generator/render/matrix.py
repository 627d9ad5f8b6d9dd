"""Who writes about what: the sentences on each topic, by source."""

from dataclasses import dataclass

from generator.model import Briefing
from generator.render.dots import Dot, dots, most_of
from generator.render.scene import topic_path


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A topic and its dots, in the order of the sources."""

    label: str
    path: str
    cells: tuple[Dot, ...]


def matrix(briefing: Briefing) -> list[MatrixLine]:
    """The topics with their number of sentences in each source."""
    most = most_of(topic.spans for topic in briefing.topics)
    sources = [source.article.id for source in briefing.sources]
    return [MatrixLine(t.label, topic_path(t.id), dots(t.spans, sources, most)) for t in briefing.topics]
