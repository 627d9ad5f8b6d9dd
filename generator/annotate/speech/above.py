"""Cues that govern a quotation from farther away: X called it “…”; X's claim that “…”."""

from spacy.tokens import Token

from generator.annotate.speech.cues import cues, lemma
from generator.annotate.speech.marked_passage import MarkedPassage
from generator.annotate.speech.marks import Marked
from generator.annotate.speech.phrases import phrase
from generator.annotate.speech.saying import Said, is_told, said, speaking

MIN_OWN_WORDS = 4  # fewer words between marks are as often the writer's own


def said_above(passage: MarkedPassage, marked: Marked, *, thoughts: bool = False) -> Said | None:
    """The nearest reporting verb or noun that governs the quoted words: X called it “…”; X's claim that “…”."""
    inside = passage.inside(marked)
    if not inside:
        return None
    root = min([t for t in inside if not t.is_punct] or inside, key=lambda t: (len(list(t.ancestors)), t.i))
    over = [c for a in root.ancestors for c in (a, *(c for c in a.children if c.dep_ == "parataxis"))]
    heard = [found for word in over if passage.quoting(word) is None and (found := _reports(passage, word))]
    return next((found for found, spoken in heard if spoken or thoughts), None)


def _reports(passage: MarkedPassage, word: Token) -> tuple[Said, bool] | None:
    """The speaker that a governing word gives, and whether the word reports words rather than thoughts."""
    if word.pos_ == "NOUN" and lemma(word) in cues().noun:
        owner = next((c for c in word.children if c.dep_ == "poss" and passage.quoting(c) is None), None)
        return (Said(cue=word.doc[word.i : word.i + 1], speaker=phrase(owner)), True) if owner is not None else None
    if word.pos_ not in {"VERB", "AUX"} or not cues().verb(lemma(word)):
        return None
    found = said(passage, word)
    return (found, word.tag_ != "VB" and cues().spoken(lemma(word))) if found else None


def said_earlier(passage: MarkedPassage, gap: list[Token]) -> Said | None:
    """The nearest verb of saying that leads up to the quotation, where the parse does not connect the two."""
    verb = next((t for t in reversed(gap) if is_told(t)), None)
    return said(passage, verb) if verb is not None else None


def acting(passage: MarkedPassage, marked: Marked) -> Said | None:
    """Who acts in the clause that the quoted words end: X went after Y as “…”. Only a name or a pronoun counts."""
    inside = [t for t in passage.inside(marked) if not t.is_punct]
    for verb in inside[0].ancestors if len(inside) >= MIN_OWN_WORDS else ():
        who = speaking(passage, verb) if verb.pos_ == "VERB" and passage.quoting(verb) is None else None
        if who is not None and (who.ent_type_ in {"PERSON", "ORG"} or who.tag_ == "PRP"):
            return said(passage, verb)
    return None
