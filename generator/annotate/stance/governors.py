"""Governors: the words without which a verb cannot be read: its subject, or the word that its clause depends on."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.certainty.reach import SUBJECTS
from generator.annotate.stance.tree import VERBAL, child, one, together
from generator.annotate.stance.turned import Turned
from generator.model import Turn

#: Clauses that borrow their subject from the word that they depend on.
BORROWING = frozenset({"xcomp", "ccomp", "advcl", "acl", "pcomp", "relcl"})
RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
GOVERNING = ("VERB", "AUX", "NOUN", "PROPN", "ADJ", "PRON", "NUM")


def governed(token: Token) -> Iterator[Turned]:
    """The verb, with what governs it: "use" needs "authorized", and "authorized" needs "the president"."""
    if token.pos_ not in VERBAL or token.dep_ in ("aux", "auxpass") or _only_adds(token):
        return
    subject = _subject(token)
    if subject is not None and subject.i < token.i:
        yield _turned(together([subject.left_edge, subject]), one(token))
    if (governor := _governor(token, subject)) is not None:
        yield _turned(
            together([governor.left_edge, governor]) if governor.pos_ != "VERB" else one(governor), one(token)
        )
    that = child(token, "mark")
    if that is not None and that.lower_ == "that" and token.head.i < that.i:
        yield _turned(one(token.head), one(that))


def _only_adds(verb: Token) -> bool:
    """A participle without an auxiliary, which reads like a caption: "burning in a wood", "cited by the mayor".

    Its deed is whole in its own words, and the rest of such a sentence is often another point.
    """
    return verb.tag_ in ("VBG", "VBN") and child(verb, "aux", "auxpass") is None


def _turned(cue: Tokens, scope: Tokens) -> Turned:
    return Turned(cue=cue, scope=scope, turn=Turn.GOVERNED)


def _subject(verb: Token) -> Token | None:
    """The subject of the verb; one that is joined to another verb ("came and went") has the subject of the first."""
    own = child(verb, *SUBJECTS)
    if own is None and verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        return _subject(verb.head)
    return own


def _governor(verb: Token, subject: Token | None) -> Token | None:
    """The word before the verb that its clause describes or completes, where the clause has no subject of its own."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in VERBAL:
        first = first.head
    borrows = subject is None or _is_relative(first, subject)
    head = first.head
    if not borrows or first.dep_ not in BORROWING or head.i >= first.i:
        return None
    governor = head.head if head.pos_ in ("ADP", "SCONJ") and head.head.i < head.i else head
    return governor if governor.pos_ in GOVERNING else None


def _is_relative(verb: Token, subject: Token) -> bool:
    return verb.dep_ == "relcl" and subject.tag_ in RELATIVE
