"""Small questions to the parse that all readings of a stance ask."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.certainty.reach import SUBJECTS, phrase

VERBAL = ("VERB", "AUX")
OBJECTS = ("dobj", "nsubjpass", "pobj")
NOBODY = frozenset({"there", "it"})
#: Verbs that say nothing by themselves: what they join to their subject is turned.
EMPTY = frozenset({"be", "have", "do", "get"})
NO_ONE = frozenset({"nobody", "none", "neither"})
#: Clauses that a verb, an adjective or a noun can govern.
CLAUSES = ("ccomp", "xcomp", "pcomp", "acl", "csubj", "csubjpass")


def one(token: Token) -> Tokens:
    """The token as a stretch."""
    return token.doc[token.i : token.i + 1]


def child(token: Token, *relations: str) -> Token | None:
    """The first dependent in one of these relations, the relations tried in order."""
    first: dict[str, Token] = {}
    for dependent in token.children:
        first.setdefault(dependent.dep_, dependent)
    return next((first[relation] for relation in relations if relation in first), None)


def negated(token: Token) -> bool:
    """Whether a "not" or a "no" stands right at the token."""
    return any(c.dep_ == "neg" or (c.dep_ == "det" and c.lower_ == "no") for c in token.children)


def not_done(verb: Token) -> Token | None:
    """The word by which the verb is not done: its "not" or "never", or a subject that is nobody."""
    subject = child(verb, *SUBJECTS)
    if subject is not None and subject.lower_ in NO_ONE:
        return subject
    if subject is not None and (no := child(subject, "det")) is not None and no.lower_ == "no":
        return no
    return next((c for c in verb.children if c.dep_ == "neg"), None)


def who(token: Token) -> Tokens | None:
    """The subject of the nearest verb at or above the token that has one: who denies, withdraws, says."""
    for verb in (token, *token.ancestors):
        if verb.pos_ in VERBAL and (found := child(verb, "nsubj")) is not None and found.lower_ not in NOBODY:
            if found.lower_ in NO_ONE:
                return None
            return phrase(found)
    return None


def together(tokens: list[Token]) -> Tokens:
    """The stretch from the first of the tokens to the last; there must be one."""
    places = [token.i for token in tokens]
    return tokens[0].doc[min(places) : max(places) + 1]


def with_subject(verb: Token) -> Tokens:
    """The verb, with its subject where that comes behind it: "said Inspector Roe"."""
    behind = [c for c in verb.children if c.dep_ in SUBJECTS and c.i > verb.i]
    return together([verb, *(token for c in behind for token in c.subtree)])


def behind(token: Token) -> Tokens | None:
    """All that depends on the token and stands behind it, without the full stop; `None` where nothing does."""
    last = token.right_edge.i
    while last > token.i and token.doc[last].is_punct:
        last -= 1
    return token.doc[token.i + 1 : last + 1] if last > token.i else None


def core(token: Token) -> Token:
    """The word that a clause is about: its verb, or what an empty verb says of its subject."""
    if token.lemma_ not in EMPTY:
        return token
    return child(token, "acomp", "attr", "dobj", "oprd") or token
