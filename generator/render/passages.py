"""The passages of a source's page: text cut at its marks and anchors, with notes on what the others say."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.model import AnnotatedArticle, Cell, Md, Passage, PassageKind, Row, Span
from generator.render.markdown import BLOCK_LIMIT, between, fill, text_fragment
from generator.render.marks import Mark, marks_of
from generator.render.scene import Scene, source_path, span_anchor
from generator.render.silence import Silence, silent_by

#: No language has such a word: it is data, which is cut because Markdown takes a second for this many signs.
MOST_IN_BLOCK = 10 * BLOCK_LIMIT
WHITE_SPACE = re.compile(r"\s+")
#: A note beside a passage is for a glance; the comparison has them all.
MOST_OTHERS = 8


@dataclass(frozen=True, slots=True)
class Note:
    """What the others say to a row that this passage speaks to."""

    id: str
    label: str
    verdict: str | None
    others: list[Cell]  # the speaking ones, at most MOST_OTHERS
    more: int  # how many more speak
    silent: dict[Silence, str]  # the names of those that do not, at most MOST_OTHERS, by what that means


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage as its page shows it; `more` are the further blocks of one that is too long for one block."""

    id: str
    kind: str
    body: Md
    more: list[Md]
    notes: list[Note]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Compared words of a source that may not be shown whole, with a link that lands on them in the original."""

    id: str
    body: Md
    link: Md | None
    notes: list[Note]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A stretch of text under the same marks; `anchors` are the spans that begin here."""

    text: Md
    anchors: list[str]
    kinds: list[str]
    href: Md | None
    hint: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A source with everything that its text is cut by."""

    source: AnnotatedArticle
    marks: list[Mark]
    anchors: list[Span]
    scene: Scene


def passages(source: AnnotatedArticle, scene: Scene) -> list[Shown]:
    """The passages of the article, without furniture and repeats, in reading order."""
    noted: set[str] = set()
    sheet = _sheet(source, scene)
    return [
        _shown(passage, sheet, noted)
        for passage in source.article.passages
        if passage.kind is not PassageKind.FURNITURE and passage.repeats is None
    ]


def asides(source: AnnotatedArticle, scene: Scene) -> list[tuple[Passage, Md | None]]:
    """The lines that are not the story; `None` for the words of one that nobody asked to see.

    A credit or a correction in a line is evidence: pages lead there, so its words are shown with their anchors.
    """
    sheet = Sheet(source, [], _anchors(source, scene), scene)
    evidence = [*sheet.anchors, *(one.span for one in source.corrections)]
    return [
        (passage, _block(passage.start, passage.end, sheet) if _is_seen(passage, evidence, scene) else None)
        for passage in source.article.passages
        if passage.kind is PassageKind.FURNITURE or passage.repeats
    ]


def _is_seen(passage: Passage, evidence: list[Span], scene: Scene) -> bool:
    if scene.briefing.show_furniture or passage.kind is not PassageKind.FURNITURE:
        return True
    return any(span.start < passage.end and passage.start < span.end for span in evidence)


def excerpts(source: AnnotatedArticle, scene: Scene) -> list[Excerpt]:
    """The compared words alone, in reading order; those that touch are one excerpt."""
    article, noted = source.article, set[str]()
    sheet = _sheet(source, scene)
    shown = []
    for start, end in _joined(span for span in scene.published.compared if span.source == article.id):
        whole = article.span(start, end)
        link = text_fragment(article.url.value, whole.text) if article.url else None
        notes = list(_notes(start, end, sheet, noted))
        shown.append(Excerpt(f"x-{start}", _block(start, end, sheet), link, notes))
    return shown


def _sheet(source: AnnotatedArticle, scene: Scene) -> Sheet:
    allowed = scene.published.allows
    marks = [mark for mark in marks_of(source, scene) if allowed(mark.span)]
    return Sheet(source, marks, _anchors(source, scene), scene)


def _anchors(source: AnnotatedArticle, scene: Scene) -> list[Span]:
    return [span for span in linked_spans(source.article.id, scene) if scene.published.allows(span)]


def _joined(spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """Spans as (start, end), in order, those that touch or overlap as one."""
    places = sorted((span.start, span.end) for span in spans)
    while places:
        start, end = places.pop(0)
        while places and places[0][0] <= end:
            end = max(end, places.pop(0)[1])
        yield start, end


def _shown(passage: Passage, sheet: Sheet, noted: set[str]) -> Shown:
    blocks = [_block(*place, sheet) for place in _blocks(passage, sheet.source.article.text)]
    return Shown(
        passage.id, passage.kind.value, blocks[0], blocks[1:], list(_notes(passage.start, passage.end, sheet, noted))
    )


def _blocks(passage: Passage, text: str) -> Iterator[tuple[int, int]]:
    """The passage in pieces of about BLOCK_LIMIT, cut after white space, so that no word is torn."""
    start = passage.start
    while start < passage.end:
        most = min(start + MOST_IN_BLOCK, passage.end)
        space = WHITE_SPACE.search(text, start + BLOCK_LIMIT, most)
        end = space.end() if space else most
        yield start, end
        start = end


def _block(start: int, end: int, sheet: Sheet) -> Md:
    article = sheet.source.article
    marks = [mark for mark in sheet.marks if mark.span.start < end and start < mark.span.end]
    anchors = [span for span in sheet.anchors if start <= span.start < end]
    cuts = {start, end, *(span.start for span in anchors)}
    cuts |= {place for mark in marks for place in (mark.span.start, mark.span.end) if start < place < end}
    leaves = [_leaf(first, last, article.text, marks, anchors) for first, last in pairwise(sorted(cuts))]
    return Md(fill("_leaves.md", sheet.scene.tools(source_path(article.id)), leaves=leaves).rstrip("\n"))


def _leaf(start: int, end: int, text: str, marks: list[Mark], anchors: list[Span]) -> Leaf:
    over = sorted(
        (mark for mark in marks if mark.span.start <= start and end <= mark.span.end),
        key=lambda mark: mark.span.end - mark.span.start,
    )
    href = next((mark.href for mark in over if mark.href), None)
    hint = next((mark.hint for mark in over if mark.hint), "")
    kinds = sorted({mark.kind for mark in over})
    return Leaf(
        between(text, start, end), [span_anchor(span) for span in anchors if span.start == start], kinds, href, hint
    )


def linked_spans(source: str, scene: Scene) -> list[Span]:
    """Every span of a source that some page links to, each once, in reading order."""
    spans = {(span.start, span.end): span for span in _linked(scene) if span.source == source}
    return [spans[place] for place in sorted(spans)]


def _linked(scene: Scene) -> Iterator[Span]:
    briefing = scene.briefing
    yield from briefing.spans()
    for source in briefing.sources:
        yield from (credit.span for credit in source.credits)
        yield from (moment.span for moment in source.moments)
        yield from (moment.event for moment in source.moments if moment.event)


def _notes(start: int, end: int, sheet: Sheet, noted: set[str]) -> Iterator[Note]:
    """One note for each row that these words speak to and that was not yet `noted`."""
    source = sheet.source.article.id
    for row in sheet.scene.briefing.rows:
        spoken = any(start <= span.start < end for span in _spans(row, source))
        if spoken and row.id not in noted:
            noted.add(row.id)
            others = [cell for cell in row.speaking() if cell.source != source]
            silent = {kind: _names(sources, sheet) for kind, sources in _silent(row, sheet)}
            more = max(len(others) - MOST_OTHERS, 0)
            yield Note(row.id, row.label, row.verdict, others[:MOST_OTHERS], more, silent)


def _silent(row: Row, sheet: Sheet) -> Iterable[tuple[Silence, list[str]]]:
    return silent_by(row.cells, sheet.scene.briefing).items()


def _names(sources: list[str], sheet: Sheet) -> str:
    return ", ".join(sheet.scene.names[source] for source in sources[:MOST_OTHERS])


def _spans(row: Row, source: str) -> Iterable[Span]:
    return (span for cell in row.cells if cell.source == source for span in cell.spans)
