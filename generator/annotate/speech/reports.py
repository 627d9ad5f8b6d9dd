"""Indirect speech: verbs and nouns that report, with the stretch of the sentence that they report."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from generator.annotate.speech.cues import cues, lemma
from generator.annotate.speech.phrases import phrase, trimmed
from generator.annotate.speech.scene import Scene
from generator.annotate.speech.subjects import subject

CLAUSES = frozenset({"ccomp"})
OBJECTS = frozenset({"dobj", "attr"})
PREDICATES = frozenset({"oprd"})
PASSIVE = frozenset({"auxpass"})
NOUN_COMPLEMENTS = frozenset({"acl", "relcl"})
NOUN_PREPOSITIONS = frozenset({"of", "about", "for", "against", "on"})
MIN_WORDS = 2  # a shorter content says nothing that could be compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A cue, who is behind it, and what it reports: stretches of the passage, in reading order."""

    scene: Scene
    cue: Tokens
    speaker: Tokens | None
    content: tuple[Tokens, ...]


def reports(scene: Scene) -> Iterator[Report]:
    """Every report of the passage whose cue stands outside quotations."""
    for token in scene.doc:
        if scene.quoting(token) is not None:
            continue
        found = _verb(scene, token) if token.pos_ in {"VERB", "AUX"} else _noun(scene, token) or _source(scene, token)
        if found is not None and sum(len(part) for part in found.content) >= MIN_WORDS:
            yield found


def _verb(scene: Scene, verb: Token) -> Report | None:
    if verb.dep_ in {"aux", "auxpass"} or not (cues().verb(lemma(verb)) or lemma(verb) in cues().infinitive):
        return None
    content = _content(verb)
    if not content:
        return None
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    who = None if passive else subject(verb, lambda word: scene.quoting(word) is None)
    if who is None or any(who in part for part in content):
        return None
    return Report(scene=scene, cue=verb.doc[verb.i : verb.i + 1], speaker=phrase(who), content=content)


def _content(verb: Token) -> tuple[Tokens, ...]:
    """What the verb reports, by the first of its frames that is filled."""
    known, word = cues(), lemma(verb)
    clause = [c for c in verb.children if c.dep_ == "ccomp"]
    objects = [c for c in verb.children if c.dep_ in OBJECTS]
    predicates = [c for c in verb.children if c.dep_ in PREDICATES]
    to_do = [c for c in verb.children if c.dep_ == "xcomp"]
    if clause and (known.clause(word) or word in known.directive or word in known.infinitive):
        return _stretch(clause)
    if verb.dep_ == "parataxis" and known.clause(word):
        return _around(verb)
    if word in known.naming and (predicates or _as(verb)):
        return _stretch([*objects, *predicates, *_as(verb)])
    if to_do and ((word in known.infinitive and not objects) or (word in known.directive and objects)):
        return _stretch(to_do)
    if prepositions := [c for c in verb.children if c.dep_ == "prep" and c.lower_ in known.preposition.get(word, ())]:
        return _stretch([*objects, prepositions[0]]) if objects else _behind(prepositions[0])
    return _stretch(objects) if objects and word in known.object else ()


def _as(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"]


def _stretch(heads: list[Token]) -> tuple[Tokens, ...]:
    start, end = min(h.left_edge.i for h in heads), max(h.right_edge.i for h in heads) + 1
    return (trimmed(heads[0].doc[start:end]),)


def _behind(preposition: Token) -> tuple[Tokens, ...]:
    """What follows the preposition, without it."""
    end = preposition.right_edge.i + 1
    return (trimmed(preposition.doc[preposition.i + 1 : end]),) if end > preposition.i + 1 else ()


def _around(aside: Token) -> tuple[Tokens, ...]:
    """The sentence around an aside such as ", she said,"."""
    main = aside.head
    return _without(main.doc, main.left_edge.i, main.right_edge.i + 1, aside.left_edge.i, aside.right_edge.i + 1)


def _without(doc: Doc, start: int, end: int, gap_start: int, gap_end: int) -> tuple[Tokens, ...]:
    """`start` to `end` with the gap taken out."""
    parts = [(start, min(gap_start, end)), (max(gap_end, start), end)]
    cut = [trimmed(doc[a:b]) for a, b in parts if b > a]
    return tuple(part for part in cut if any(t.is_alpha for t in part))


def _noun(scene: Scene, noun: Token) -> Report | None:
    """X's claim that …"""
    if noun.pos_ != "NOUN" or lemma(noun) not in cues().noun:
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    inside = [c for c in noun.rights if c.dep_ in NOUN_COMPLEMENTS]
    about = [c for c in noun.rights if c.dep_ == "prep" and c.lower_ in NOUN_PREPOSITIONS]
    content = _stretch(inside) if inside else _behind(about[0]) if about else ()
    if owner is None or not content:
        return None
    return Report(scene=scene, cue=noun.doc[noun.i : noun.i + 1], speaker=phrase(owner), content=content)


def _source(scene: Scene, token: Token) -> Report | None:
    """According to X, …"""
    if token.lower_ != "according":
        return None
    to = next((t for t in token.doc[token.i + 1 : token.i + 2] if t.lower_ == "to"), None)
    who = next((c for c in to.children if c.dep_ in {"pobj", "dobj"}), None) if to is not None else None
    if to is None or who is None or token.head is token:
        return None
    main, edge = token.head, max(token.right_edge.i, to.right_edge.i) + 1
    content = _without(token.doc, main.left_edge.i, main.right_edge.i + 1, token.left_edge.i, edge)
    return Report(scene=scene, cue=token.doc[token.i : to.i + 1], speaker=phrase(who), content=content)
