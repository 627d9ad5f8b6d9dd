"""Who says a quotation: the cue beside it or above it in the sentence, and that cue's subject."""

import re
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.speech.cues import FINITE, cues, lemma
from generator.annotate.speech.marks import Marked
from generator.annotate.speech.phrases import phrase, trimmed
from generator.annotate.speech.scene import Scene
from generator.annotate.speech.subjects import subject

#: What signs a quotation at the end of its line: "— Ann Lee, a nurse from Leeds".
SIGNATURE = re.compile(
    r"\s*(?P<dash>[—–―~]|--?)\s*(?P<name>[^\W\d_][^\n,(.;:!?“”\"]{1,60}(?:\. ?[A-Z][^\n,(.;:!?“”\"]{1,40})?)"
    r"[^\n“”\"]{0,100}(?:\n|$)"
)
MIN_OWN_WORDS = 4  # fewer words between marks are as often the writer's own
FIRST_WORDS = 3  # how far into the words after a quotation their subject may begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A cue and who is behind it."""

    cue: Tokens
    speaker: Tokens | None


def said_by(scene: Scene, marked: Marked) -> Said | None:
    """The words that say who speaks, in the quotation's own sentence; None where it says nothing."""
    before, after = scene.before(marked), scene.after(marked)
    return (
        _before(scene, before)
        or _put_by(scene, after)
        or (_above(scene, marked) if begins_inside(scene, marked) else None)
        or _signed(scene, marked)
        or (None if _over(scene, marked, after) else _after(scene, after))
        or _above(scene, marked)
        or _source_phrase(scene.sentence(marked))
        or _above(scene, marked, thoughts=True)
        or _earlier(scene, before)
        or _actor(scene, marked)
    )


def begins_inside(scene: Scene, marked: Marked) -> bool:
    """Whether the quotation is a part of somebody else's sentence: words lead up to it and no cue hands over to it."""
    words = [t for t in scene.before(marked) if not t.is_space]
    return bool(words) and words[-1].text not in {",", ":", "—", "–"}


def is_partial(scene: Scene, marked: Marked) -> bool:
    """Whether the quotation is a fragment: words of the same sentence lead up to it without a cue, or carry it on."""
    before, after, inside = scene.before(marked), scene.after(marked), scene.inside(marked)
    leads = any(t.is_alpha for t in before) and _before(scene, before) is None
    carries_on = (
        any(t.is_alpha for t in after) and bool(inside) and not inside[-1].is_punct and _signed(scene, marked) is None
    )
    return leads or carries_on


def _over(scene: Scene, marked: Marked, after: list[Token]) -> bool:
    """Whether the sentence ends with the quotation: a full stop inside it, and a new sentence behind it."""
    inside = scene.inside(marked)
    following = next((t for t in after if not t.is_punct), None)
    return bool(inside) and inside[-1].text[-1] in ".…" and following is not None and following.text[:1].isupper()


def _put_by(scene: Scene, gap: list[Token]) -> Said | None:
    """“…,” as X put it."""
    words = [t for t in gap if not t.is_punct and not t.is_space]
    if not words or words[0].lower_ != "as":
        return None
    verb = next((t for t in words if lemma(t) in {"put", *cues().saying} and t.tag_ in FINITE), None)
    who = _speaking(scene, verb) if verb is not None else None
    if verb is None or who is None or not words[0].i < who.i < verb.i:
        return None
    return Said(cue=_cue(verb), speaker=phrase(who))


def _after(scene: Scene, gap: list[Token]) -> Said | None:
    """“…,” X said. “…,” said X. “…,” according to X."""
    words = [t for t in gap if not t.is_punct and not t.is_space]
    if not words:
        return None
    if words[0].lower_ in {"according", "per"}:
        return _source_phrase(words)
    if words[0].tag_ in FINITE and _quotes(words[0]):
        return _said(scene, words[0], inverted=words[1:])
    for verb in words:
        if not _quotes(verb) or verb.tag_ not in {*FINITE, "VBN", "VBG"}:
            continue
        who = _speaking(scene, verb)
        if who is not None and who.i < verb.i and any(t in words[:FIRST_WORDS] for t in (phrase(who)[0], who)):
            return Said(cue=_cue(verb), speaker=phrase(who))
        if verb.tag_ in FINITE and cues().spoken(lemma(verb)) and (first := _first_name(words, verb)):
            return Said(cue=_cue(verb), speaker=first)
    return None


