"""Offices that are settled, or may never come: "Mayor-elect Ana Holt", "a possible Holt administration"."""

import re
from collections.abc import Iterator

from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Article, Office

#: What is settled, and what may never come.
SETTLED = ("confirmed", "elect", "inaugurated", "incoming")
OPEN = ("hypothetical", "possible", "potential", "prospective", "would-be")
NAME = r"(?P<names>(?:[A-Z][\w.'’-]+\s?){1,3})"
#: "Mayor-elect Ana Holt", "the incoming Holt": the word right before a name, or the one that its title ends in.
SETTLED_NAME = re.compile(rf"\b(?:[A-Z]\w+[- ](?:{'|'.join(SETTLED)})|{'|'.join(SETTLED)})\s+{NAME}")
#: "a possible Holt administration": a name that something which may never come is called by.
OPEN_NAME = re.compile(rf"\b(?:{'|'.join(OPEN)})\s+(?:new\s+|second\s+)?{NAME}[a-z]+")


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Office, ...]:
    """The names with such a word in the story, the settled ones first, each in reading order."""
    return (*_named(reading.article, SETTLED_NAME, settled=True), *_named(reading.article, OPEN_NAME, settled=False))


def _named(article: Article, pattern: re.Pattern[str], *, settled: bool) -> Iterator[Office]:
    for passage in article.story():
        for found in pattern.finditer(article.text, passage.start, passage.end):
            words = found.group().rstrip()
            span = article.span(found.start(), found.start() + len(words))
            yield Office(span=span, names=tuple(found["names"].split()), settled=settled)
