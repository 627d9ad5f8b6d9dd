"""How each article begins: what the first page shows where no two of them speak of the same point."""

from dataclasses import dataclass

from generator.model import Span
from generator.render.beginnings import first_sentence
from generator.render.scene import Scene

#: More are no first page; the index of the sources has them all.
MOST_LEADS = 12


@dataclass(frozen=True, slots=True)
class Lead:
    """The first sentence of a source's story."""

    source: str
    words: Span


def leads(scene: Scene) -> list[Lead]:
    """One of each source whose words may be shown; none where the articles have a point in common."""
    if scene.briefing.rows:
        return []
    found = ((source.article.id, first_sentence(source)) for source in scene.briefing.sources)
    allowed = [Lead(source, words) for source, words in found if words and scene.published.allows(words)]
    return allowed[:MOST_LEADS]