def _first_name(words: list[Token], verb: Token) -> Tokens | None:
    """The name right behind the quotation, when the parse has lost the verb's subject: "…,” Hall, an aide, said"."""
    named = list(takewhile(lambda t: t.pos_ == "PROPN", words))
    between = words[len(named) : words.index(verb)]
    if not named or any(t.pos_ == "VERB" and t.tag_ in FINITE for t in between):
        return None
    return verb.doc[named[0].i : named[-1].i + 1]


def _signed(scene: Scene, marked: Marked) -> Said | None:
    """“…” — X."""
    offset = marked.end - scene.at.passage.start
    found = SIGNATURE.match(scene.doc.text, offset)
    if found is None or not found["name"][0].isupper():
        return None
    name = scene.doc.char_span(*found.span("name"), alignment_mode="contract")
    dash = scene.doc.char_span(*found.span("dash"), alignment_mode="expand")
    return Said(cue=dash, speaker=trimmed(name)) if name and dash else None


def _before(scene: Scene, gap: list[Token]) -> Said | None:
    """X said: “…” X told the paper that “…” X: “…”"""
    words = [t for t in gap if not t.is_space]
    if not words or (words[-1].text not in {",", ":", "—", "–"} and not _quotes(words[-1])):
        return None
    if words[-1].text == ":" and len(words) < 9 and not any(t.pos_ in {"VERB", "AUX"} for t in words):
        return Said(cue=words[-1].doc[words[-1].i : words[-1].i + 1], speaker=_named(words[:-1]))
    if words[0].tag_ in FINITE and _quotes(words[0]):
        return _said(scene, words[0], inverted=words[1:])
    for verb in reversed(words):
        if _quotes(verb) and (who := _speaking(scene, verb)) is not None:
            return Said(cue=_cue(verb), speaker=phrase(who))
    return None


def _above(scene: Scene, marked: Marked, *, thoughts: bool = False) -> Said | None:
    """The nearest reporting verb or noun that governs the quoted words: X called it “…”; X's claim that “…”."""
    inside = scene.inside(marked)
    if not inside:
        return None
    root = min([t for t in inside if not t.is_punct] or inside, key=lambda t: (len(list(t.ancestors)), t.i))
    over = [c for a in root.ancestors for c in (a, *(c for c in a.children if c.dep_ == "parataxis"))]
    heard = [found for word in over if scene.quoting(word) is None and (found := _reports(scene, word))]
    return next((said for said, spoken in heard if spoken or thoughts), None)


def _actor(scene: Scene, marked: Marked) -> Said | None:
    """Who acts in the clause that the quoted words end: X went after Y as “…”. Only a name or a pronoun counts."""
    inside = [t for t in scene.inside(marked) if not t.is_punct]
    for verb in inside[0].ancestors if len(inside) >= MIN_OWN_WORDS else ():
        who = _speaking(scene, verb) if verb.pos_ == "VERB" and scene.quoting(verb) is None else None
        if who is not None and (who.ent_type_ in {"PERSON", "ORG"} or who.tag_ == "PRP"):
            return Said(cue=_cue(verb), speaker=phrase(who))
    return None


def _earlier(scene: Scene, gap: list[Token]) -> Said | None:
    """The nearest verb of saying that leads up to the quotation, where the parse does not connect the two."""
    for verb in reversed(gap):
        if verb.pos_ == "VERB" and verb.tag_ != "VB" and cues().spoken(lemma(verb)):
            who = _speaking(scene, verb)
            return Said(cue=_cue(verb), speaker=phrase(who)) if who is not None else None
    return None


