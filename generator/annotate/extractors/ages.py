"""Ages of people: "Ann Lee, 45,", "45-year-old teacher Ann Lee"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.annotate.reading import Reading
from generator.model import Age, AnnotatedArticle, Article, Mention, NameKind

#: "Ann Lee, 45," "Ann Lee (45)", "Ann Lee, a 45-year-old", "Ann Lee, who is 45".
BEHIND = re.compile(
    r"(?:, (?:aged |who is |who was |now )?| \((?:aged )?| is | was )(?P<age>\d{1,3})(?=[,.;)]| and |$)(?![.,]\d)"
    r"|, (?:an? |the )?(?P<years>\d{1,3})-year-old\b"
)
#: "45-year-old teacher Ann Lee".
BEFORE = re.compile(r"\b(?P<age>\d{1,3})-year-old (?:(?!and |who |of )[\w’'-]+ ){0,3}$")
#: "The striker, 23, passed a medical", where the sentence before names one person.
HIM = re.compile(r"[“\"]?The (?:[\w-]+ )?(?:[a-z]+, (?P<age>\d{1,3})(?=, )|(?P<years>\d{1,3})-year-old (?!and ))")
BEFORE_NAME = 60  # characters
OLDEST = 115


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Age, ...]:
    """The ages that stand beside the names of people, and then those of "the striker, 23", each in reading order."""
    article = reading.article
    return (*_beside_names(article, facts), *_of_the_last(facts))


def _beside_names(article: Article, facts: AnnotatedArticle) -> Iterator[Age]:
    for mention in facts.mentions:
        if mention.kind is NameKind.PERSON and (at := _age_at(article.text, mention)) is not None:
            years = int(article.text[at[0] : at[1]])
            if 0 < years <= OLDEST:
                yield Age(span=article.span(*at), person=mention.name, years=years)


def _of_the_last(facts: AnnotatedArticle) -> Iterator[Age]:
    """Ages given at the head of a sentence to "the striker", where the one before names one person."""
    for before, sentence in pairwise(facts.sentences):
        found = HIM.match(sentence.span.text)
        names = {one.name for one in facts.mentions if one.kind is NameKind.PERSON and before.span.contains(one.span)}
        if found is None or len(names) != 1:
            continue
        start, end = found.span("age") if found["age"] else found.span("years")
        span = sentence.span.part(sentence.span.start + start, sentence.span.start + end)
        yield Age(span=span, person=names.pop(), years=int(span.text))


def _age_at(text: str, mention: Mention) -> tuple[int, int] | None:
    if (behind := BEHIND.match(text, mention.span.end)) is not None:
        return behind.span("age") if behind["age"] else behind.span("years")
    begin = max(0, mention.span.start - BEFORE_NAME)
    before = BEFORE.search(text[begin : mention.span.start])
    return None if before is None else (begin + before.start("age"), begin + before.end("age"))
