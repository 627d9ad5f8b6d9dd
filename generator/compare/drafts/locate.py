"""Locate: the one place in a source where proposed words stand, character by character."""

from collections.abc import Iterator
from itertools import groupby

from generator.model import AnnotatedArticle, PassageKind, Reason, Span, Words

QUOTES = "\"'“”‘’„‚«»‹›`´"
DASHES = "-‐‑‒–—−"
#: White space, quotation marks and dashes are written alike, and nothing else is.
EVENED = str.maketrans({**dict.fromkeys(QUOTES, "'"), **dict.fromkeys(DASHES, "-")})
MOST_SENTENCES = 3  # a longer passage is no point but a part of an article


def locate(source: AnnotatedArticle, words: Words) -> Span | Reason:
    """The span of the words; the reason where there is none, more than one, or none that may be shown.

    A span that begins or ends inside a word is widened to the whole word.
    """
    found = [_whole_words(source, start, end) for start, end in _places(source.article.text, words.text)]
    if not found:
        return Reason.of("points.not_in_source", words=words.text, source=words.source)
    if words.sentence is not None:
        found = [one for one in found if words.sentence in _sentences(source, one)]
    shown = list(dict.fromkeys(one for one in found if _is_story(source, one)))
    if not shown:
        return Reason.of(
            "points.not_story" if found else "points.other_sentence", words=words.text, source=words.source
        )
    if len(shown) > 1:
        return Reason.of("points.ambiguous", words=words.text, source=words.source, count=len(shown))
    if len(_sentences(source, shown[0])) > MOST_SENTENCES:
        return Reason.of("points.too_long", words=words.text, source=words.source, most=MOST_SENTENCES)
    return shown[0]


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the words stand as they are; else where they stand evened out."""
    exact = list(_occurrences(text, words.strip()))
    yield from exact
    if exact:
        return
    evened, starts = _evened(text)
    wanted = _evened(words)[0].strip()
    for start, end in _occurrences(evened, wanted):
        yield starts[start], starts[end - 1] + 1


def _occurrences(text: str, words: str) -> Iterator[tuple[int, int]]:
    at = text.find(words) if any(map(str.isalnum, words)) else -1
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1)


def _evened(text: str) -> tuple[str, list[int]]:
    """The text with white space, quotation marks and dashes evened out, and where each character stood."""
    letters: list[str] = []
    starts: list[int] = []
    for space, run in groupby(enumerate(text), key=lambda each: each[1].isspace()):
        for at, letter in [(next(run)[0], " ")] if space else run:
            letters.append(letter.translate(EVENED))
            starts.append(at)
    return "".join(letters), starts


def _whole_words(source: AnnotatedArticle, start: int, end: int) -> Span:
    article = source.article
    while start > 0 and article.text[start].isalnum() and article.text[start - 1].isalnum():
        start -= 1
    while end < len(article.text) and article.text[end - 1].isalnum() and article.text[end].isalnum():
        end += 1
    return article.span(start, end)


def _is_story(source: AnnotatedArticle, span: Span) -> bool:
    """Whether no part of the span is furniture."""
    passages = [one for one in source.article.passages if one.start < span.end and span.start < one.end]
    return bool(passages) and all(one.kind is not PassageKind.FURNITURE for one in passages)


def _sentences(source: AnnotatedArticle, span: Span) -> list[int]:
    """The numbers of the sentences that the span runs across, from 1."""
    return [number for number, one in enumerate(source.sentences, 1) if one.span.overlaps(span)]
