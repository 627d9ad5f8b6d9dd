"""What is said no longer, not yet or not at all: "no longer says that", "has yet to say", "failed to show"."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.certainty.reach import clause, complement, phrase
from generator.annotate.speech.cues import lemma
from generator.annotate.stance.found import Found
from generator.annotate.stance.lexicon import words
from generator.annotate.stance.tree import VERBAL, child, not_done, together, who
from generator.model import Stance
from generator.text import english

SAYING = english.words("speech", "saying") | {"claim", "report"}
THINKING = frozenset({"believe", "think", "assume", "suspect", "suppose", "fear", "hold"})
USED, WRONG_TO = "use", ("acomp", "attr", "oprd")
AT_FIRST = "at first"
ABOUT = ("acl", "relcl")
RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


def unsaid(token: Token) -> Found | None:
    """What somebody who spoke of it does not say at this verb, and how it stands instead."""
    if token.pos_ not in VERBAL:
        return None
    scope = _content(token)
    if scope is None:
        return None
    word = lemma(token)
    if word in SAYING | THINKING:
        if (over := _over(token)) is not None:
            return Found(cue=over, scope=scope, stance=Stance.RETRACTED, by=who(token))
        if (never := _never(token, word)) is not None:
            return Found(cue=never[0], scope=scope, stance=never[1], by=who(token))
    shown = _not_shown(token) if word in words("showing") or token.head.lower_ == "nothing" else None
    return None if shown is None else Found(cue=shown, scope=scope, stance=Stance.DENIED, by=who(token))


def _content(verb: Token) -> Tokens | None:
    """What is said: the clause behind the verb, but no question ("how many"); of a passive the whole clause."""
    inner = child(verb, "ccomp", "xcomp")
    if inner is None or inner.i < verb.i or any(c.tag_ in RELATIVE or c.lower_ == "whether" for c in inner.subtree):
        return None
    if inner.dep_ == "ccomp":
        return complement(verb)
    return clause(verb) if child(verb, "auxpass") is not None else complement(verb) if inner.tag_ == "VBG" else None


def _over(verb: Token) -> Tokens | None:
    """The words by which the saying is over: "no longer says", "stopped saying", "was wrong to say"."""
    head, word = verb.head, lemma(verb)
    if (longer := _longer(verb)) is not None:
        return together([*longer, verb])
    if (first := next((c for c in verb.children if phrase(c).text.lower() == AT_FIRST), None)) is not None:
        return together([*first.subtree, verb])
    early = next((c for c in verb.children if c.dep_ == "advmod" and c.lower_ in _early(word)), None)
    if early is not None and verb.tag_ in ("VBD", "VBN"):
        return together([early, verb])
    if verb.dep_ == "xcomp" and (head.lemma_ in words("ceasing") or (head.lemma_ == USED and head.tag_ == "VBD")):
        return together([head, verb])
    return _wrong(verb)


def _longer(verb: Token) -> list[Token] | None:
    """The "no longer" or "not … any longer" of a verb."""
    for word in verb.children:
        if word.lower_ in ("longer", "more") and word.dep_ == "advmod" and word.i:
            before = word.nbor(-1)
            if before.lower_ in ("no", "any") and (before.lower_ == "no" or not_done(verb)):
                return [before, word]
    return None


def _early(word: str) -> frozenset[str]:
    """Adverbs that say that it was so only in the beginning; of opinions more than of words."""
    return words("at_first") | (words("once") if word in THINKING else frozenset())


def _wrong(verb: Token) -> Tokens | None:
    """ "Was wrong to say", "was mistaken when he said", "erred in saying"."""
    above = verb.head
    if verb.dep_ == "pcomp" and above.pos_ == "ADP":
        above = above.head
    if verb.dep_ not in ("xcomp", "advcl", "pcomp") or above.i > verb.i:
        return None
    if above.lemma_ == "err":
        return together([above, verb])
    said = above if above.dep_ in WRONG_TO else child(above, *WRONG_TO)
    if said is None or said.lemma_.lower() not in words("untrue") or said.head.lemma_ != "be":
        return None
    return None if not_done(said.head) else together([said, verb])


def _never(verb: Token, word: str) -> tuple[Tokens, Stance] | None:
    """What was not said is left open; what somebody does not believe is denied."""
    head = verb.head
    yet = child(head, "advmod") if verb.dep_ == "xcomp" and head.lemma_ in ("have", "be") else None
    if yet is not None and yet.lower_ == "yet" and word in SAYING:
        return together([yet, verb]), Stance.ASKED
    if verb.dep_ == "pcomp" and head.lower_ == "of" and head.i and head.nbor(-1).lower_ == "short":
        return together([head.nbor(-1), verb]), Stance.ASKED
    away = not_done(verb)
    if away is None or word not in words("not_said") | words("not_thought"):
        return None
    return together([away, verb]), Stance.ASKED if word in words("not_said") else Stance.DENIED


def _not_shown(verb: Token) -> Tokens | None:
    """ "Failed to show", "nobody has shown", "without proving"."""
    head = verb.head
    if verb.dep_ == "xcomp" and head.lemma_ in words("failing") and not_done(head) is None:
        return together([head, verb])
    if (verb.dep_ == "pcomp" and head.lower_ == "without") or (verb.dep_ in ABOUT and head.lower_ == "nothing"):
        return together([head, verb])
    away = not_done(verb)
    return None if away is None else together([away, verb])
