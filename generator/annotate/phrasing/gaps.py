"""Rows of numbers that share one verb and say where each was: "two were from Leeds, three from York"."""

from itertools import pairwise

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

WHERE = frozenset({"from", "in", "at", "near", "outside"})
JOINTS = frozenset({",", ";", "and"})


def gaps(sentence: Tokens) -> dict[int, Tokens]:
    """For each number of such a row, by its place in the document, the words that say where: "from York"."""
    numbers = [token for token in sentence if token.like_num]
    places = {token.i: place for token in numbers if (place := _place_of(token, sentence)) is not None}
    row: dict[int, Tokens] = {}
    for one, other in pairwise(numbers):
        first, second = places.get(one.i), places.get(other.i)
        joined = other.doc[other.i - 1].lower_ in JOINTS
        if first is not None and second is not None and joined and first[0].lower_ == second[0].lower_:
            row |= {one.i: first, other.i: second}
    return row


def _place_of(number: Token, sentence: Tokens) -> Tokens | None:
    """Where those are whom a number counts: behind it, behind its verb, or behind "of the dead were"."""
    after = number.doc[number.i + 1 : sentence.end]
    where = next((token for token in after if token.pos_ not in {"AUX", "VERB"} and not _is_of_whom(token)), None)
    if where is None or where.lower_ not in WHERE:
        return None
    end = where.i + 1
    while end < sentence.end and (number.doc[end].pos_ == "PROPN" or number.doc[end].lower_ == "the"):
        end += 1
    return number.doc[where.i : end] if number.doc[end - 1].pos_ == "PROPN" else None


def _is_of_whom(token: Token) -> bool:
    """Whether the word is one of "of the dead", "of them"."""
    return token.lower_ == "of" or any(above.lower_ == "of" for above in token.ancestors)
