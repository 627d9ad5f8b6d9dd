"""Standing: a person whose office is settled in one source, and what they would do in it only possible in another."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.compare.event import Event
from generator.compare.event.lexicon import OPEN, SETTLED
from generator.compare.event.phrases import phrase_around
from generator.compare.point import Candidate
from generator.model import Article, Facet, Span

NAME = r"(?P<names>(?:[A-Z][\w.'’-]+\s?){1,3})"
#: "Mayor-elect Ana Holt", "the incoming Holt": the word right before a name, or the one that its title ends in.
SETTLED_NAME = re.compile(rf"\b(?:[A-Z]\w+[- ](?:{'|'.join(sorted(SETTLED))})|{'|'.join(sorted(SETTLED))})\s+{NAME}")
#: "a possible Holt administration": a name that something which may never come is called by.
OPEN_NAME = re.compile(rf"\b(?:{'|'.join(sorted(OPEN))})\s+(?:new\s+|second\s+)?{NAME}[a-z]+")
FIRMNESS = 2.0  # on the scale of claims: one name in both is as much as a sentence shared


class _Named(NamedTuple):
    """A name with the words that say how sure its office is."""

    names: frozenset[str]
    span: Span


def find(event: Event) -> list[Candidate]:
    """For each name that one source calls settled and another open, the first place of each."""
    settled = [one for source in event.sources for one in _named(source.article, SETTLED_NAME)]
    found: dict[tuple[str, str], Candidate] = {}
    for may in (one for source in event.sources for one in _named(source.article, OPEN_NAME)):
        firm = next((one for one in settled if one.names & may.names and one.span.source != may.span.source), None)
        if firm is not None:
            found.setdefault((firm.span.source, may.span.source), _candidate(event, firm.span, may.span))
    return [found[key] for key in sorted(found)]


def _candidate(event: Event, settled: Span, unsettled: Span) -> Candidate:
    spans = event.in_order(_around(event, span) for span in (settled, unsettled))
    return Candidate(facet=Facet.CLAIM, spans=spans, firmness=FIRMNESS, standing=(settled, unsettled))


def _around(event: Event, span: Span) -> Span:
    position = event.at(span)
    return span if position is None else phrase_around(span, event.statements[position].sentence)


def _named(article: Article, pattern: re.Pattern[str]) -> Iterator[_Named]:
    for passage in article.story():
        for found in pattern.finditer(article.text, passage.start, passage.end):
            words = found.group().rstrip()
            yield _Named(frozenset(found["names"].split()), article.span(found.start(), found.start() + len(words)))
