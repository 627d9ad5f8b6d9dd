"""People, organisations and places, each with the fullest name that the article gives it."""

import re
from dataclasses import replace

from generator.annotate.naming.candidates import find_candidates
from generator.annotate.naming.courtesies import apart_by_courtesy
from generator.annotate.naming.merging import merge
from generator.annotate.naming.roles import role_of
from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Mention, NameKind
from generator.text.folding import fold

SMALL_WORD = re.compile(r"\b[^\W\d_A-Z]+\b")


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Mention, ...]:
    """Every mention of a name in the story, in reading order; what stays ambiguous is left out."""
    outlet = _folded(reading.article.outlet.value) if reading.article.outlet else ""
    candidates = [
        replace(candidate, outlet=bool(outlet) and f"{_folded(candidate.text)} ".startswith(f"{outlet} "))
        for at in reading.story()
        for candidate in find_candidates(at)
    ]
    lower = frozenset(word for at in reading.story() for word in SMALL_WORD.findall(at.text))
    mentions = [
        Mention(
            span=reading.chars(c.at, c.start, c.end),
            kind=named.kind,
            name=named.name,
            role=role_of(c) if named.kind is NameKind.PERSON else None,
        )
        for named in apart_by_courtesy(merge(candidates, lower))
        for c in named.candidates
    ]
    return tuple(sorted(mentions, key=lambda mention: mention.span.start))


def _folded(name: str) -> str:
    """A name without its article: "The Harbour Post" is the Harbour Post."""
    return fold(name).removeprefix("the ")
