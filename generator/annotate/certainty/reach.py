"""Which tokens of a sentence a hedge affects."""

from collections.abc import Iterable

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

#: Dependents of a verb that are clauses of their own: a hedge of the verb does not affect them.
OWN_CLAUSES = frozenset({"advcl", "parataxis", "ccomp", "cc", "punct", "mark"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OF_SOMETHING = frozenset({"accuse", "suspect"})  # the object is a person; what is alleged is the deed, after "of"
COMPLEMENTS = ("ccomp", "xcomp", "dobj", "pcomp", "prep")


def clause(verb: Token) -> Tokens:
    """The words of the verb's own clause: its subtree without the clauses at its edges."""
    kept = [verb]
    for child in verb.children:
        if not _is_own_clause(child, verb):
            kept.extend(child.subtree)
    return _between(kept, verb)


def complement(verb: Token) -> Tokens | None:
    """What the verb governs: the claim that is denied or alleged; `None` where it governs nothing."""
    for relation in ("prep",) if verb.lemma_ in OF_SOMETHING else COMPLEMENTS:
        for child in verb.children:
            if child.dep_ == relation and child.i > verb.i:
                return _between(child.subtree, child)
    return None


def phrase(noun: Token) -> Tokens:
    """The noun with all that describes it."""
    return _between(noun.subtree, noun)


def _is_own_clause(child: Token, verb: Token) -> bool:
    if child.dep_ == "ccomp" and child.i > verb.i:
        return False
    if child.dep_ == "conj":
        return any(grandchild.dep_ in SUBJECTS for grandchild in child.children)
    return child.dep_ in OWN_CLAUSES


def _between(tokens: Iterable[Token], head: Token) -> Tokens:
    """The unbroken run around `head` among `tokens`, punctuation at its edges left out."""
    kept = {token.i for token in tokens}
    first = last = head.i
    while first - 1 in kept or (first - 2 in kept and head.doc[first - 1].is_punct and first - 1 > head.sent.start):
        first -= 1
    while last + 1 in kept or (last + 2 in kept and head.doc[last + 1].is_punct and last + 2 < head.sent.end):
        last += 1
    while first < head.i and (head.doc[first].is_punct or head.doc[first].dep_ == "mark"):
        first += 1
    while last > head.i and head.doc[last].is_punct:
        last -= 1
    return head.doc[first : last + 1]
