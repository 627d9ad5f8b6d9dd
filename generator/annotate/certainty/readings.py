"""The ways in which a word can weaken a statement; each gives the cue, the words it affects and the certainty."""

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from generator.annotate.certainty.cues import cues, said_things
from generator.annotate.certainty.reach import clause, complement, phrase
from generator.model import Certainty

VERBAL = ("VERB", "AUX")
BE = "be"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loosened:
    """A cue, the words that it affects, and the certainty it gives them."""

    cue: Tokens
    scope: Tokens
    certainty: Certainty


def loosened(token: Token) -> Loosened | None:
    """What `token` weakens or denies; `None` for nearly every word."""
    for reading in (_modal, _according, _to, _adverb, _adjective, _verb, _rejection):
        if (found := reading(token)) is not None:
            return found
    return None


def _modal(token: Token) -> Loosened | None:
    """ "Could", "may", "might" with a verb; the month has another tag."""
    certainty = cues("modals").get(token.lower_)
    if certainty is None or token.tag_ != "MD":
        return None
    return Loosened(cue=_one(token), scope=clause(_verb_of(token)), certainty=certainty)


def _according(token: Token) -> Loosened | None:
    """ "According to the ministry": all of its clause is reported."""
    if token.lower_ != "according" or token.i + 1 >= len(token.doc) or token.doc[token.i + 1].lower_ != "to":
        return None
    cue = token.doc[token.i : token.i + 2]
    verb = _governor(token)
    return None if verb is None else Loosened(cue=cue, scope=clause(verb), certainty=Certainty.REPORTED)


def _to(token: Token) -> Loosened | None:
    """ "Expected to", "said to", "likely to", "accused of"."""
    word = token.lemma_ if token.lemma_ in ("appear", "seem") else token.lower_
    certainty = cues("to").get(word)
    if certainty is None:
        return None
    for child in token.children:
        if child.dep_ in ("xcomp", "ccomp", "advcl") and any(
            c.lower_ == "to" and c.dep_ == "aux" for c in child.children
        ):
            passive = word in ("appear", "seem") or token.pos_ == "ADJ" or _is_passive(token)
            return Loosened(cue=_one(token), scope=_joined(token, child), certainty=certainty) if passive else None
    return None


def _adverb(token: Token) -> Loosened | None:
    certainty = cues("adverbs").get(token.lower_) if token.pos_ == "ADV" else None
    if certainty is None:
        return None
    head = token.head if token.head is not token else None
    if head is None:
        return None
    if head.pos_ in ("NOUN", "PROPN", "NUM", "ADJ") and head.dep_ not in ("ROOT", "conj"):
        return Loosened(cue=_one(token), scope=phrase(head), certainty=certainty)
    verb = _governor(token)
    return None if verb is None else Loosened(cue=_one(token), scope=clause(verb), certainty=certainty)


def _adjective(token: Token) -> Loosened | None:
    certainty = cues("adjectives").get(token.lower_)
    if certainty is None or token.dep_ != "amod" or token.head.i < token.i:
        return None
    return Loosened(cue=_one(token), scope=phrase(token.head), certainty=certainty)


def _verb(token: Token) -> Loosened | None:
    certainty = cues("verbs").get(token.lemma_) if token.pos_ == "VERB" and token.dep_ != "amod" else None
    scope = complement(token) if certainty is not None else None
    return Loosened(cue=_one(token), scope=scope, certainty=certainty) if certainty and scope else None


def _rejection(token: Token) -> Loosened | None:
    certainty = cues("rejections").get(token.lemma_) if token.pos_ == "VERB" else None
    if certainty is None:
        return None
    for child in token.children:
        if child.dep_ in ("dobj", "nsubjpass") and child.lemma_.lower() in said_things():
            return Loosened(cue=_one(token), scope=phrase(child), certainty=certainty)
    return None


def _one(token: Token) -> Tokens:
    return token.doc[token.i : token.i + 1]


def _verb_of(token: Token) -> Token:
    return token.head if token.dep_ in ("aux", "auxpass") else token


def _governor(token: Token) -> Token | None:
    return next((ancestor for ancestor in token.ancestors if ancestor.pos_ in VERBAL), None)


def _is_passive(token: Token) -> bool:
    return token.tag_ == "VBN" and any(child.dep_ == "auxpass" or child.lemma_ == BE for child in token.children)


def _joined(token: Token, verb: Token) -> Tokens:
    """From the subject of "is expected to" to the end of what is expected."""
    outer, inner = clause(_upper(token)), clause(verb)
    return token.doc[min(outer.start, inner.start) : max(outer.end, inner.end)]


def _upper(token: Token) -> Token:
    """The verb that has the subject: "is" in "is likely to"."""
    return token.head if token.dep_ == "acomp" and token.head.pos_ in VERBAL else token


@lru_cache(maxsize=1 << 7)  # hedges, stands and operators ask for the passages of one article
def loosened_in(doc: Doc) -> dict[int, Loosened]:
    """What the words of a passage weaken or deny, by the place of the word."""
    return {token.i: found for token in doc if (found := loosened(token)) is not None}
