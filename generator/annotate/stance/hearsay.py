"""Hearsay: "claims that", "rumours of", "allegedly": nobody is named, and nobody vouches for it."""

from spacy.tokens import Token

from generator.annotate.certainty.reach import phrase
from generator.annotate.certainty.readings import loosened_in
from generator.annotate.speech.frames import takes
from generator.annotate.stance.found import Found
from generator.annotate.stance.lexicon import words
from generator.annotate.stance.tree import child, one
from generator.model import Certainty, Stance

HANDED_ON = frozenset({Certainty.REPORTED, Certainty.ALLEGED})


def hearsay(token: Token) -> Found | None:
    """What the token hands on."""
    return _noun(token) or _loosened(token)


def _noun(noun: Token) -> Found | None:
    """ "Claims that the dam broke"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in words("hearsay"):
        return None
    content, owner = child(noun, "acl", "ccomp"), child(noun, "poss")
    if content is None or content.i < noun.i:
        return None
    return Found(cue=one(noun), scope=phrase(content), stance=Stance.REPORTED, by=phrase(owner) if owner else None)


def _loosened(token: Token) -> Found | None:
    found = loosened_in(token.doc).get(token.i)
    if found is None or found.certainty not in HANDED_ON or takes(token):
        return None
    return Found(cue=found.cue, scope=found.scope, stance=Stance.REPORTED)
