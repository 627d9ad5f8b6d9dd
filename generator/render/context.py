"""The passage around compared words, cut so that the words differ visibly from what surrounds them."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Article, Cell, Md, Passage, Span
from generator.render.groups import distinct
from generator.render.markdown import BLOCK_LIMIT, between, escape
from generator.render.scene import Scene


@dataclass(frozen=True, slots=True)
class Part:
    """A compared span, or the text between two of them."""

    text: Md
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """A passage or a sentence, or only the span where the rest may not be shown; the parts in reading order."""

    source: str
    parts: tuple[Part, ...]


def contexts(cell: Cell, scene: Scene) -> list[Context]:
    """The passages that hold the spans of a cell, in reading order."""
    article = scene.briefing.source(cell.source).article
    held: dict[str, list[Span]] = {}
    for span in sorted(distinct(cell.spans), key=lambda span: (span.start, -span.end)):
        held.setdefault(article.passage_at(span.start).id, []).append(span)
    return [_context(passage, held[passage.id], article, scene) for passage in article.passages if passage.id in held]


def in_sentences(spans: Iterable[Span], scene: Scene) -> list[Context]:
    """The sentences that hold these spans, each once, in their order; a span alone where no more may be shown."""
    held: dict[Span, list[Span]] = {}
    for span in spans:
        held.setdefault(_sentence(span, scene), []).append(span)
    articles = {sentence.source: scene.briefing.source(sentence.source).article for sentence in held}
    return [
        Context(sentence.source, tuple(_parts(articles[sentence.source], own, sentence.start, sentence.end)))
        for sentence, own in held.items()
    ]


def _sentence(span: Span, scene: Scene) -> Span:
    """The sentence around a span as far as it may be shown, else the span."""
    sentences = (sentence.span for sentence in scene.briefing.source(span.source).sentences)
    whole = next((sentence for sentence in sentences if sentence.contains(span)), span)
    return whole if scene.published.allows(whole) and len(whole.text) <= BLOCK_LIMIT else span


def _context(passage: Passage, spans: list[Span], article: Article, scene: Scene) -> Context:
    whole = passage.end - passage.start <= BLOCK_LIMIT and scene.published.allows(
        article.span(passage.start, passage.end)
    )
    start, end = (passage.start, passage.end) if whole else (spans[0].start, spans[0].start)
    return Context(article.id, tuple(_parts(article, spans, start, end)))


def _parts(article: Article, spans: list[Span], start: int, end: int) -> Iterable[Part]:
    at = start
    for span in spans:
        if span.start < at:
            continue
        if end > start and span.start > at:
            yield Part(between(article.text, at, span.start))
        elif end == start and at > start:
            yield Part(escape(" … "))
        yield Part(escape(span.text), span)
        at = span.end
    if at < end:
        yield Part(between(article.text, at, end))
