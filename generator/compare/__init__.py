"""Stage 4: annotated articles become a briefing: rows, verdicts, flags, origins, topics."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from slugify import slugify

from generator.compare.arrange.flags import make_flags
from generator.compare.arrange.rows import Judged, make_rows
from generator.compare.arrange.singles import make_singles
from generator.compare.arrange.titles import make_title
from generator.compare.entities import find_entities
from generator.compare.event import Event
from generator.compare.event.copies import find_copies
from generator.compare.facets import FACETS
from generator.compare.topics import find_topics
from generator.errors import CompareError
from generator.model import AnnotatedArticle, Briefing, Cell, Edits, LeftOut, Row, SeedFolder, Span

__all__ = ["compare_articles"]


def compare_articles(
    sources: Sequence[AnnotatedArticle], folder: SeedFolder, left_out: Sequence[LeftOut] = ()
) -> Briefing:
    """The briefing of `sources`, in their order. The same for any order in which the facts were found.

    Raises CompareError where a span is not, character for character, in its source.
    """
    compared = [source for source in sources if source.compared]
    event = Event(compared)
    copies = find_copies(compared)
    candidates = [candidate for find in FACETS for candidate in find(event)]
    judged = make_rows(event, candidates, copies)
    rows = _edited(judged, folder.edits)
    singles = make_singles(event, candidates, rows)
    entities = find_entities(compared, folder.edits.same_names)
    title = folder.title or make_title(sources)
    briefing = Briefing(
        title=title,
        slug=slugify(title, max_length=60, word_boundary=True) or "briefing",
        language=folder.language,
        sources=tuple(sources),
        rows=_all_cells(rows, sources),
        singles=_all_cells(_edited(singles, folder.edits), sources),
        flags=make_flags(one for one in judged if one.row.id not in folder.edits.hidden_rows),
        topics=find_topics(compared, rows, entities),
        entities=entities,
        copies=copies,
        left_out=tuple(left_out),
    )
    _check(briefing)
    return briefing


def _edited(judged: Iterable[Judged], edits: Edits) -> tuple[Row, ...]:
    """The rows with the editor's labels, without those that the editor hides."""
    labels = dict(edits.row_labels)
    return tuple(
        replace(one.row, label=labels.get(one.row.id, one.row.label))
        for one in judged
        if one.row.id not in edits.hidden_rows
    )


def _all_cells(rows: Iterable[Row], sources: Sequence[AnnotatedArticle]) -> tuple[Row, ...]:
    """The rows with a cell for every source, those that were not compared included."""
    return tuple(replace(row, cells=_cells(row, sources)) for row in rows)


def _cells(row: Row, sources: Sequence[AnnotatedArticle]) -> tuple[Cell, ...]:
    known = {cell.source: cell for cell in row.cells}
    return tuple(known.get(source.article.id, Cell(source=source.article.id)) for source in sources)


def _check(briefing: Briefing) -> None:
    """Hold every span of the comparison against its source."""
    texts = {source.article.id: source.article.text for source in briefing.sources}
    for span in _spans(briefing):
        if texts[span.source][span.start : span.end] != span.text:
            raise CompareError(span.source, f"“{span.text}” does not stand at {span.start}; this is a bug, report it")


def _spans(briefing: Briefing) -> Iterable[Span]:
    yield from briefing.spans()
    for row in (*briefing.rows, *briefing.singles):
        for cell in row.cells:
            yield from cell.marks
