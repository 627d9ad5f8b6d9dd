"""Noun phrases that can speak: from the head word of a subject to the words that name it at that place."""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

#: Prepositions that belong to a title or an office: "a spokesman for the ministry", "officials at the agency".
OF_OFFICE = frozenset({"of", "for", "at", "in", "from", "with", "on", "to"})
BEFORE_HEAD = frozenset(
    {"det", "compound", "amod", "poss", "nmod", "nummod", "case", "punct", "quantmod", "advmod", "predet"}
)


def phrase(head: Token) -> Tokens:
    """The noun phrase of `head` without its relative clauses, appositions and asides."""
    doc, start, end = head.doc, head.i, head.i + 1
    for child in head.lefts:
        if child.dep_ in BEFORE_HEAD and not _crosses(doc, child.left_edge.i, head.i):
            start = min(start, child.left_edge.i)
    for child in head.rights:
        if child.i != end or child.dep_ not in {"prep", "cc", "conj", "nummod", "flat", "compound", "case"}:
            break
        if child.dep_ == "prep" and child.lower_ not in OF_OFFICE:
            break
        end = _until_aside(doc, end, child.right_edge.i + 1)
    return trimmed(doc[start:end])


def _crosses(doc: Doc, start: int, end: int) -> bool:
    """Whether a comma, a quotation mark or a new line lies between."""
    return any(t.is_quote or t.text == "," or "\n" in t.text for t in doc[start:end])


def _until_aside(doc: Doc, start: int, end: int) -> int:
    for token in doc[start:end]:
        if token.is_quote or token.text in {",", ";", "(", "—", "–", "-", "who", "which", "that"} or "\n" in token.text:
            return token.i
    return end


def trimmed(tokens: Tokens) -> Tokens:
    """Without punctuation and space at either end."""
    start, end = tokens.start, tokens.end
    while end - start > 1 and (tokens.doc[start].is_punct or tokens.doc[start].is_space):
        start += 1
    while end - start > 1 and (tokens.doc[end - 1].is_punct or tokens.doc[end - 1].is_space):
        end -= 1
    return tokens.doc[start:end]
