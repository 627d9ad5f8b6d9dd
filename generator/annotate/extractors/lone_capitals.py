"""Capitalised words that stand alone: names perhaps, if another article says of what."""

import re
from collections.abc import Iterator

from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Article, Span

CAPITALISED = re.compile(r"(?<![\w-])[A-Z]\w+(?![\w-]|\s[A-Z])")
RUN_BEFORE = re.compile(r"(?<![\w’'-])(?=(?:(?![A-Z])[\w’'-])*+[A-Z])[\w’'-]++\s$")
LONGEST_WORD = 30  # characters before a word in which a run of capitals would end


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Span, ...]:
    """The capitalised words of the story that stand in no longer run of capitals, in reading order."""
    return tuple(_lone(reading.article))


def _lone(article: Article) -> Iterator[Span]:
    for passage in article.story():
        for word in CAPITALISED.finditer(article.text, passage.start, passage.end):
            if not RUN_BEFORE.search(article.text[max(passage.start, word.start() - LONGEST_WORD) : word.start()]):
                yield article.span(word.start(), word.end())
