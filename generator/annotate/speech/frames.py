"""The frames of reporting verbs and nouns: which of the words that hang on them are what they report.

Labels are those of spaCy's English models (ClearNLP): https://spacy.io/models/en.
"""

from spacy.tokens import Token

from generator.annotate.speech.cues import SUBJECTS, cues, lemma
from generator.text.english import words

OBJECTS = frozenset({"dobj", "attr"})
NOUN_COMPLEMENTS = frozenset({"acl", "relcl"})
NOUN_PREPOSITIONS = frozenset({"of", "about", "for", "against", "on"})

#: From a token to the one after the last, in the passage's parse.
Stretch = tuple[int, int]


def reported_by(verb: Token) -> Stretch | None:
    """What the verb reports, by the first of its frames that is filled; `None` where it reports nothing."""
    known, word = cues(), lemma(verb)
    clause = _children(verb, frozenset({"ccomp"}))
    objects, to_do = _children(verb, OBJECTS), _children(verb, frozenset({"xcomp"}))
    if clause and (known.clause(word) or word in known.directive or word in known.infinitive):
        return _over(clause)
    if known.clause(word) and (told := _told_there(verb)):
        return _over(told)
    if verb.dep_ == "parataxis" and known.clause(word):
        return _over([verb.head])
    if known.clause(word) and (end := _behind_a_comma(verb)) is not None:
        return verb.head.left_edge.i, end
    predicates = [*_children(verb, frozenset({"oprd"})), *_prepositions(verb, frozenset({"as"}))]
    if word in known.naming and predicates:
        return _over([*objects, *predicates])
    if to_do and ((word in known.infinitive and not objects) or (word in known.directive and objects)):
        return _over(to_do)
    if introduced := _prepositions(verb, known.preposition.get(word, frozenset())):
        return _over([*objects, introduced[0]]) if objects else _behind(introduced[0])
    return _over(objects) if objects and word in known.object and not takes(verb) else None


def takes(verb: Token) -> bool:
    """Whether it "claimed 84 lives": floods and winners say nothing by what they claim."""
    claimed = words("speech", "claimed_things")
    return verb.lemma_ == "claim" and any(child.lemma_.lower() in claimed for child in _children(verb, OBJECTS))


def reported_in(noun: Token) -> Stretch | None:
    """What "claim", "warning" or "promise" says: its clause, or what follows its preposition."""
    inside = [c for c in noun.rights if c.dep_ in NOUN_COMPLEMENTS]
    about = [c for c in noun.rights if c.dep_ == "prep" and c.lower_ in NOUN_PREPOSITIONS]
    return _over(inside) if inside else _behind(about[0]) if about else None


def _told_there(verb: Token) -> list[Token]:
    """The clause that the parse attaches to the occasion: "said in a statement that …"."""
    occasions = [c for p in verb.children if p.dep_ == "prep" and p.i > verb.i for c in p.children if c.dep_ == "pobj"]
    return [c for o in occasions for c in o.children if c.dep_ == "acl" and any(t.dep_ == "mark" for t in c.children)]


def _behind_a_comma(verb: Token) -> int | None:
    """The comma after what is said, where the parse sets the two side by side: "The mill burnt, surveyor Roth said"."""
    who = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if verb.dep_ != "conj" or verb.head.pos_ not in {"VERB", "AUX"} or who is None or who.left_edge.i == 0:
        return None
    comma = who.left_edge.nbor(-1)
    joined = any(c.dep_ == "cc" and c.i < verb.i for c in verb.head.children)
    told = any(c.dep_ in SUBJECTS for c in verb.head.children) and verb.head.i < comma.i
    return comma.i if comma.text == "," and told and not joined else None


def _children(verb: Token, labels: frozenset[str]) -> list[Token]:
    return [c for c in verb.children if c.dep_ in labels]


def _prepositions(verb: Token, words: frozenset[str]) -> list[Token]:
    return [c for c in verb.children if c.dep_ == "prep" and c.lower_ in words]


def _over(heads: list[Token]) -> Stretch:
    return min(h.left_edge.i for h in heads), max(h.right_edge.i for h in heads) + 1


def _behind(preposition: Token) -> Stretch | None:
    """What follows the preposition, without it."""
    end = preposition.right_edge.i + 1
    return (preposition.i + 1, end) if end > preposition.i + 1 else None
