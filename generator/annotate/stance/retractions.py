"""Retractions: what somebody said and took back, and what an earlier version of an article said."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.certainty.reach import phrase
from generator.annotate.stance.found import Found
from generator.annotate.stance.lexicon import pairs, words
from generator.annotate.stance.tree import OBJECTS, behind, child, negated, one, together, who
from generator.model import Stance


def retraction(token: Token) -> Found | None:
    """What is taken back at this verb."""
    if token.pos_ not in ("VERB", "AUX"):
        return None
    found = _taken_back(token) or _earlier_version(token) or _wrongly(token)
    return None if found is None or negated(token) else found


def _taken_back(verb: Token) -> Found | None:
    """ "Withdrew a statement that", "took back her claim", "dropped its claim that"."""
    needed = pairs("retracting_pairs").get(verb.lemma_)
    particle = child(verb, "prt", "advmod") if needed is not None else None
    thing = child(verb, *OBJECTS) or _thing_behind(verb)
    if thing is None or thing.lemma_.lower() not in words("said_things"):
        return None
    told = child(thing, "acl", "ccomp", "relcl") is not None
    if not (
        verb.lemma_ in words("retracting") | words("retracting_on")
        or (told and verb.lemma_ in words("dropping"))
        or (particle is not None and particle.lower_ == needed)
    ):
        return None
    return _found(one(verb), phrase(thing), who(verb))


def _thing_behind(verb: Token) -> Token | None:
    """ "Backtracked on its claim"."""
    preposition = child(verb, "prep") if verb.lemma_ in words("retracting_on") else None
    return None if preposition is None else child(preposition, "pobj")


def _earlier_version(verb: Token) -> Found | None:
    """ "An earlier version of this article said that …", but not of a bill."""
    subject = child(verb, "nsubj")
    if subject is None or subject.lemma_.lower() not in words("versions"):
        return None
    earlier = [c for c in subject.children if c.lower_ in words("earlier")]
    of = child(subject, "prep")
    ours = of is None or any(c.lemma_.lower() in words("articles") for c in of.children)
    scope = behind(verb)
    return _found(together([*earlier, subject, verb]), scope, phrase(subject)) if earlier and ours and scope else None


def _wrongly(verb: Token) -> Found | None:
    """ "The article wrongly said that …", "misstated the year"."""
    how = next((c for c in verb.children if c.lemma_.lower() in words("wrongly")), None)
    if how is None and verb.lemma_ not in words("misstating"):
        return None
    scope = behind(verb)
    if scope is None:
        return None
    if how is not None and child(verb, "ccomp", "dobj", "xcomp") is None:
        return None
    return _found(together([how or verb, verb]), scope, who(verb))


def _found(cue: Tokens, scope: Tokens, by: Tokens | None) -> Found:
    return Found(cue=cue, scope=scope, stance=Stance.RETRACTED, by=by)
