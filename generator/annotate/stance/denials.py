"""Denials: "denied that", "rejected claims that", "ruled out", "no evidence that", "the reports were false"."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.certainty.reach import complement, phrase
from generator.annotate.stance.found import Found
from generator.annotate.stance.lexicon import pairs, words
from generator.annotate.stance.tree import OBJECTS, child, negated, not_done, one, together, who
from generator.model import Stance

#: Pronouns that point back to the sentence before: "That was wrong."
BACK = frozenset({"that", "this", "it", "they", "these", "those"})
DENY, RULE = "deny", "rule"
LITTLE = frozenset({"no", "little", "zero"})
COMPARING = frozenset({"less", "more", "fewer", "longer", "better"})  # "no less a reason" is one


def denial(token: Token) -> Found | None:
    """What the token denies; a denial that is itself negated leaves the matter open."""
    if token.pos_ in ("VERB", "AUX"):
        return _verb(token) or _ruled_out(token) or _predicate(token)
    return _no_evidence(token) or _false_report(token) if token.pos_ == "NOUN" else None


def _verb(verb: Token) -> Found | None:
    if verb.lemma_.lower() not in words("denying"):
        return None
    scope = _clause(verb) or _said_thing(verb)
    if scope is None:
        return None
    stance = Stance.DENIED if not_done(verb) is None else Stance.ASKED
    return Found(cue=one(verb), scope=scope, stance=stance, by=who(verb))


def _clause(verb: Token) -> Tokens | None:
    """The clause that is denied: "that she would go", "having gone"."""
    clause = child(verb, "ccomp", "xcomp", "pcomp") if verb.lemma_.lower() in words("denying_clauses") else None
    return complement(verb) if clause is not None and clause.i > verb.i else None


def _said_thing(verb: Token) -> Tokens | None:
    """What is denied: "the report", "claims that she would go", and of "deny" all that cannot be refused."""
    thing = child(verb, *OBJECTS)
    if thing is None or child(verb, "dative") is not None:
        return None
    flatly = verb.lemma_.lower() == DENY and thing.lemma_.lower() not in words("refused_things") and not thing.ent_type_
    return phrase(thing) if flatly or _is_said(thing) else None


def _is_said(noun: Token) -> bool:
    return noun.lemma_.lower() in words("said_things")


def _ruled_out(verb: Token) -> Found | None:
    """ "Ruled out a failure": anything can be ruled out; what is shot down is a missile, or something that was said."""
    needed = pairs("ruling_out").get(verb.lemma_)
    particle = child(verb, "prt", "advmod") if needed is not None else None
    if particle is None or particle.lower_ != needed:
        return None
    thing = child(verb, "dobj", "nsubjpass", "ccomp", "xcomp", "pcomp")
    if thing is None or not (verb.lemma_ == RULE or _is_said(thing)):
        return None
    stance = Stance.ASKED if negated(verb) else Stance.DENIED
    return Found(cue=together([verb, particle]), scope=phrase(thing), stance=stance, by=who(verb))


def _no_evidence(noun: Token) -> Found | None:
    """ "No evidence that", "did not find any sign of"."""
    if noun.lemma_.lower() not in words("evidence"):
        return None
    little = next((c for c in noun.children if c.lower_ in LITTLE and c.nbor().lower_ not in COMPARING), None)
    away = negated(noun.head) and noun.dep_ in OBJECTS
    clause = child(noun, "acl", "ccomp", "relcl") or child(noun, "prep") or _beside(noun)
    if clause is None or not (little or away) or noun.lemma_ == "doubt":
        return None
    return Found(cue=together([little or noun, noun]), scope=phrase(clause), stance=Stance.DENIED, by=who(noun))


def _false_report(noun: Token) -> Found | None:
    """ "False reports of a fire"."""
    if not _is_said(noun):
        return None
    untrue = next((c for c in noun.children if c.dep_ == "amod" and c.lemma_.lower() in words("untrue")), None)
    content = child(noun, "acl", "ccomp", "prep")
    if untrue is None or content is None:
        return None
    return Found(cue=together([untrue, noun]), scope=phrase(content), stance=Stance.DENIED)


def _beside(noun: Token) -> Token | None:
    """The clause that the parse hangs on "there is" in place of "no evidence"."""
    found = child(noun.head, "ccomp", "advcl") if noun.head.lemma_ == "be" else None
    return found if found is not None and found.i > noun.i else None


def _predicate(verb: Token) -> Found | None:
    """ "The reports were false", "it is not true that the dam broke"."""
    said = _said_of_it(verb)
    if said is None or not says_false(verb, said):
        return None
    clause, subject = child(verb, "ccomp", "csubj") or child(said, "ccomp"), child(verb, "nsubj")
    scope = clause or (subject if subject is not None and _is_said(subject) else None)
    if scope is None:
        return None
    return Found(cue=together([verb, said]), scope=phrase(scope), stance=Stance.DENIED)


def _said_of_it(verb: Token) -> Token | None:
    """What "is false", "proved false" and "turned out to be false" say of their subject."""
    inner = child(verb, "xcomp") if verb.lemma_ in ("turn", "prove") else None
    if inner is not None and inner.lemma_ == "be":
        return child(inner, "acomp", "attr", "oprd")
    return child(verb, "acomp", "attr", "oprd") if verb.lemma_ in ("be", "prove") else None


def says_false(verb: Token, said: Token) -> bool:
    """Whether a form of "be" and what it says of its subject mean that this is not so."""
    word = said.lemma_.lower()
    untrue = word in words("untrue") or word in words("false_things")
    return untrue != negated(verb) if untrue else negated(verb) and word in words("so")


def says_it_was_false(sentence: Tokens) -> Tokens | None:
    """The cue, where a sentence says that the one before it was false: "That was wrong."."""
    verb = sentence.root
    subject, said = child(verb, "nsubj"), _said_of_it(verb)
    if subject is None or said is None or subject.lower_ not in BACK:
        return None
    return together([verb, said]) if says_false(verb, said) else None
