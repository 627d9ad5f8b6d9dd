"""What is pointed at: the words of an article, a few sentences before, that a pointer takes back or denies."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.certainty.reach import complement, phrase
from generator.annotate.speech.cues import lemma
from generator.annotate.stance.found import Found
from generator.annotate.stance.pointing import Pointer, pointers
from generator.annotate.stance.tree import VERBAL, child, together, who
from generator.annotate.stance.unsaid import SAYING
from generator.model import Stance
from generator.text.similarity import stems

WINDOW = 3  # sentences between something said and its withdrawal: a reader remembers "the claim" no further back
ONE_CLAIM = 2  # content words that two sentences share which are pointed at together: somebody says it, then in quotes
TURNS = frozenset({"but", "yet", "though", "although", "before", "and", "then", ";"})
OPENING = 5  # tokens: "But the report", "Those claims have"
SHORTEST = 3  # tokens of a clause that somebody says
EARLY = frozenset({"first", "initially", "originally", "earlier", "previously", "had"})
OPENERS = frozenset({"he", "she", "it", "they", "we", "i"})


def pointed(sentences: Sequence[Tokens]) -> Iterator[tuple[int, int, Found]]:
    """What the sentences of an article say of others of them: the place of the one, and of the other that is meant."""
    for at, sentence in enumerate(sentences):
        for pointer in pointers(sentence):
            if (clause := _within(sentence, pointer)) is not None:
                yield at, at, _found(replace(pointer, by=who(clause[0].nbor(-1))), clause)
            else:
                yield from ((at, place, _found(pointer, sentences[place])) for place in _before(sentences, at, pointer))
        if (new := _now_says(sentence)) is not None:
            yield from _replaced(sentences, at, new)


def _found(pointer: Pointer, scope: Tokens) -> Found:
    return Found(cue=pointer.cue, scope=_bare(scope), stance=pointer.stance, by=pointer.by)


def _bare(scope: Tokens) -> Tokens:
    """The words without the marks at their end."""
    last = len(scope)
    while last > 1 and scope[last - 1].is_punct and scope[last - 1].text not in '”"’':
        last -= 1
    return scope[:last]


def _within(sentence: Tokens, pointer: Pointer) -> Tokens | None:
    """What the same sentence says before a "but": "said two had fled, but has since withdrawn that"."""
    cue = pointer.cue.start
    said = next((one for one in sentence if one.i < cue and _says(one)), None)
    if said is None or not pointer.said:
        return None
    turn = next((one for one in reversed(sentence.doc[said.i + 1 : cue]) if one.lower_ in TURNS), None)
    if turn is None or turn.i - said.i <= SHORTEST:
        return None
    clause = sentence.doc[said.i + 1 : turn.i]
    return clause if any(one.pos_ in VERBAL for one in clause) else None


def _before(sentences: Sequence[Tokens], at: int, pointer: Pointer) -> list[int]:
    """The places of the sentences that a pointer is on: the last that fits, and what says the same right before it."""
    if pointer.stance is Stance.ASKED and pointer.cue.start - sentences[at].start > OPENING:
        return [at]  # "we heard, and this is not confirmed, that two had fled"
    first = at - 1 if pointer.near else at - WINDOW
    fitting = [place for place in range(max(0, first), at) if _fits(sentences, place, pointer)]
    if not fitting:
        return []
    last = fitting[-1]
    shared = stems(sentences[last - 1].text) & stems(sentences[last].text) if last else frozenset[str]()
    both = pointer.said and last - 1 in fitting and len(shared) >= ONE_CLAIM
    return [last - 1, last] if both else [last]


def _fits(sentences: Sequence[Tokens], place: int, pointer: Pointer) -> bool:
    sentence = sentences[place]
    if pointer.number and not any(one.like_num for one in sentence):
        return False
    if pointer.said and not any(map(_says, sentence)):
        return False
    by = pointer.by
    if pointer.stance is not Stance.RETRACTED or by is None or by.text.lower() in OPENERS:
        return True
    return not stems(by.text).isdisjoint(stems(sentence.text))  # one takes back one's own words


def _says(token: Token) -> bool:
    return token.pos_ == "VERB" and lemma(token) in SAYING | {"confess", "accuse"}


def _now_says(sentence: Tokens) -> Token | None:
    """The verb of "it now says that …"."""
    for word in sentence:
        if (
            word.lower_ == "now"
            and word.dep_ == "advmod"
            and _says(word.head)
            and child(word.head, "ccomp") is not None
        ):
            return word.head
    return None


def _replaced(sentences: Sequence[Tokens], at: int, new: Token) -> Iterator[tuple[int, int, Found]]:
    """What the same had said before, in this sentence or the last."""
    now = next(c for c in new.children if c.lower_ == "now")
    for place in (at, at - 1) if at else (at,):
        old = next((one for one in sentences[place] if one.i < new.i or place < at if _said_first(one)), None)
        scope = complement(old) if old is not None else None
        if old is not None and scope is not None and _is_one_speaker(old, new):
            yield at, place, Found(cue=together([now, new]), scope=scope, stance=Stance.RETRACTED, by=_name(new))
            return


def _name(verb: Token) -> Tokens | None:
    """Its subject without what only describes it."""
    subject = child(verb, "nsubj")
    return None if subject is None or subject.lower_ == "it" else together([subject.left_edge, subject])


def _said_first(verb: Token) -> bool:
    early = any(c.lower_ in EARLY for c in verb.children)
    return _says(verb) and early and child(verb, "ccomp") is not None


def _is_one_speaker(old: Token, new: Token) -> bool:
    first, second = who(old), child(new, "nsubj")
    if first is None or second is None:
        return False
    if first.text.lower() in ("who", "which", "that"):
        return old.head.i < new.i
    return second.lower_ in OPENERS or not stems(first.text).isdisjoint(stems(phrase(second).text))
