"""Annotated articles out of a few words: every fact is found in the text by what it says."""

from dataclasses import replace
from decimal import Decimal

from generator.model import (
    AnnotatedArticle,
    Article,
    Credit,
    Edits,
    Figure,
    Found,
    OriginKind,
    Passage,
    PassageKind,
    Quote,
    Reason,
    SeedFolder,
    Sentence,
    Speaker,
    Stated,
)

METERS = {"mile": Decimal("1609.344"), "kilometer": Decimal(1000)}


def says(source, *lines, figures=(), quotes=(), credits=(), published=None, compared=True):
    """A source whose every line is one sentence of one clause."""
    text = "\n".join(lines)
    article = Article(
        id=source,
        path=f"{source}.txt",
        sha256="0" * 64,
        format="text",
        text=text,
        passages=tuple(_passage(text, number, line) for number, line in enumerate(lines)),
        published=None
        if published is None
        else Stated(value=published, found=Found.STATED, where=Reason.of("where.headline_date")),
    )
    return AnnotatedArticle(
        article=article,
        sentences=tuple(
            Sentence(span=span(article, line), passage=f"p-{number}", clauses=(span(article, line),))
            for number, line in enumerate(lines)
        ),
        figures=tuple(figure(article, *given) for given in figures),
        quotes=tuple(_quote(article, *given) for given in quotes),
        credits=tuple(
            Credit(origin=name, kind=OriginKind.OUTLET, span=span(article, words)) for name, words in credits
        ),
        compared=compared,
    )


def span(article, words):
    """Where `words` first stand in the article."""
    start = article.text.index(words)
    return article.span(start, start + len(words))


def folder(**edits):
    """A folder that only carries the editor's word."""
    return SeedFolder(title=None, language="en", seeds=(), edits=Edits(**edits))


def with_figures(source, *figures):
    """The source with these figures in place of its own."""
    return replace(source, figures=figures)


def _passage(text, number, line):
    start = text.index(line)
    return Passage(
        id=f"p-{number}",
        kind=PassageKind.BODY,
        start=start,
        end=start + len(line),
        reason=Reason.of("passage.paragraph"),
    )


def figure(article, words, value, what=None, **more):
    """A figure by its words; `unit` brings its dimension and base value along, `converts` names another's words."""
    unit, converts = more.pop("unit", None), more.pop("converts", None)
    return Figure(
        span=span(article, words),
        value=Decimal(str(value)),
        unit=unit,
        dimension="[length]" if unit in METERS else None,
        si=Decimal(str(value)) * METERS[unit] if unit in METERS else None,
        what=what,
        head=what.split()[-1].removesuffix("s") if what else None,
        converts=span(article, converts) if converts else None,
        scope=span(article, more.pop("scope")) if "scope" in more else None,
        **more,
    )


def _quote(article, words, speaker=None):
    whole = span(article, words)
    return Quote(
        span=whole,
        content=whole.part(whole.start + 1, whole.end - 1),
        speaker=None if speaker is None else Speaker(name=speaker, span=span(article, speaker)),
    )
