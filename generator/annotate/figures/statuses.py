"""Whether a figure is so, could be, is meant to be, or was so before."""

import re

from spacy.tokens import Token

from generator.annotate.figures.lexicon import words
from generator.model import Status

POTENTIAL = frozenset({"could", "may", "might", "would", "can"})
PLANNED = frozenset({"will", "shall", "'ll", "’ll"})
POTENTIAL_WORDS = frozenset({"possible", "potential", "possibly", "potentially", "hypothetical", "capable"})
PLANNING, ANNOUNCING, FEARING = words("planning"), words("announcing"), words("fearing")
NO_LONGER = re.compile(
    r"(?i)\b(?:used to|formerly|previously|once (?!again)|earlier (?:put|said|reported)|(?:up|down) from) "
)
#: "23 passengers, not 19": what somebody said before, and the author says is not so.
NOT_SO = re.compile(r"(?i)(?:[,–—(] ?(?:and )?not|\b(?:rather than|instead of|as opposed to)) (?:the )?$")
WHERE = frozenset({"in", "at", "across", "from"})
CUE_CHARS = 40  # characters before a figure
VERBAL = ("VERB", "AUX")


def status(number: Token, text_before: str, *, first_of_change: bool) -> Status:
    """The status of the figure whose number is `number`, from the verbs of its clause and of those it depends on."""
    if _is_where(number):
        return Status.ACTUAL
    if first_of_change or NOT_SO.search(text_before[-CUE_CHARS:]) or NO_LONGER.search(text_before[-CUE_CHARS:]):
        return Status.PAST
    for token in (number, *number.ancestors):
        if any(child.lower_ in POTENTIAL_WORDS for child in token.children if child.dep_ in ("amod", "advmod")):
            return Status.POTENTIAL
        if token.pos_ in VERBAL and (found := _of_verb(token)) is not None:
            return found
        if token.pos_ in VERBAL and _is_clause(token):
            break
    return Status.ACTUAL


def _is_where(number: Token) -> bool:
    """Whether the thing only says where another is, and is there whatever becomes of that: "homes in 40 villages"."""
    noun = number.head if number.dep_ == "nummod" else number
    place = noun.head if noun.dep_ == "pobj" else None
    return place is not None and place.lower_ in WHERE and place.head.pos_ == "NOUN"


def _of_verb(verb: Token) -> Status | None:
    """What the auxiliaries of a verb, its "if", or the verb it completes say."""
    children = list(verb.children)
    auxiliaries = {child.lower_ for child in children if child.dep_ in ("aux", "auxpass")}
    # "She said that they would": the past form of "they will", and so about the future.
    told_after = "would" in auxiliaries and verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN")
    if auxiliaries & PLANNED or told_after:
        return Status.PLANNED
    conditional = any(child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in children)
    if auxiliaries & POTENTIAL or conditional:
        return Status.POTENTIAL
    if "to" in auxiliaries and verb.head.lemma_ in PLANNING:
        return Status.PLANNED
    if "to" in auxiliaries and verb.head.lemma_ == "be" and verb.dep_ in ("xcomp", "ccomp"):
        return Status.PLANNED
    if verb.lemma_ == "be" and any(_is_to_be_done(child) for child in children):
        return Status.PLANNED
    if verb.lemma_ in ANNOUNCING:
        return Status.PLANNED
    return Status.POTENTIAL if verb.lemma_ in FEARING else None


def _is_to_be_done(verb: Token) -> bool:
    """ "Are to be helped"."""
    meant = verb.dep_ in ("xcomp", "ccomp") and verb.tag_ in ("VB", "VBN")
    return meant and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _is_clause(verb: Token) -> bool:
    """Whether the verb has a clause of its own, so that the verbs above it do not affect the figure."""
    return verb.dep_ in ("ROOT", "ccomp", "relcl", "advcl", "parataxis", "acl") or (
        verb.dep_ == "conj" and any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
    )
