"""What one source alone says, as far as a stranger should know it in ten seconds."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Facet, Row, Span
from generator.render.scene import Scene
from generator.text.leaning import leans

MOST_ALONE = 3
#: Fewer words are a fragment, which says nothing to somebody who has not read the article.
FEWEST_WORDS = 7


@dataclass(frozen=True, slots=True)
class Alone:
    """Words of one source alone, and their point."""

    row: str
    label: str
    span: Span
    marks: tuple[Span, ...]


def said_alone(scene: Scene) -> list[Alone]:
    """Words that can be read by themselves, a quotation or a figure before a claim, one of each source at most."""
    ranked = sorted(scene.briefing.singles, key=lambda row: row.facet not in (Facet.QUOTE, Facet.FIGURE))
    found: dict[str, Alone] = {}
    for row in ranked:
        for one in _first_words(row, scene):
            found.setdefault(one.span.source, one)
    return list(found.values())[:MOST_ALONE]


def _first_words(row: Row, scene: Scene) -> Iterator[Alone]:
    for cell in row.speaking():
        for span in cell.spans[:1]:
            if scene.published.allows(span) and speaks_for_itself(span):
                yield Alone(row.id, row.label, span, cell.marks)


def speaks_for_itself(span: Span) -> bool:
    """Whether somebody who has not read the article understands the words: no fragment, and no half of a quotation."""
    text = span.text
    halved = text.count('"') % 2 or text.count("“") != text.count("”")
    return len(text.split()) >= FEWEST_WORDS and not halved and not leans(text)
