"""Stage 4: annotated articles become a briefing: propose, verify, judge, arrange."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from slugify import slugify

from generator.compare.arrange import (
    Arrangement,
    arrange,
    each_once,
    filled,
    informed,
    make_title,
    unreplaced,
    with_former,
)
from generator.compare.drafts import (
    Gated,
    Sources,
    answered,
    by_line,
    draft_points,
    edited,
    edited_alone,
    gate,
    labelled,
    overruled,
    strayed,
)
from generator.compare.entities import find_entities
from generator.compare.event import Event
from generator.compare.event.stories import find_stories
from generator.compare.event.strangers import without_strangers
from generator.compare.facets import facet_kinds, propose
from generator.compare.judge import judge
from generator.compare.point import Label
from generator.compare.times.occasions import by_occasion
from generator.compare.topics import find_topics
from generator.compare.verify import Verified, check_spans, verify
from generator.errors import CompareError
from generator.model import (
    MOST_ARTICLES,
    AnnotatedArticle,
    Article,
    Briefing,
    Cell,
    Copy,
    Edits,
    Erratum,
    LeftOut,
    Place,
    Reason,
    Row,
    SeedFolder,
    Span,
    Story,
    Unprinted,
)

__all__ = ["compare_articles", "facet_kinds", "gate", "require_comparable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """What the articles of one story say, compared with each other and with no others."""

    page: Arrangement
    verified: Verified
    copies: tuple[Copy, ...]
    unprinted: tuple[Unprinted, ...]
    event: Event


def require_comparable(articles: Sequence[Article]) -> None:
    """CompareError where there are more articles than one briefing compares: it costs nothing to know before."""
    if len(articles) > MOST_ARTICLES:
        many = f"are {len(articles):,}, and a briefing compares {MOST_ARTICLES:,} at most"
        raise CompareError("the articles in these files", f"{many}; “crossbrief sort” makes stories of them first")


def compare_articles(
    sources: Sequence[AnnotatedArticle], folder: SeedFolder, left_out: Sequence[LeftOut] = ()
) -> Briefing:
    """The briefing of `sources`, in their order. The same for any order in which the facts were found.

    Raises CompareError where a span of the briefing is not, character for character, in its source.
    """
    compared = [source for source in sources if source.compared]
    events = list(_events(compared))
    stories = [story for story, _ in events]
    gated = gate(compared, folder.drafts.points)
    told: list[_Compared] = []
    for _, event in events:
        named = [row for one in told for row in (*one.page.rows, *one.page.singles)]
        told.append(_compare_story(event, folder, gated, named))

    unprinted = (
        *gated.unprinted,
        *_of_nobody(compared, folder),
        *strayed([one.event for one in told], gated.points),
        *_no_rows(told, folder.edits),
    )
    briefing = replace(_briefing(sources, stories, told, folder), left_out=tuple(left_out))
    errata, lost = _errata(compared, (*briefing.rows, *briefing.singles), folder.drafts.errata)
    briefing = replace(briefing, errata=errata, unprinted=by_line((*briefing.unprinted, *unprinted, *lost)))
    check_spans(briefing)
    return briefing


def _events(sources: Sequence[AnnotatedArticle]) -> Iterator[tuple[Story, Event]]:
    """The stories of the sources, each with its event: by the words, by the names and by the days of its articles."""
    for story in find_stories([source.article for source in sources]):
        event = Event([source for source in sources if source.article.id in story.sources])
        for part in without_strangers(story, event):
            yield from by_occasion(*part)


def _no_rows(told: Sequence[_Compared], edits: Edits) -> list[Unprinted]:
    """The ids in `briefing.yml` that are of no row."""
    known = frozenset[str]().union(*(one.page.ids for one in told))
    return [
        Unprinted(
            place=Place(file="briefing.yml", line=line), reason=Reason.of("points.no_row_id", row=row), stale=True
        )
        for row, line in edits.lines
        if row not in known
    ]


def _errata(
    sources: Sequence[AnnotatedArticle], rows: Sequence[Row], errata: Iterable[Erratum]
) -> tuple[tuple[tuple[Erratum, str | None], ...], list[Unprinted]]:
    """The corrections with the rows that they were made on, and their words that do not stand any more."""
    house, lost = Sources(sources), list[Unprinted]()
    placed: list[tuple[Erratum, str | None]] = []
    for erratum in errata:
        spans, missing = house.spans_of(erratum.row)
        lost += missing
        shown = (row.id for row in rows if spans and all(_shows(row, span) for span in spans))
        placed.append((erratum, next(shown, None)))
    return tuple(placed), lost


def _shows(row: Row, words: Span) -> bool:
    return any(span.overlaps(words) for cell in row.cells for span in cell.spans)


def _of_nobody(sources: Sequence[AnnotatedArticle], folder: SeedFolder) -> list[Unprinted]:
    """Edits that name a source which is not there."""
    house = Sources(sources)
    words = (one for edit in folder.drafts.edits for one in (*edit.row, *edit.merge, *edit.split, *edit.drop))
    return house.spans_of(one for one in words if not house.knows(one.source))[1]


def _compare_story(event: Event, folder: SeedFolder, gated: Gated, named: Sequence[Row]) -> _Compared:
    """The rows of one story; `named` are those of the stories before it."""
    drafted = draft_points(event, gated.points)
    verified = verify(event, [*drafted.points, *propose(event)])
    found = filled(event, each_once(event, [point for point in verified.points if point.draft is None]))
    asked, unanswered = answered(event, folder.drafts.points)
    drafts, mislabelled = labelled(event, (point for point in verified.points if point.draft is not None))
    after = edited(event, found, [*drafts, *asked], folder.drafts.edits)
    judged = [(point, judge(event, point)) for point in after.found]
    renamed = [(point, judge(event, point)) for point in after.renamed]
    hidden = [(point, judge(event, point)) for point in after.hidden if point.draft is not None]
    read = informed(unreplaced(judged, hidden), [(point, judge(event, point)) for point in after.drafted])
    standing = [*read, *unreplaced([*renamed, *judged], [*read, *hidden])]
    gone = [span for point in after.hidden for span in point.spans]
    page = arrange(event, standing, folder.edits, named, gone)
    singles, lost = edited_alone(page.singles, after.alone)
    page = replace(page, singles=singles)
    if after.drafted:
        page = replace(page, rows=with_former(event, page.rows, [*renamed, *judged], named))
    clashes = tuple(
        Unprinted(place=point.draft.place, reason=Reason.of("points.overruled", reading=str(point.draft.reading)))
        for point, ruling in [*renamed, *read]
        if point.draft is not None and overruled(point, ruling)
    )
    unprinted = (*drafted.unprinted, *mislabelled, *clashes, *unanswered, *after.unprinted, *lost)
    return _Compared(page=page, verified=verified, copies=event.copies, unprinted=unprinted, event=event)


def _briefing(
    sources: Sequence[AnnotatedArticle], stories: Sequence[Story], told: Sequence[_Compared], folder: SeedFolder
) -> Briefing:
    """The briefing of the arranged pages, with the names and the topics of its sources."""
    compared = [source for source in sources if source.compared]
    entities = find_entities(compared, folder.edits.same_names)
    rows = [row for one in told for row in one.page.rows]
    title = Label(text=folder.title) if folder.title else make_title(compared, stories, entities)
    return Briefing(
        title=title.text,
        heading=title.heading,
        slug=slugify(title.text, max_length=60, word_boundary=True) or "briefing",
        language=folder.language,
        show_furniture=folder.edits.show_furniture,
        publisher=folder.publisher,
        frames=folder.frames,
        sources=tuple(sources),
        stories=tuple(stories),
        rows=_all_cells(rows, sources),
        singles=_all_cells((row for one in told for row in one.page.singles), sources),
        flags=tuple(flag for one in told for flag in one.page.flags),
        shared=tuple(line for one in told for line in one.page.shared),
        clashes=tuple(clash for one in told for clash in one.page.clashes),
        topics=find_topics(compared, rows, entities),
        entities=entities,
        copies=tuple(copy for one in told for copy in one.copies),
        proposed=sum(one.verified.proposed for one in told),
        unprinted=tuple(one for story in told for one in story.unprinted),
        refused=tuple(refused for one in told for refused in one.verified.refused),
    )


def _all_cells(rows: Iterable[Row], sources: Sequence[AnnotatedArticle]) -> tuple[Row, ...]:
    """The rows with a cell for every source, those that were not compared included."""
    return tuple(replace(row, cells=_cells(row, sources)) for row in rows)


def _cells(row: Row, sources: Sequence[AnnotatedArticle]) -> tuple[Cell, ...]:
    known = {cell.source: cell for cell in row.cells}
    return tuple(known.get(source.article.id, Cell(source=source.article.id)) for source in sources)
