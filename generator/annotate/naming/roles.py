"""What a person is, in the text's words: "Defense Minister" before the name, "the mayor of Bergen" after it."""

from spacy.tokens import Token

from generator.annotate.naming.candidates import Candidate
from generator.annotate.naming.lexicon import lexicon
from generator.text.english import words

#: Courtesies that say nothing of what a person does.
EMPTY = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "sir",
        "mister",
        "madam",
        "madame",
        "monsieur",
        "mme",
        "herr",
        "frau",
        "st",
        "pres",
    }
)
MAX_TAIL = 12  # tokens: "of the upper house's committee for international affairs" is a part of the role


def role_of(candidate: Candidate) -> str | None:
    """The role that the words beside this mention give, without its article; `None` where they give none."""
    return _before(candidate) or _after(candidate) or _in_apposition(candidate)


def _before(candidate: Candidate) -> str | None:
    """The role words that end where the name begins."""
    doc, end = candidate.at.doc, candidate.tokens.start
    first = end
    while first > candidate.tokens.sent.start and _is_part(doc[first - 1]):
        first -= 1
    while first < end and not _may_begin(doc[first]):
        first += 1
    words = doc[first:end]
    telling = [token for token in words if token.lower_.rstrip(".") not in EMPTY]
    if not telling or not (_may_end(doc[end - 1]) or candidate.role is not None):
        return None
    return doc[telling[0].i : end].text


def _is_part(token: Token) -> bool:
    word = token.lower_.rstrip(".")
    return word in lexicon().of_roles or token.lemma_.casefold() in lexicon().roles or token.text in {"-", "of"}


def _may_begin(token: Token) -> bool:
    return token.text not in {"-", "of"} and token.dep_ not in {"nsubj", "dobj"}


def _may_end(token: Token) -> bool:
    word = token.lemma_.casefold().rstrip(".")
    return token.pos_ in {"NOUN", "PROPN"} and word in lexicon().roles | lexicon().courtesies | {"elect"}


def _after(candidate: Candidate) -> str | None:
    """The role in apposition: the words around its noun, and who or what it is the role of."""
    for child in candidate.tokens.root.children:
        if child.dep_ == "appos" and child.i >= candidate.tokens.end and _is_office(child):
            return candidate.at.doc[_first(child) : _last(child)].text
    return None


def _is_office(head: Token) -> bool:
    """Whether it is a role by itself, or by what it is a part of: "a member of the council"."""
    return head.lemma_.casefold() in lexicon().roles or (head.lower_ == "member" and _last(head) > head.i + 1)


def _in_apposition(candidate: Candidate) -> str | None:
    """The role to which the name is added: "the harbour master, Ann Lee,"."""
    root, doc = candidate.tokens.root, candidate.at.doc
    head, comma = root.head, doc[candidate.tokens.start - 1] if candidate.tokens.start else None
    if root.dep_ != "appos" or comma is None or comma.text != "," or head.tag_ == "NNS":
        return None
    if head.lemma_.casefold() not in lexicon().roles - words("names", "of_somebody", "nouns_of_men", "nouns_of_women"):
        return None
    whole = doc[_first(head) : _last(head)]
    return whole.text if whole.end == comma.i else None


def _first(head: Token) -> int:
    before = [
        t for t in head.lefts if t.dep_ in {"compound", "amod"} and t.lower_ in lexicon().role_parts | lexicon().roles
    ]
    return min((t.left_edge.i for t in before), default=head.i)


def _last(head: Token) -> int:
    for child in head.rights:
        end = _end(child)
        if child.lower_ in {"of", "for", "at"} and child.dep_ == "prep" and _is_one_phrase(child, end):
            return end
    return head.i + 1


def _end(head: Token) -> int:
    """Where what hangs on the preposition ends, without what says the same again behind a comma."""
    again = (token.left_edge.i for token in head.subtree if token.dep_ == "appos")
    commas = [first - 1 for first in again if head.doc[first - 1].text == ","]
    return min(commas, default=head.right_edge.i + 1)


def _is_one_phrase(head: Token, end: int) -> bool:
    """Whether what hangs on the preposition is one short phrase, without a clause of its own."""
    tail = head.doc[head.i : end]
    return len(tail) <= MAX_TAIL and not any(
        _is_clause(token) or (token.is_punct and token.text != "-") for token in tail
    )


def _is_clause(token: Token) -> bool:
    """Whether it is a verb of its own, not one that describes a noun: "Lima-based"."""
    return token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"amod", "compound"}
