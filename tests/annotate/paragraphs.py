"""Invented articles for the extractors: a few lines of body, read as the program reads them."""

from dataclasses import replace

from generator.annotate.extractors import sentences
from generator.annotate.reading import Reading, read_article
from generator.model import AnnotatedArticle, Article, Found, Passage, PassageKind, Reason, Stated


def article(*lines: str | tuple[PassageKind, str], published: str | None = None, outlet: str | None = None) -> Article:
    """An article of these lines, body where no kind is given."""
    passages, text = [], ""
    for number, line in enumerate(lines):
        kind, words = line if isinstance(line, tuple) else (PassageKind.BODY, line)
        passages.append(
            Passage(
                id=f"p-{number}",
                kind=kind,
                start=len(text),
                end=len(text) + len(words),
                reason=Reason.of("passage.paragraph"),
            )
        )
        text += f"{words}\n"
    return Article(
        id="a",
        path="a.txt",
        sha256="0" * 64,
        format="text",
        text=text,
        passages=tuple(passages),
        published=_stated(published),
        outlet=_stated(outlet),
    )


def _stated(value: str | None) -> Stated | None:
    return Stated(value=value, found=Found.STATED, where=Reason.of("where.headline_date")) if value else None


def read(
    *lines: str | tuple[PassageKind, str], published: str | None = None, outlet: str | None = None
) -> tuple[Reading, AnnotatedArticle]:
    """The parse of an article of these lines, and its sentences."""
    told = article(*lines, published=published, outlet=outlet)
    reading, facts = read_article(told), AnnotatedArticle(article=told)
    return reading, replace(facts, sentences=sentences.extract(reading, facts))
