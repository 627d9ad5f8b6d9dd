"""Ages: one named person to whom two sources give different ages. Ages on which all agree make no row."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.compare.event import Event
from generator.compare.event.phrases import phrase_around
from generator.compare.figures.naming import name_by
from generator.compare.point import Point
from generator.model import AnnotatedArticle, Figure, Mention, NameKind, Span
from generator.text.folding import fold

#: "Ann Lee, 45," "Ann Lee (45)", "Ann Lee, a 45-year-old", "Ann Lee, who is 45".
BEHIND = re.compile(
    r"(?:, (?:aged |who is |who was |now )?| \((?:aged )?| is | was )(?P<age>\d{1,3})(?=[,.;)]| and |$)(?![.,]\d)"
    r"|, (?:an? |the )?(?P<years>\d{1,3})-year-old\b"
)
#: "45-year-old teacher Ann Lee".
BEFORE = re.compile(r"\b(?P<age>\d{1,3})-year-old (?:(?!and |who |of )[\w’'-]+ ){0,3}$")
#: "The striker, 23, passed a medical", where the sentence before names one person.
HIM = re.compile(r"[“\"]?The (?:[\w-]+ )?(?:[a-z]+, (?P<age>\d{1,3})(?=, )|(?P<years>\d{1,3})-year-old (?!and ))")
REACH = 60  # characters before a name
OLDEST = 115


def find(event: Event) -> list[Point[tuple[Figure, ...]]]:
    """One point for each person whose age two sources give differently, by name."""
    told: dict[str, dict[str, Figure]] = defaultdict(dict)
    names: dict[str, str] = {}
    for source in event.sources:
        for person, figure in (*_ages(source), *_ages_of_the_last(source)):
            key = fold(person).split()[-1]
            names[key] = max(names.get(key, ""), person, key=len)
            told[key].setdefault(source.article.id, figure)
    return [
        _point(event, names[key], list(ages.values()))
        for key, ages in sorted(told.items())
        if len({figure.value for figure in ages.values()}) > 1 and _one_person(event, names[key])
    ]


def _ages(source: AnnotatedArticle) -> Iterator[tuple[str, Figure]]:
    """The persons whose age the source gives, by the fullest name, with the age."""
    text = source.article.text
    for mention in source.mentions:
        if mention.kind is NameKind.PERSON and (at := _age_at(text, mention)) is not None:
            years = Decimal(text[at[0] : at[1]])
            if 0 < years <= OLDEST:
                yield mention.name, _figure(source.article.span(*at), years)


def _ages_of_the_last(source: AnnotatedArticle) -> Iterator[tuple[str, Figure]]:
    """Ages given at the head of a sentence to "the striker", where the one before names one person."""
    for before, sentence in pairwise(source.sentences):
        found = HIM.match(sentence.span.text)
        names = {one.name for one in source.mentions if one.kind is NameKind.PERSON and before.span.contains(one.span)}
        if found is None or len(names) != 1:
            continue
        start, end = found.span("age") if found["age"] else found.span("years")
        span = sentence.span.part(sentence.span.start + start, sentence.span.start + end)
        yield names.pop(), _figure(span, Decimal(span.text))


def _age_at(text: str, mention: Mention) -> tuple[int, int] | None:
    if (behind := BEHIND.match(text, mention.span.end)) is not None:
        return behind.span("age") if behind["age"] else behind.span("years")
    begin = max(0, mention.span.start - REACH)
    before = BEFORE.search(text[begin : mention.span.start])
    return None if before is None else (begin + before.start("age"), begin + before.end("age"))


def _figure(span: Span, years: Decimal) -> Figure:
    return Figure(span=span, value=years, unit="year", dimension="[time]", what="age", head="age")


def _one_person(event: Event, name: str) -> bool:
    """Whether no other person of the event has the same last name: a father is not held against his son."""
    words = fold(name).split()
    people = {fold(one.name) for source in event.sources for one in source.mentions if one.kind is NameKind.PERSON}
    return all(set(other.split()) <= set(words) for other in people if other.split()[-1:] == words[-1:])


def _point(event: Event, name: str, figures: Sequence[Figure]) -> Point[tuple[Figure, ...]]:
    spans = []
    for figure in figures:
        position = event.at(figure.span)
        spans.append(
            figure.span if position is None else phrase_around(figure.span, event.statements[position].sentence)
        )
    return Point(
        facet="figures",
        spans=event.in_order(spans),
        firmness=1.0,
        marks=tuple(figure.span for figure in figures),
        facts=tuple(figures),
        naming=name_by(figures, label=f"Age of {name}"),
        aside=True,
    )
