"""Who issued what is said to speak: the ministry of "a statement from the ministry said"."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.speech.cues import cues, lemma
from generator.annotate.speech.phrases import phrase

ISSUING = frozenset({"from", "by"})


def issuer(words: Tokens) -> Tokens | None:
    """The one who issued the statement or letter that the words name; `None` where they name none, or another thing."""
    if lemma(words.root) not in cues().issued:
        return None
    found = next(_issuers(words.root), None)
    return None if found is None else phrase(found)


def _issuers(thing: Token) -> Iterator[Token]:
    """ "Its statement", "a statement from X", "a statement by X", "a statement issued by X"."""
    for child in thing.children:
        if child.dep_ == "poss":
            yield child
        elif (child.dep_ == "prep" and child.lower_ in ISSUING) or child.dep_ == "agent":
            yield from (c for c in child.children if c.dep_ == "pobj")
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            yield from _issuers(child)
