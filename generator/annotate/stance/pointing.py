"""Pointing back: "withdrew that claim", "denies it", "this is not confirmed": what is meant was said before."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.speech.cues import lemma
from generator.annotate.stance.denials import BACK, says_false
from generator.annotate.stance.lexicon import pairs, words
from generator.annotate.stance.tree import CLAUSES, OBJECTS, VERBAL, child, not_done, one, together, who
from generator.annotate.stance.unsaid import SAYING
from generator.model import Stance

THAT = frozenset({"that", "this", "those", "these"})
POSSESSIVES = frozenset({"his", "her", "its", "their", "the"})
OFFERS = frozenset({"withdraw", "rescind", "row"})  # also done to what was only offered or submitted
SELVES = frozenset({"itself", "himself", "herself", "themselves"})
#: Adverbs that make of a contradiction one of one's own words: "it later said this was not so".
SINCE = frozenset({"later", "now", "since", "afterwards", "then", "subsequently"})
#: What is wrong need not be untrue: "that is not right".
MORAL = frozenset({"wrong", "right", "mistake", "error"})
NUMBERS = frozenset({"figure", "number", "tally", "estimate", "toll"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Words that say how something told before stands, and what that must be."""

    cue: Tokens
    stance: Stance
    by: Tokens | None = None
    said: bool = True  # whether it must be something that somebody said
    number: bool = False  # whether it must hold a number
    near: bool = False  # whether it must be in the sentence right before


def pointers(sentence: Tokens) -> Iterator[Pointer]:
    """Every pointer of a sentence, in reading order."""
    for token in sentence:
        if token.pos_ in VERBAL:
            found = _taken_back(token) or _denied(token) or _unconfirmed(token) or _untrue(token)
            if found is not None:
                yield found


def _taken_back(verb: Token) -> Pointer | None:
    """ "Withdrew that claim", "took it back", "has since withdrawn that", "corrected itself"."""
    needed = pairs("retracting_pairs").get(verb.lemma_)
    particle = child(verb, "prt", "advmod") if needed is not None else None
    back = particle is not None and particle.lower_ == needed
    thing = child(verb, *OBJECTS)
    if thing is None or not_done(verb) is not None:
        return None
    itself = verb.lemma_ == "correct" and thing.lower_ in SELVES
    retracts = (back or verb.lemma_ in words("retracting")) and _points(thing, it=verb.lemma_ not in OFFERS)
    new = verb.lemma_ in words("correcting") and _points(thing, it=False)
    cue = together([verb, *([particle] if back and particle is not None else ())])
    if not (itself or retracts or new):
        return None
    return Pointer(cue=cue, stance=Stance.RETRACTED, by=_other(verb, thing), number=new)


def _denied(verb: Token) -> Pointer | None:
    """ "Denies that", "disputed this", "rejected the claim"."""
    thing = child(verb, *OBJECTS)
    if verb.lemma_.lower() not in words("denying") or thing is None or not_done(verb) is not None:
        return None
    by = _other(verb, thing)
    return Pointer(cue=one(verb), stance=Stance.DENIED, by=by) if by is not None and _points(thing) else None


def _unconfirmed(verb: Token) -> Pointer | None:
    """ "This is not confirmed", "it could not be verified"; that somebody "would not confirm it" says little."""
    thing = child(verb, "nsubjpass") if lemma(verb) in words("settling") else child(verb, "nsubj")
    if thing is None or not _points(thing) or child(verb, *CLAUSES) is not None:
        return None
    away = not_done(verb) if lemma(verb) in words("settling") else None
    bare = child(verb, "acomp") if verb.lemma_ == "be" else None
    if away is None and (bare is None or bare.lower_ not in words("unconfirmed")):
        return None
    cue = together([verb, *(word for word in (away, bare) if word is not None)])
    return Pointer(cue=cue, stance=Stance.ASKED, said=False, near=True)


def _untrue(verb: Token) -> Pointer | None:
    """ "This figure is incorrect", "it later said this was not so"; "that was wrong" alone is read elsewhere."""
    thing, said = child(verb, "nsubj"), child(verb, "acomp", "attr", "advmod")
    if verb.lemma_ != "be" or thing is None or said is None or not says_false(verb, said):
        return None
    clear = said.lemma_.lower() not in MORAL and child(verb, *CLAUSES) is None and child(said, *CLAUSES) is None
    inside = verb.dep_ == "ccomp" and verb.head.pos_ in VERBAL and lemma(verb.head) in SAYING
    named = thing.lower_ not in BACK
    if not (clear or named) or not (inside or named) or not _points(thing):
        return None
    own = inside and any(c.lower_ in SINCE for c in verb.head.children)
    cue = together([verb, *([no] if (no := not_done(verb)) is not None else ()), said])
    number = thing.lemma_.lower() in NUMBERS
    by = who(verb.head) if inside else None
    return Pointer(
        cue=cue, stance=Stance.RETRACTED if own else Stance.DENIED, by=by, said=not named, number=number, near=named
    )


def _points(thing: Token, *, it: bool = True) -> bool:
    """Whether a word stands for what was said: "that", "the claim"; not "the claim that he ran" or "a report"."""
    if thing.lower_ in THAT or (it and thing.lower_ in BACK):
        return next(thing.children, None) is None
    if thing.lemma_.lower() not in words("said_things"):
        return False
    first = next((c.lower_ for c in thing.children if c.dep_ in ("det", "poss")), None)
    return first in THAT | POSSESSIVES and child(thing, "acl", "ccomp", "relcl", "prep", "compound", "amod") is None


def _other(verb: Token, thing: Token) -> Tokens | None:
    """Who does it, where it is not the thing itself: "the claim was withdrawn"."""
    by = who(verb)
    return None if by is None or by.start <= thing.i < by.end else by
