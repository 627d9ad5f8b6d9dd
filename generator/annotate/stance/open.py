"""What is left open: questions, "whether", "has not confirmed that", and what is so only if something else is."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.certainty.reach import clause, phrase
from generator.annotate.stance.found import Found
from generator.annotate.stance.lexicon import words
from generator.annotate.stance.tree import VERBAL, child, negated, one, together, who
from generator.model import Stance

PERFECT = "have"


def question(sentence: Tokens) -> Found | None:
    """A sentence that asks, outside quotation marks."""
    text = sentence.text.strip()
    if not text.endswith("?"):
        return None
    return Found(cue=sentence[-1:], scope=sentence, stance=Stance.ASKED)


def asked(token: Token) -> Found | None:
    """ "Asked whether it broke", "has not confirmed that it broke"."""
    if token.dep_ == "mark" and token.lower_ in words("open_marks") and token.head.pos_ in VERBAL:
        return Found(cue=one(token), scope=phrase(token.head), stance=Stance.ASKED, by=who(token.head.head))
    return _if_asked(token) or _unconfirmed(token)


def _if_asked(mark: Token) -> Found | None:
    """ "Asked if it broke"."""
    if mark.dep_ != "mark" or mark.lower_ != "if":
        return None
    verb = mark.head
    if verb.head.lemma_ not in words("asking"):
        return None
    return Found(cue=together([verb.head, mark]), scope=phrase(verb), stance=Stance.ASKED, by=who(verb.head))


def _unconfirmed(verb: Token) -> Found | None:
    """ "Has not confirmed that"."""
    content = child(verb, "ccomp") if verb.lemma_ in words("settling") and negated(verb) else None
    if content is None or content.i < verb.i:
        return None
    return Found(cue=one(verb), scope=phrase(content), stance=Stance.ASKED, by=who(verb))


def condition(token: Token) -> Found | None:
    """ "The deal ends if the vote fails", "it would have burst"."""
    return _if(token) or _would_have(token)


def _if(mark: Token) -> Found | None:
    if mark.dep_ != "mark" or mark.lower_ not in words("conditions"):
        return None
    clause_of = mark.head
    if clause_of.dep_ != "advcl" or (mark.i and mark.doc[mark.i - 1].lower_ in words("not_conditions")):
        return None
    if clause_of.head.lemma_ in words("asking") or not _is_finite(clause_of.head):
        return None
    main = clause(clause_of.head)
    whole = together([*main, *clause_of.subtree])
    return Found(cue=one(mark), scope=whole, stance=Stance.CONDITIONAL)


def _is_finite(verb: Token) -> bool:
    """Not an infinitive: in "told women to call if they feel threatened" the advice itself has no condition."""
    return verb.pos_ in VERBAL and all(c.lower_ != "to" for c in verb.children if c.dep_ == "aux")


def _would_have(modal: Token) -> Found | None:
    if modal.lower_ not in ("would", "'d", "’d") or modal.dep_ != "aux" or modal.head.tag_ != "VBN":
        return None
    has = any(c.lower_ in (PERFECT, "'ve", "’ve") for c in modal.head.children)
    return Found(cue=one(modal), scope=clause(modal.head), stance=Stance.CONDITIONAL) if has else None
