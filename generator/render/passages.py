"""The passages of a source's page: text cut at its marks and anchors, with notes on what the others say."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.model import AnnotatedArticle, Article, Md, Passage, PassageKind, Span
from generator.render.markdown import BLOCK_LIMIT, between, fill, text_fragment
from generator.render.marks import Mark, marks_of
from generator.render.notes import Margin, Noted
from generator.render.scene import Scene, source_path, span_anchor

#: No language has such a word: it is data, which is cut because Markdown takes a second for this many signs.
MOST_IN_BLOCK = 10 * BLOCK_LIMIT
WHITE_SPACE = re.compile(r"\s+")
#: A post that the page of an article embeds: it is not the story, and a reader of the page saw it there.
POST = "passage.social_post"


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage as its page shows it; `more` are the further blocks of one that is too long for one block."""

    id: str
    kind: str
    body: Md
    more: list[Md]
    noted: Noted


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Compared words of a source that may not be shown whole, with a link that lands on them in the original."""

    id: str
    body: Md
    link: Md | None
    noted: Noted


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
    """The passages of the article in reading order, without the headline, which the page bears, furniture, repeats."""
    margin, sheet, headline = Margin(source.article.id, scene), _sheet(source, scene), headline_of(source.article)
    return [
        _post(passage, source, scene) if is_post(passage) else _shown(passage, sheet, margin)
        for passage in source.article.passages
        if passage is not headline and passage.repeats is None
        if passage.kind is not PassageKind.FURNITURE or is_post(passage)
    ]


def headline_of(article: Article) -> Passage | None:
    """The passage that is the headline; `None` where it stands outside the text, or is not known."""
    stated = article.title.value.split() if article.title else None
    titles = (passage for passage in article.passages if passage.kind is PassageKind.TITLE)
    return next((one for one in titles if article.text[one.start : one.end].split() == stated), None)


def headline_block(source: AnnotatedArticle, scene: Scene) -> Md | None:
    """The headline as the page bears it, with the anchors of its words; `None` where the text does not hold it."""
    passage = headline_of(source.article)
    return _block(passage.start, passage.end, _bare(source, scene)) if passage else None


def is_post(passage: Passage) -> bool:
    """Whether the passage is a post that the page embeds."""
    return passage.kind is PassageKind.FURNITURE and passage.reason.code == POST and passage.repeats is None


def asides(source: AnnotatedArticle, scene: Scene) -> list[tuple[Passage, Md | None]]:
    """The lines that are not the story; `None` for the words of one that nobody asked to see.

    A credit or a correction in a line is evidence: pages lead there, so its words are shown with their anchors.
    """
    sheet = _bare(source, scene)
    evidence = [*sheet.anchors, *(one.span for one in source.corrections)]
    return [
        (passage, _block(passage.start, passage.end, sheet) if _is_seen(passage, evidence, scene) else None)
        for passage in source.article.passages
        if (passage.kind is PassageKind.FURNITURE or passage.repeats) and not is_post(passage)
    ]


def _is_seen(passage: Passage, evidence: list[Span], scene: Scene) -> bool:
    if scene.briefing.show_furniture or passage.kind is not PassageKind.FURNITURE:
        return True
    return any(span.start < passage.end and passage.start < span.end for span in evidence)


def excerpts(source: AnnotatedArticle, scene: Scene) -> list[Excerpt]:
    """The compared words alone, in reading order; those that touch are one excerpt."""
    article = source.article
    margin, sheet = Margin(article.id, scene), _sheet(source, scene)
    shown = []
    for start, end in _joined(span for span in scene.published.compared if span.source == article.id):
        whole = article.span(start, end)
        link = text_fragment(article.url.value, whole.text) if article.url else None
        shown.append(Excerpt(f"x-{start}", _block(start, end, sheet), link, margin.beside(start, end)))
    return shown


def _sheet(source: AnnotatedArticle, scene: Scene) -> Sheet:
    allowed = scene.published.allows
    marks = [mark for mark in marks_of(source, scene) if allowed(mark.span)]
    return Sheet(source, marks, _anchors(source, scene), scene)


def _anchors(source: AnnotatedArticle, scene: Scene) -> list[Span]:
    return [span for span in scene.linked.get(source.article.id, ()) if scene.published.allows(span)]


def _joined(spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """Spans as (start, end), in order, those that touch or overlap as one."""
    places = sorted((span.start, span.end) for span in spans)
    while places:
        start, end = places.pop(0)
        while places and places[0][0] <= end:
            end = max(end, places.pop(0)[1])
        yield start, end


def _bare(source: AnnotatedArticle, scene: Scene) -> Sheet:
    """Without marks."""
    return Sheet(source, [], _anchors(source, scene), scene)


def _shown(passage: Passage, sheet: Sheet, margin: Margin) -> Shown:
    blocks = [_block(*place, sheet) for place in cut(passage, sheet.source.article.text)]
    return Shown(passage.id, passage.kind.value, blocks[0], blocks[1:], margin.beside(passage.start, passage.end))


def _post(passage: Passage, source: AnnotatedArticle, scene: Scene) -> Shown:
    sheet = _bare(source, scene)
    blocks = [_block(*place, sheet) for place in cut(passage, source.article.text)]
    return Shown(passage.id, "post", blocks[0], blocks[1:], Noted([], []))


def cut(passage: Passage, text: str) -> Iterator[tuple[int, int]]:
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
