"""Negations: "did not resign", "nobody died", "no bomb", "not a single one", "at no time"."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.certainty.reach import SUBJECTS, clause, phrase
from generator.annotate.stance.lexicon import operator_words
from generator.annotate.stance.tree import EMPTY, VERBAL, child, core, one, together
from generator.annotate.stance.turned import Turned
from generator.model import Turn

APOSTROPHES = ("'", "’")


def negating(token: Token) -> Turned | None:
    """ "Did not resign", "not a bomb"."""
    if token.dep_ not in ("neg", "advmod", "preconj") or token.lower_ not in operator_words("negating"):
        return None
    head = token.head
    none = _is_none(token) and head.dep_ in SUBJECTS and head.head.pos_ in VERBAL
    scope = clause(head.head) if none else clause(head) if head.pos_ in VERBAL else phrase(head)
    return Turned(cue=whole_word(token), scope=scope, turn=Turn.NEGATION, core=core(head))


def _is_none(word: Token) -> bool:
    """ "Not a single one": none at all; "not all" and "not only" leave some."""
    return word.i + 1 < len(word.doc) and word.nbor().lower_ in operator_words("after_not")


def whole_word(token: Token) -> Tokens:
    """The token with the verb that "n't" is written to."""
    joined = token.i > 0 and not token.doc[token.i - 1].whitespace_ and any(a in token.text for a in APOSTROPHES)
    return token.doc[token.i - joined : token.i + 1]


def no_one(token: Token) -> Turned | None:
    """ "Nobody died": the whole clause is turned."""
    is_no_one = token.lower_ in operator_words("no_one") or (token.lower_ == "no" and token.head.lower_ == "one")
    noun = token.head if token.lower_ == "no" else token
    if not is_no_one or noun.dep_ not in SUBJECTS or noun.head.pos_ not in VERBAL:
        return None
    return Turned(cue=together([token, noun]), scope=clause(noun.head), turn=Turn.NEGATION, core=core(noun.head))


def no(token: Token) -> Turned | None:
    """ "No bomb was found", "found no bomb"."""
    if token.dep_ not in ("det", "neg") or token.lower_ not in operator_words("before_nouns") or token.head.i < token.i:
        return None
    noun = token.head
    if (verb := _never(noun)) is not None:
        scope = together([*noun.subtree, *clause(verb)])
        return Turned(cue=together([noun.head, noun]), scope=scope, turn=Turn.NEGATION, core=core(verb))
    wide = noun.dep_ in SUBJECTS and noun.head.pos_ in VERBAL
    scope = clause(noun.head) if wide else phrase(noun)
    return Turned(cue=one(token), scope=scope, turn=Turn.NEGATION, core=noun)


def _never(noun: Token) -> Token | None:
    """The verb of "at no time did she sign" and "in no way is it safe"; the parse may hang the rest on "was"."""
    before = noun.head
    if noun.dep_ != "pobj" or noun.lemma_ not in operator_words("occasions") or before.head.pos_ not in VERBAL:
        return None
    verb = before.head
    subject = child(verb, *SUBJECTS)
    inner = child(verb, "ccomp") if subject is None else child(subject, "acl") if subject.i > verb.i else None
    return inner if inner is not None and verb.lemma_ in EMPTY else verb
