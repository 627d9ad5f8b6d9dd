"""Who does the saying: the subject of a reporting verb, even where the sentence does not repeat it."""

import re
from collections.abc import Callable

from spacy.tokens import Token

from generator.annotate.speech.cues import SUBJECTS, cues
from generator.annotate.speech.outlet_lists import outlet_lists
from generator.annotate.speech.relatives import who_is_meant

RELATIVES = frozenset({"who", "which", "that", "whom"})
#: Words that can be a subject but never a speaker; relative "that" and "which" are replaced by their nouns first.
SPEECHLESS = frozenset({"this", "these", "there", "what", "whatever", "nothing", "something", "everything"})
THINGS = frozenset({"it", "itself"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
BORROWS = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "acl", "relcl"})
#: "X was quoted as …": whoever else is promised, told or asked something does not speak.
SPEAKING_PASSIVES = frozenset({"quote", "cite"})
MAX_STEPS = 4
#: How English ends its words for deeds and qualities: "decision", "treatment", "weakness", "assistance".
DEED = re.compile(r"(?:[st]ion|ment|ness|ity|ism|ance|ence)$")


Allowed = Callable[[Token], bool]


def subject(verb: Token, allowed: Allowed) -> Token | None:
    """The head word of the verb's subject: its own, or that of the verb it depends on ("X called, saying …").

    `allowed` is false for words that cannot be the speaker, such as those inside the quotation itself.
    """
    own = _own(verb, allowed)
    if own is not None and own.dep_ == "nsubjpass" and own.head == verb and verb.lemma_ not in SPEAKING_PASSIVES:
        own = _agent(verb)
    return _next_to(verb, own, allowed) or _borrowed(verb, MAX_STEPS, allowed)


def _next_to(verb: Token, parsed: Token | None, allowed: Allowed) -> Token | None:
    """The name right before the verb, where the parse gives another subject: "…, Hall boasted, “…”"."""
    at = verb.i - 1
    while at > 0 and verb.doc[at].dep_ in {"aux", "neg", "advmod"} and verb.doc[at].head is verb:
        at -= 1
    beside = verb.doc[at] if at >= 0 else verb
    plain = beside.pos_ == "PROPN" or beside.tag_ == "PRP"
    if parsed is None and verb.tag_ == "VBG" and allowed(beside) and _is_somebody(beside) and at == verb.i - 1:
        return beside  # "footage of Ann Lee asking, “…”"
    if (
        not plain
        or not allowed(beside)
        or beside.ent_type_ in {"DATE", "TIME"}
        or verb.tag_ not in {"VBD", "VBZ", "VBP"}
    ):
        return parsed
    if parsed is not None and (beside in parsed.subtree or parsed.i > verb.i):
        return parsed
    return beside


def _is_somebody(word: Token) -> bool:
    return word.ent_type_ == "PERSON" or (word.tag_ == "PRP" and word.lower_ not in THINGS)


def _own(verb: Token, allowed: Allowed) -> Token | None:
    for child in sorted(verb.children, key=lambda c: abs(c.i - verb.i)):
        if child.dep_ in SUBJECTS and allowed(child) and child.lower_ not in SPEECHLESS:
            return _antecedent(verb, child)
    return _agent(verb)


def _antecedent(verb: Token, found: Token) -> Token | None:
    """The noun that a relative pronoun refers to."""
    if found.lower_ not in RELATIVES:
        return found
    if found.tag_ == "DT":
        return None
    if verb.dep_ in {"relcl", "acl"} and verb.head.pos_ in NOMINAL:
        return who_is_meant(verb, found)
    before = [t for t in verb.doc[max(0, found.i - 2) : found.i] if t.pos_ in NOMINAL]
    return before[-1] if before else None


def _issuer(thing: Token, steps: int, allowed: Allowed) -> Token | None:
    """Who made the thing that says something: "the ministry issued a statement saying …"; else the thing itself."""
    verb = thing.head
    if verb.pos_ not in {"VERB", "AUX"} or thing.dep_ not in {"dobj", "attr", "ccomp"}:
        return thing
    return _own(verb, allowed) or _borrowed(verb, steps - 1, allowed)


def _is_thing(noun: Token) -> bool:
    """Whether the noun is no person and no body: a paper, or by its ending a deed or a quality."""
    word = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or word in cues().bodies:
        return False
    return word in outlet_lists().documents or bool(DEED.search(word))


def _agent(verb: Token) -> Token | None:
    """ "X" of "was said by X"."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((t for t in child.children if t.dep_ == "pobj" and t.ent_type_ not in {"DATE", "TIME"}), None)
    return None


def _borrowed(verb: Token, steps: int, allowed: Allowed) -> Token | None:
    head = verb.head
    if not steps or head is verb or verb.dep_ not in BORROWS:
        return None
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i and verb.doc[verb.i - 1].text == ",":
        head = _teller(head)
    if verb.dep_ in {"acl", "relcl"} and head.pos_ in NOMINAL:
        # "a technique called “…”": the noun is named, it does not speak.
        if verb.tag_ == "VBN":
            return None
        return _issuer(head, steps, allowed) if _is_thing(head) else head
    if verb.dep_ == "ccomp" and verb.tag_ not in {"VBG", "VBN"} and not _is_cleft(verb):
        return None
    owned = _own(head, allowed) if head.pos_ in {"VERB", "AUX"} else None
    return owned if owned is not None and not _is_cleft(head) else _borrowed(head, steps - 1, allowed)


def _teller(verb: Token) -> Token:
    """The verb of saying over what is said: "he said people were screaming, describing …" describes by "he"."""
    over = verb
    while over.dep_ == "conj":
        over = over.head
    return _teller(over.head) if over.dep_ == "ccomp" and cues().spoken(over.head.lemma_.lower()) else verb


def _is_cleft(verb: Token) -> bool:
    """Whether the verb is the "was" of "it was his decision", whose "it" says nothing."""
    return verb.lemma_ == "be" and any(c.dep_ in SUBJECTS and c.lower_ == "it" for c in verb.children)
