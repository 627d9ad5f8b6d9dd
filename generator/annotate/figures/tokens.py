"""From characters to the tokens of the parse."""

from bisect import bisect_right

from spacy.tokens import Doc, Token


def token_at(doc: Doc, offset: int) -> Token:
    """The token that holds the character at `offset`, or the last one before it."""
    return doc[max(0, bisect_right(range(len(doc)), offset, key=lambda i: doc[i].idx) - 1)]


def verb_over(token: Token) -> Token | None:
    """The verb whose clause holds `token`; `None` in a fragment."""
    for ancestor in (token, *token.ancestors):
        if ancestor.pos_ in ("VERB", "AUX") and ancestor.lower_ != "according":
            return ancestor
    return None
