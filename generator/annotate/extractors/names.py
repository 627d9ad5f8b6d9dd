"""People, organisations and places, each with the fullest name that the article gives it."""

from generator.annotate.naming.candidates import find_candidates
from generator.annotate.naming.merging import merge
from generator.annotate.naming.roles import role_of
from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Mention, NameKind


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Mention, ...]:
    """Every mention of a name in the story, in reading order; what the text does not tell apart is left out."""
    candidates = [candidate for at in reading.story() for candidate in find_candidates(at)]
    lower = frozenset(token.text for at in reading.story() for token in at.doc if token.is_lower)
    mentions = [
        Mention(
            span=reading.chars(c.at, c.start, c.end),
            kind=named.kind,
            name=named.name,
            role=role_of(c) if named.kind is NameKind.PERSON else None,
        )
        for named in merge(candidates, lower)
        for c in named.candidates
    ]
    return tuple(sorted(mentions, key=lambda mention: mention.span.start))
