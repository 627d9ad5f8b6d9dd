"""Standing: a person whose office is settled in one source, and what they would do in it only possible in another."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.compare.claims import weights
from generator.compare.event import Event
from generator.compare.event.lexicon import OPEN, SETTLED
from generator.compare.event.phrases import phrase_around
from generator.compare.point import Point, Ruling
from generator.model import Article, FlagType, Span, Verdict

NAME = r"(?P<names>(?:[A-Z][\w.'’-]+\s?){1,3})"
#: "Mayor-elect Ana Holt", "the incoming Holt": the word right before a name, or the one that its title ends in.
SETTLED_NAME = re.compile(rf"\b(?:[A-Z]\w+[- ](?:{'|'.join(sorted(SETTLED))})|{'|'.join(sorted(SETTLED))})\s+{NAME}")
#: "a possible Holt administration": a name that something which may never come is called by.
OPEN_NAME = re.compile(rf"\b(?:{'|'.join(sorted(OPEN))})\s+(?:new\s+|second\s+)?{NAME}[a-z]+")

#: The facts of a point: the words that say it is settled, and those that leave it open.
Offices = tuple[Span, Span]


class _Named(NamedTuple):
    """A name with the words that say how sure its office is."""

    names: frozenset[str]
    span: Span


def find(event: Event) -> list[Point[Offices]]:
    """For each name that one source calls settled and another open, the first place of each."""
    settled = [one for source in event.sources for one in _named(source.article, SETTLED_NAME)]
    found: dict[tuple[str, str], Point[Offices]] = {}
    for may in (one for source in event.sources for one in _named(source.article, OPEN_NAME)):
        firm = next((one for one in settled if one.names & may.names and one.span.source != may.span.source), None)
        if firm is not None:
            found.setdefault((firm.span.source, may.span.source), _point(event, firm.span, may.span))
    return [found[key] for key in sorted(found)]


def _point(event: Event, settled: Span, unsettled: Span) -> Point[Offices]:
    spans = event.in_order(_around(event, span) for span in (settled, unsettled))
    return Point(facet="claims", spans=spans, firmness=weights.OFFICE_FIRMNESS, facts=(settled, unsettled))


def _around(event: Event, span: Span) -> Span:
    position = event.at(span)
    return span if position is None else phrase_around(span, event.statements[position].sentence)


def _named(article: Article, pattern: re.Pattern[str]) -> Iterator[_Named]:
    for passage in article.story():
        for found in pattern.finditer(article.text, passage.start, passage.end):
            words = found.group().rstrip()
            yield _Named(frozenset(found["names"].split()), article.span(found.start(), found.start() + len(words)))


def standing(event: Event, point: Point[Offices | None]) -> Ruling | None:
    """One source gives a person an office as settled, and another what they would do in it as only possible."""
    if point.facts is None:
        return None
    settled, unsettled = point.facts
    return Ruling(
        verdict=Verdict.CERTAINTY,
        why=f"One source says “{settled.text}”, as settled; another “{unsettled.text}”.",
        evidence=point.facts,
        weight=1.0,
        flag=FlagType.STATUS,
    )
