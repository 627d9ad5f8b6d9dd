"""A cue with its speaker, and the functions that all ways of finding one use."""

from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.speech.cues import FINITE, cues, lemma
from generator.annotate.speech.marked_passage import MarkedPassage
from generator.annotate.speech.phrases import phrase
from generator.annotate.speech.subjects import subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A cue and its speaker; `None` where the words after it name nobody."""

    cue: Tokens
    speaker: Tokens | None


def said(passage: MarkedPassage, verb: Token) -> Said | None:
    """The verb as a cue; None where nobody outside quotations is its subject."""
    who = speaking(passage, verb)
    return Said(cue=cue_words(verb), speaker=phrase(who)) if who is not None else None


def speaking(passage: MarkedPassage, verb: Token) -> Token | None:
    """The verb's subject if it is outside quotations."""
    return subject(verb, lambda word: passage.quoting(word) is None)


def hands_over(token: Token) -> bool:
    """Whether the token is a verb that takes a quotation as its content."""
    return (token.pos_ in {"VERB", "AUX"} or token.tag_ in FINITE) and cues().clause(lemma(token))


def is_told(token: Token) -> bool:
    """Whether the token is a verb of saying, not a bare infinitive such as "to ask"."""
    return token.pos_ == "VERB" and token.tag_ != "VB" and cues().spoken(lemma(token))


def cue_words(verb: Token) -> Tokens:
    """The verb with what belongs to it on its left: "has said", "did not say"."""
    start = min([verb.i, *(c.i for c in verb.lefts if c.dep_ in {"aux", "neg", "auxpass"} and verb.i - c.i < 4)])
    return verb.doc[start : verb.i + 1]


def worded(gap: list[Token]) -> list[Token]:
    """The tokens without punctuation and white space."""
    return [t for t in gap if not t.is_punct and not t.is_space]
