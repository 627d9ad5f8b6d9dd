"""Words that turn what depends on them: each reading gives the cue, the reach, what it does, and the word turned."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from generator.annotate.certainty.reach import SUBJECTS, clause, phrase
from generator.annotate.stance.governors import governed
from generator.annotate.stance.lexicon import operator_words, turning, words
from generator.annotate.stance.negations import negating, no, no_one, whole_word
from generator.annotate.stance.tree import VERBAL, child, core, one, together, with_subject
from generator.annotate.stance.turned import Turned
from generator.model import Turn

#: Words before a clause that may never come true: "until he resigned".
WAITING = frozenset({"until", "till", "before", "once", "if", "unless"})


def turned(token: Token) -> Iterator[Turned]:
    """What the token turns; nothing for most words."""
    for read in (no_one, _than, *OF_RELATIONS.get(token.dep_, ()), *OF_KINDS.get(token.pos_, ())):
        if (found := read(token)) is not None:
            yield found
    yield from governed(token)


def _modal(token: Token) -> Turned | None:
    turn = turning("modals").get(token.lower_)
    if turn is None or token.tag_ != "MD" or token.dep_ != "aux":
        return None
    return Turned(cue=whole_word(token), scope=clause(token.head), turn=turn, core=core(token.head))


def _verb(token: Token) -> Turned | None:
    """ "Refused to sign", "is expected to sign", "accused of lying"."""
    turn = turning("verbs").get(token.lemma_.lower())
    if turn is None or token.pos_ not in ("VERB", "ADJ", "AUX"):
        return None
    governed = child(token, "xcomp", "ccomp", "pcomp") or _behind_of(token) or _to(token)
    if governed is None or governed.i < token.i:
        return None
    return Turned(cue=one(token), scope=phrase(governed), turn=turn, core=core(governed))


def _behind_of(token: Token) -> Token | None:
    """ "Accused of lying", "prevented from leaving": the clause behind the preposition."""
    for preposition in (c for c in token.children if c.dep_ == "prep" and c.lower_ in ("of", "from", "with")):
        if (found := child(preposition, "pcomp", "pobj")) is not None:
            return found
    return None


def _to(token: Token) -> Token | None:
    """An infinitive of purpose in the parse: "is set to close"."""
    found = child(token, "advcl")
    return found if found is not None and any(c.lower_ == "to" for c in found.children) else None


def _saying(token: Token) -> Turned | None:
    """ "Said that it broke", "after finding out that it broke": the clause is told by somebody."""
    if token.pos_ not in VERBAL or token.lemma_.lower() in turning("verbs"):
        return None
    content = child(token, "ccomp")
    if content is None:
        return None
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in content.children):
        return None  # "allowed them to leave": nobody says it
    denying = token.lemma_.lower() in words("denying_clauses")
    cue = together([*with_subject(token), *(c for c in (child(token, "prt"),) if c is not None)])
    return Turned(cue=cue, scope=phrase(content), turn=Turn.DENIAL if denying else Turn.SPEECH, core=core(content))


def _noun(token: Token) -> Turned | None:
    """ "Allegations that", "a refusal to sign", "a warrant for the arrest of"."""
    turn = turning("nouns").get(token.lemma_.lower())
    if turn is None or token.pos_ != "NOUN":
        return None
    governed = child(token, "acl", "ccomp") or _of(token)
    if governed is None or governed.i < token.i or _only_describes(governed):
        return None
    return Turned(cue=one(token), scope=phrase(governed), turn=turn, core=core(governed))


def _only_describes(governed: Token) -> bool:
    """A participle behind its noun: "the plan drawn up in May"."""
    return governed.dep_ == "acl" and governed.tag_ in ("VBN", "VBG") and child(governed, *SUBJECTS) is None


def _of(token: Token) -> Token | None:
    """What the noun is of or for: "a ban on flights"."""
    preposition = child(token, "prep")
    if preposition is None or token.lemma_.lower() in operator_words("only_with_clauses"):
        return None
    return child(preposition, "pobj", "pcomp")


def _if(mark: Token) -> Turned | None:
    """What a condition holds for: the main clause is never shown without it."""
    within = _condition(mark)
    if within is None:
        return None
    cue = together([mark, *within.subtree])
    return Turned(cue=cue, scope=clause(within.head), turn=Turn.CONDITION, core=core(within.head))


def _then(mark: Token) -> Turned | None:
    """What is so under the condition: without it, the words of the condition say nothing."""
    within = _condition(mark)
    if within is None:
        return None
    return Turned(cue=one(within.head), scope=together([mark, *within.subtree]), turn=Turn.CONDITION)


def _condition(mark: Token) -> Token | None:
    """The verb of the clause that "if" begins."""
    if mark.dep_ != "mark" or mark.lower_ not in words("conditions"):
        return None
    within = mark.head
    return within if within.dep_ == "advcl" and within.head.pos_ in VERBAL else None


def _apart(token: Token) -> Turned | None:
    """ "Unlike the council", "without a permit"."""
    if token.lower_ not in operator_words("apart") or token.pos_ not in ("ADP", "SCONJ"):
        return None
    governed = child(token, "pobj", "pcomp")
    return None if governed is None else Turned(cue=one(token), scope=phrase(governed), turn=Turn.COMPARISON)


def _than(token: Token) -> Turned | None:
    """ "Less than 40 people", "rather than the mayor"."""
    if token.lower_ != "than":
        return None
    before = token.doc[token.i - 1] if token.i else None
    if before is None or before.lower_ not in operator_words("comparatives"):
        return None
    last = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    governed = child(token, "pobj", "pcomp") or last
    if governed is None:
        return None
    return Turned(cue=together([before, token]), scope=one(governed), turn=Turn.COMPARISON)


def _to_do(token: Token) -> Turned | None:
    """ "Minister to resign": what is still to come, in the words of headlines."""
    if token.dep_ != "aux" or token.lower_ != "to":
        return None
    verb = token.head
    ahead = verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.head.i > verb.i)
    if verb.tag_ != "VB" or not ahead:
        return None
    return Turned(cue=one(token), scope=clause(verb), turn=Turn.INTENDED, core=core(verb))


def _done(verb: Token) -> Turned | None:
    """ "Resigned", "has been arrested": told as done."""
    if verb.pos_ != "VERB" or verb.tag_ not in ("VBD", "VBN"):
        return None
    aids = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    told = any(c.tag_ == "VBD" or (c.lemma_ == "have" and c.tag_ in ("VBZ", "VBP")) for c in aids)
    waits = any(c.lower_ in WAITING for c in verb.children)
    if waits or not (verb.tag_ == "VBD" or told):
        return None
    if any(c.tag_ in ("MD", "TO") for c in aids):
        return None
    return Turned(cue=together([*aids, verb]), scope=one(verb), turn=Turn.DONE, core=verb)


#: The readings that a word's relation to its head allows, and those that its part of speech does; two are for all.
OF_RELATIONS: dict[str, tuple[Callable[[Token], Turned | None], ...]] = {
    **dict.fromkeys(("advmod", "preconj"), (negating,)),
    "neg": (negating, no),
    "det": (no,),
    "aux": (_modal, _to_do),
    "mark": (_if, _then),
}
OF_KINDS: dict[str, tuple[Callable[[Token], Turned | None], ...]] = {
    "VERB": (_verb, _saying, _done),
    "AUX": (_verb, _saying),
    "ADJ": (_verb,),
    "NOUN": (_noun,),
    **dict.fromkeys(("ADP", "SCONJ"), (_apart,)),
}
