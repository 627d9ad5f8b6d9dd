"""Votes: how many were for and how many against, where the text gives both."""

import re
from collections.abc import Iterator

from generator.annotate.reading import Reading, ReadPassage
from generator.model import AnnotatedArticle, Vote

SIDES = (
    r"(?P<ayes>\d{1,3})(?: votes)?(?:-|–| to )(?P<noes>\d{1,3})(?![\d.,-]*\d|[- ](?:year|month|day|hour|mile|point))"
)
#: "By 52 votes to 48", "in a 52-48 vote", "voted 52 to 48", "the vote was 52 to 48", "a 5-4 ruling".
FORMS = (
    re.compile(rf"(?i:\b(?:by|of|votes?|voted|in an?|on an?|an?)) {SIDES}"),
    re.compile(rf"(?i:\b(?:passed|approved|rejected|defeated|adopted|backed|ratified) )(?:\w+ ){{0,3}}{SIDES}"),
    re.compile(rf"(?i:\b(?:vote|tally|count|result) (?:was|stood at|ended|came to) ){SIDES}"),
    re.compile(rf"{SIDES}(?= (?:votes?|rulings?|decisions?|majority)\b)"),
)
#: Teams score as parliaments do; these words tell that something was put to the vote.
DECIDED = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballots?|pass(?:ed|es)|approv\w+|reject\w+|back(?:ed|s)|clear(?:ed|s)|ruled|rul(?:es|ing)|defeated"
    r"|adopt\w+|ratif\w+|confirm(?:ed|s)|senat\w+|parliament\w*|lawmakers|council\w*|justices|judges)\b",
    re.IGNORECASE,
)
SPORT = re.compile(r"\b(?:goals?|matche?s?|games?|innings|sets|cup|league|half-time|kick-off|scored?)\b", re.IGNORECASE)


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Vote, ...]:
    """Every vote of the story whose two sides are given, in reading order."""
    return tuple(vote for at in reading.story() for vote in _in_passage(reading, at))


def _in_passage(reading: Reading, at: ReadPassage) -> Iterator[Vote]:
    for sentence in at.doc.sents:
        if not DECIDED.search(sentence.text) or SPORT.search(sentence.text):
            continue
        found = {match.span("ayes"): match for form in FORMS for match in form.finditer(sentence.text)}
        for place in sorted(found):
            match, start = found[place], sentence.start_char
            span = reading.chars(at, start + match.start("ayes"), start + match.end("noes"))
            yield Vote(span=span, ayes=int(match["ayes"]), noes=int(match["noes"]))
