"""What is marked in a source's text: figures, quotations, origins and names, each leading to its row or entry."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import AnnotatedArticle, Md, Span
from generator.render.markdown import target
from generator.render.scene import Scene

#: A compared span and the id of its row.
Compared = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked span: its kind, where it leads, and what it says on demand."""

    span: Span
    kind: str
    href: Md | None
    hint: str


def marks_of(source: AnnotatedArticle, scene: Scene) -> list[Mark]:
    """The marks of an article, in no order."""
    rows = _compared(source, scene)
    return [*_figures(source, rows), *_quotes(source, rows, scene), *_origins(source), *_names(source, scene)]


def _figures(source: AnnotatedArticle, rows: list[Compared]) -> Iterator[Mark]:
    for figure in source.figures:
        yield Mark(figure.span, "figure", _row_of(figure.span, rows), "")


def _quotes(source: AnnotatedArticle, rows: list[Compared], scene: Scene) -> Iterator[Mark]:
    for quote in source.quotes:
        words = scene.words
        hint = words("source.said_by", name=quote.speaker.name) if quote.speaker else words("source.unknown_speaker")
        yield Mark(quote.span, "quote", _row_of(quote.span, rows), hint)


def _origins(source: AnnotatedArticle) -> Iterator[Mark]:
    for credit in source.credits:
        yield Mark(credit.span, "origin", target("../index.md#origins"), credit.origin)


def _names(source: AnnotatedArticle, scene: Scene) -> Iterator[Mark]:
    entries = {
        (m.start, m.end): e.id for e in scene.briefing.entities for m in e.mentions if m.source == source.article.id
    }
    for mention in source.mentions:
        entry = entries.get((mention.span.start, mention.span.end))
        yield Mark(mention.span, "name", target(f"../names.md#{entry}") if entry else None, "")


def _compared(source: AnnotatedArticle, scene: Scene) -> list[Compared]:
    """Every compared span of the source with its row."""
    rows = (*scene.briefing.rows, *scene.briefing.singles)
    cells = ((row.id, cell) for row in rows for cell in row.cells if cell.source == source.article.id)
    return [(span, row) for row, cell in cells for span in cell.spans]


def _row_of(span: Span, rows: list[Compared]) -> Md | None:
    """Where the row is that compares these words: the one whose cell holds them in the fewest words."""
    held = [(compared.end - compared.start, row) for compared, row in rows if compared.overlaps(span)]
    return target(f"../comparison.md#{min(held)[1]}") if held else None