def _reports(scene: Scene, word: Token) -> tuple[Said, bool] | None:
    """What a governing word says of the speaker, and whether it tells of words rather than thoughts."""
    if word.pos_ == "NOUN" and lemma(word) in cues().noun:
        owner = next((c for c in word.children if c.dep_ == "poss" and scene.quoting(c) is None), None)
        return (Said(cue=word.doc[word.i : word.i + 1], speaker=phrase(owner)), True) if owner is not None else None
    if word.pos_ not in {"VERB", "AUX"} or not cues().verb(lemma(word)):
        return None
    who = _speaking(scene, word)
    spoken = word.tag_ != "VB" and cues().spoken(lemma(word))
    return (Said(cue=_cue(word), speaker=phrase(who)), spoken) if who is not None else None


def _source_phrase(words: list[Token]) -> Said | None:
    """ "according to X", or the one whom X cites: "according to X, citing Y"."""
    for token in words:
        found = _according(token) or _per(token)
        if found is not None:
            return _cited(words, found) or found
    return None


def _according(token: Token) -> Said | None:
    to = token.doc[token.i + 1] if token.lower_ == "according" and token.i + 1 < len(token.doc) else None
    who = next((c for c in to.children if c.dep_ in {"pobj", "dobj"}), None) if to is not None else None
    return Said(cue=token.doc[token.i : token.i + 2], speaker=phrase(who)) if who is not None else None


def _per(token: Token) -> Said | None:
    who = next((c for c in token.children if c.dep_ == "pobj"), None) if token.lower_ == "per" else None
    return Said(cue=token.doc[token.i : token.i + 1], speaker=phrase(who)) if who is not None else None


def _cited(words: list[Token], found: Said) -> Said | None:
    for token in words:
        if token.lower_ in {"citing", "quoting"} and token.i > found.cue.end:
            who = next((c for c in token.children if c.dep_ == "dobj"), None)
            return Said(cue=token.doc[token.i : token.i + 1], speaker=phrase(who)) if who is not None else None
    return None


def _said(scene: Scene, verb: Token, inverted: list[Token]) -> Said:
    """“…,” said X."""
    who = _speaking(scene, verb)
    if who is None or who.i < verb.i:
        after = [t for t in inverted if t.pos_ in {"PROPN", "NOUN", "PRON"}]
        who = next((t for t in after if t.dep_ not in {"compound", "poss"}), None)
    return Said(cue=_cue(verb), speaker=phrase(who) if who is not None else None)


def _speaking(scene: Scene, verb: Token) -> Token | None:
    """The verb's subject if it stands outside quotations."""
    return subject(verb, lambda word: scene.quoting(word) is None)


def _quotes(token: Token) -> bool:
    return (token.pos_ in {"VERB", "AUX"} or token.tag_ in FINITE) and cues().clause(lemma(token))


def _cue(verb: Token) -> Tokens:
    """The verb with what belongs to it on its left: "has said", "did not say"."""
    start = min([verb.i, *(c.i for c in verb.lefts if c.dep_ in {"aux", "neg", "auxpass"} and verb.i - c.i < 4)])
    return verb.doc[start : verb.i + 1]


def _named(words: list[Token]) -> Tokens | None:
    """The name that stands by itself: all of it, up to the first comma."""
    stop = next((i for i, t in enumerate(words) if t.text == ","), len(words))
    named = [t for t in words[:stop] if not t.is_punct]
    return named[0].doc[named[0].i : named[-1].i + 1] if named else None


def introduced_by(scene: Scene, marked: Marked | None) -> Said | None:
    """Who is to speak next: the sentence before the quotation, or the passage's last one, reports."""
    before = [s for s in scene.doc.sents if s.text.strip() and (marked is None or _ends_before(scene, s, marked))]
    if not before:
        return None
    words = [t for t in before[-1] if scene.quoting(t) is None]
    for verb in reversed(words):
        if verb.pos_ == "VERB" and verb.tag_ != "VB" and cues().spoken(lemma(verb)):
            who = _speaking(scene, verb)
            if who is not None:
                return Said(cue=_cue(verb), speaker=phrase(who))
    return None


def _ends_before(scene: Scene, sentence: Tokens, marked: Marked) -> bool:
    return scene.end(sentence[-1]) <= marked.start
