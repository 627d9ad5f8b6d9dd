"""What is marked in a source's text, each mark leading to the row or the entry that it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import AnnotatedArticle, Certainty, Md, Span
from generator.render.dates import when
from generator.render.markdown import target
from generator.render.scene import Scene
from generator.render.speakers import named_speaker

#: A compared span and the id of its row.
Compared = tuple[Span, str]
#: The kinds in the order of the legend, and whether a reader sees them at first.
KINDS = (("figure", True), ("quote", True), ("origin", True), ("hedge", False), ("moment", False), ("name", False))


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
    return [
        *_figures(source, rows),
        *_quotes(source, rows, scene),
        *_origins(source),
        *_hedges(source, rows, scene),
        *_moments(source, scene),
        *_names(source, scene),
    ]


def _figures(source: AnnotatedArticle, rows: list[Compared]) -> Iterator[Mark]:
    for figure in source.figures:
        yield Mark(figure.span, "figure", _row_of(figure.span, rows), "")


def _quotes(source: AnnotatedArticle, rows: list[Compared], scene: Scene) -> Iterator[Mark]:
    words = scene.words
    for quote in source.quotes:
        speaker = named_speaker(quote)
        hint = words("source.said_by", name=speaker) if speaker else words("source.unknown_speaker")
        yield Mark(quote.span, "quote", _row_of(quote.span, rows), hint)


def _origins(source: AnnotatedArticle) -> Iterator[Mark]:
    for credit in source.credits:
        yield Mark(credit.span, "origin", target("../index.md#origins"), credit.origin)


def _hedges(source: AnnotatedArticle, rows: list[Compared], scene: Scene) -> Iterator[Mark]:
    for hedge in source.hedges:
        if hedge.certainty is not Certainty.ASSERTED:
            hint = scene.words(f"certainty.{hedge.certainty.value}")
            yield Mark(hedge.span, "hedge", _row_of(hedge.span, rows), hint)


def _moments(source: AnnotatedArticle, scene: Scene) -> Iterator[Mark]:
    for moment in source.moments:
        first, last = moment.first or moment.last, moment.last or moment.first
        dated = when(first, last, scene.words.language) if first and last else ""
        yield Mark(moment.span, "moment", target("../timeline.md"), dated)


def _names(source: AnnotatedArticle, scene: Scene) -> Iterator[Mark]:
    entries = {
        (m.start, m.end): e.id for e in scene.briefing.entities for m in e.mentions if m.source == source.article.id
    }
    for mention in source.mentions:
        entry = entries.get((mention.span.start, mention.span.end))
        yield Mark(mention.span, "name", target(f"../names.md#{entry}") if entry else None, "")


def _compared(source: AnnotatedArticle, scene: Scene) -> list[Compared]:
    """Every compared span of the source with its row."""
    said = (*scene.spoken[source.article.id], *scene.alone[source.article.id])
    return [(span, row.id) for row, cell in said for span in cell.spans]


def _row_of(span: Span, rows: list[Compared]) -> Md | None:
    """Where the row is that compares these words: the one whose cell holds them in the fewest words."""
    held = [(compared.end - compared.start, row) for compared, row in rows if compared.overlaps(span)]
    return target(f"../comparison.md#{min(held)[1]}") if held else None
