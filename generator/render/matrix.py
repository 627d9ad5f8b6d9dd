"""Who writes about what: the sentences on each topic, by source."""

from collections import Counter
from dataclasses import dataclass

from generator.model import Briefing
from generator.render.scene import topic_path

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
