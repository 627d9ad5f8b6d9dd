"""Ages: how old the article says that somebody is, by name where it gives one."""

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
#: "A 45-year-old teacher", "a teacher aged 45", "two teachers, aged 45 and 50"; the name may follow, or none.
INTRODUCED = re.compile(r"\b[Aa]n? (?:[\w-]+ ){0,4}?(?:\d{1,3}-year-old|[\w-]+,? aged \d)")
UNNAMED = re.compile(r"\b(?P<first>\d{1,3})-year-old\b|[a-z],? aged (?P<one>\d{1,3})(?: and (?P<two>\d{1,3}))?\b(?!-)")
NAMING = re.compile(r"\b(?:named|identified)(?: [a-z]+){0,4} as $")
SPEAKS = re.compile(r"(?:,[^,]+,)? (?:said|says|told|added|called|warned)\b")
CHARS_BEFORE = 60  # of a name, in which "45-year-old" is looked for
OLDEST = 115


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Age, ...]:
    """Every age, by the fullest name of the person in the article where it is told, in reading order."""
    people = [one for one in facts.mentions if one.kind is NameKind.PERSON]
    ages = [*_beside_names(reading.article, people), *_of_the_person_before(facts, people)]
    named = {age.span for age in ages}
    ages.extend(age for age in _unnamed(facts, people) if age.span not in named)
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


def _unnamed(facts: AnnotatedArticle, people: list[Mention]) -> Iterator[Age]:
    """Ages beside no name; the name that is given right afterwards is theirs, where one age can be meant."""
    for at, sentence in enumerate(facts.sentences):
        found = [match.span(group) for match in UNNAMED.finditer(sentence.span.text) for group in match.groupdict()]
        spans = [sentence.span.part(sentence.span.start + a, sentence.span.start + b) for a, b in found if a >= 0]
        person = _named_after(facts, people, at) if len(spans) == 1 else None
        for span in spans:
            yield from _age(person, span)


def _named_after(facts: AnnotatedArticle, people: list[Mention], at: int) -> str | None:
    """The person whom the next sentence begins with, or whom the next two name: "He was named as Ann Lee"."""
    for sentence in facts.sentences[at + 1 : at + 3]:
        for one in people:
            if sentence.span.contains(one.span) and NAMING.search(
                sentence.span.text[: one.span.start - sentence.span.start]
            ):
                return one.name
    here, after = facts.sentences[at].span, [one.span for one in facts.sentences[at + 1 : at + 2]]
    if any(here.contains(one.span) for one in people) or not INTRODUCED.search(here.text):
        return None
    first = next((one for one in people for span in after if one.span.start == span.start), None)
    if first is None or SPEAKS.match(after[0].text[len(first.span.text) :]):
        return None
    known = {one.name for one in people if one.span.start < here.start}
    return None if first.name in known else first.name


def _age_at(text: str, mention: Mention) -> tuple[int, int] | None:
    if (after := AFTER.match(text, mention.span.end)) is not None:
        return after.span("age") if after["age"] else after.span("years")
    begin = max(0, mention.span.start - CHARS_BEFORE)
    before = BEFORE.search(text[begin : mention.span.start])
    return None if before is None else (begin + before.start("age"), begin + before.end("age"))


def _age(person: str | None, span: Span) -> Iterator[Age]:
    years = Decimal(span.text)
    if 0 < years <= OLDEST:
        yield Age(span=span, person=person, years=years)
