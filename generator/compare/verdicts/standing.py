"""The rule on standing: one source speaks of a thing as settled, another as something that may never come."""

import re
from collections.abc import Iterator

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.lexicon import OPEN, SETTLED
from generator.compare.verdicts.ruling import Ruling
from generator.model import Article, FlagType, Span, Verdict

NAME = r"(?P<names>(?:[A-Z][\w.'’-]+\s?){1,3})"
#: "Mayor-elect Ana Holt", "the incoming Holt": the word right before a name, or the one that its title ends in.
SETTLED_NAME = re.compile(rf"\b(?:[A-Z]\w+[- ](?:{'|'.join(SETTLED)})|{'|'.join(SETTLED)})\s+{NAME}")
#: "a possible Holt administration": a name that something which may never come is called by.
OPEN_NAME = re.compile(rf"\b(?:{'|'.join(OPEN)})\s+(?:new\s+|second\s+)?{NAME}[a-z]+")


def standing(event: Event, candidate: Candidate) -> Ruling | None:
    """One source gives a person an office as settled, and another what they would do in it as only possible."""
    for open_name, open_span in _open(event, candidate):
        for source in candidate.sources():
            for name, span in _names(event.article(source), SETTLED_NAME) if source != open_span.source else ():
                if name & open_name:
                    return _ruling(span, open_span)
    return None


def _ruling(settled: Span, unsettled: Span) -> Ruling:
    return Ruling(
        verdict=Verdict.CERTAINTY,
        why=f"One source says “{settled.text}”, as settled; another “{unsettled.text}”.",
        evidence=(settled, unsettled),
        weight=1.0,
        flag=FlagType.STATUS,
    )


def _open(event: Event, candidate: Candidate) -> Iterator[tuple[frozenset[str], Span]]:
    """What the candidate's own sentences leave open."""
    for source in candidate.sources():
        sentences = [event.statements[at].sentence.span for one in candidate.spans if (at := event.at(one)) is not None]
        for name, span in _names(event.article(source), OPEN_NAME):
            if any(sentence.contains(span) for sentence in sentences):
                yield name, span


def _names(article: Article, pattern: re.Pattern[str]) -> Iterator[tuple[frozenset[str], Span]]:
    """The names that stand so in the story, as sets of words, with the words around them."""
    for passage in article.story():
        for found in pattern.finditer(article.text, passage.start, passage.end):
            words = found.group().rstrip()
            yield frozenset(found["names"].split()), article.span(found.start(), found.start() + len(words))
