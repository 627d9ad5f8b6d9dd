"""Stage 4: annotated articles become a briefing: propose, verify, judge, arrange."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from slugify import slugify

from generator.compare.arrange import Arrangement, arrange, each_once, filled, make_title
from generator.compare.entities import find_entities
from generator.compare.event import Event
from generator.compare.facets import facet_kinds, propose
from generator.compare.judge import judge
from generator.compare.topics import find_topics
from generator.compare.verify import check_spans, verify
from generator.model import AnnotatedArticle, Briefing, Cell, LeftOut, Reason, Row, SeedFolder

__all__ = ["compare_articles", "facet_kinds"]

UNTITLED = "Untitled briefing"  # its slug is made of it, in every language


def compare_articles(
    sources: Sequence[AnnotatedArticle], folder: SeedFolder, left_out: Sequence[LeftOut] = ()
) -> Briefing:
    """The briefing of `sources`, in their order. The same for any order in which the facts were found.

    Raises CompareError where a span of the briefing is not, character for character, in its source.
    """
    compared = [source for source in sources if source.compared]
    event = Event(compared)

    verified = verify(event, propose(event))
    points = filled(event, each_once(event, verified.points))
    judged = [(point, judge(event, point)) for point in points]
    page = arrange(event, judged, folder.edits)

    briefing = _briefing(sources, folder, page)
    briefing = replace(briefing, copies=event.copies, left_out=tuple(left_out))
    briefing = replace(briefing, proposed=verified.proposed, refused=verified.refused)
    check_spans(briefing)
    return briefing


def _briefing(sources: Sequence[AnnotatedArticle], folder: SeedFolder, page: Arrangement) -> Briefing:
    """The briefing of an arranged page, with the names and the topics of its sources."""
    compared = [source for source in sources if source.compared]
    entities = find_entities(compared, folder.edits.same_names)
    named = folder.title or make_title(sources)
    title = named or UNTITLED
    return Briefing(
        title=title,
        heading=None if named else Reason.of("label.untitled"),
        slug=slugify(title, max_length=60, word_boundary=True) or "briefing",
        language=folder.language,
        sources=tuple(sources),
        rows=_all_cells(page.rows, sources),
        singles=_all_cells(page.singles, sources),
        flags=page.flags,
        topics=find_topics(compared, page.rows, entities),
        entities=entities,
    )


def _all_cells(rows: Iterable[Row], sources: Sequence[AnnotatedArticle]) -> tuple[Row, ...]:
    """The rows with a cell for every source, those that were not compared included."""
    return tuple(replace(row, cells=_cells(row, sources)) for row in rows)


def _cells(row: Row, sources: Sequence[AnnotatedArticle]) -> tuple[Cell, ...]:
    known = {cell.source: cell for cell in row.cells}
    return tuple(known.get(source.article.id, Cell(source=source.article.id)) for source in sources)
