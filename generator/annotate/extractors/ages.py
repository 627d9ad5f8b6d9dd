"""Ages: how old the article says that a named person is."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.annotate.reading import Reading
from generator.model import Age, AnnotatedArticle, Article, Mention, NameKind, Span

#: "Ann Lee, 45," "Ann Lee (45)", "Ann Lee, a 45-year-old", "Ann Lee, who is 45".
AFTER = re.compile(
    r"(?:, (?:aged |who is |who was |now )?| \((?:aged )?| is | was )(?P<age>\d{1,3})(?=[,.;)]| and |$)(?![.,]\d)"
    r"|, (?:an? |the )?(?P<years>\d{1,3})-year-old\b"
)
#: "45-year-old teacher Ann Lee".
BEFORE = re.compile(r"\b(?P<age>\d{1,3})-year-old (?:(?!and |who |of )[\w’'-]+ ){0,3}$")
#: "The striker, 23, passed a medical", where the sentence before names one person.
DESCRIBED = re.compile(r"[“\"]?The (?:[\w-]+ )?(?:[a-z]+, (?P<age>\d{1,3})(?=, )|(?P<years>\d{1,3})-year-old (?!and ))")
CHARS_BEFORE = 60  # of a name, in which "45-year-old" is looked for
OLDEST = 115


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Age, ...]:
    """Every age of a named person, by the fullest name in the article, in reading order."""
    people = [one for one in facts.mentions if one.kind is NameKind.PERSON]
    ages = [*_beside_names(reading.article, people), *_of_the_person_before(facts, people)]
    first = {age.span: age for age in reversed(ages)}
    return tuple(first[span] for span in sorted(first, key=lambda span: span.start))


def _beside_names(article: Article, people: list[Mention]) -> Iterator[Age]:
    for mention in people:
        if (at := _age_at(article.text, mention)) is not None:
            yield from _age(mention.name, article.span(*at))


def _of_the_person_before(facts: AnnotatedArticle, people: list[Mention]) -> Iterator[Age]:
    """Ages at the start of a sentence about "the striker", where the sentence before names one person."""
    for before, sentence in pairwise(facts.sentences):
        found = DESCRIBED.match(sentence.span.text)
        names = {one.name for one in people if before.span.contains(one.span)}
        if found is not None and len(names) == 1:
            start, end = found.span("age") if found["age"] else found.span("years")
            yield from _age(names.pop(), sentence.span.part(sentence.span.start + start, sentence.span.start + end))


def _age_at(text: str, mention: Mention) -> tuple[int, int] | None:
    if (after := AFTER.match(text, mention.span.end)) is not None:
        return after.span("age") if after["age"] else after.span("years")
    begin = max(0, mention.span.start - CHARS_BEFORE)
    before = BEFORE.search(text[begin : mention.span.start])
    return None if before is None else (begin + before.start("age"), begin + before.end("age"))


def _age(person: str, span: Span) -> Iterator[Age]:
    years = Decimal(span.text)
    if 0 < years <= OLDEST:
        yield Age(span=span, person=person, years=years)
