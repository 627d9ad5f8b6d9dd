"""Whom a relative pronoun means, where the parse hangs its clause elsewhere: "a place for farmers, who have …"."""

from spacy.tokens import Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
SEVERAL = frozenset({"VBP"})  # "who have", "who say"
BETWEEN = frozenset({"PUNCT", "ADV"})
NOUNS = frozenset({"NOUN", "PROPN"})


def who_is_meant(verb: Token, pronoun: Token) -> Token:
    """The noun that the pronoun, the subject of the clause of `verb`, stands for."""
    noun = _last_of_several(verb.head, pronoun)
    if pronoun.lower_ != "who":
        return noun
    if noun.ent_type_ in PLACES and noun.dep_ == "pobj" and noun.head.head.pos_ in NOUNS:
        return noun.head.head  # "farmers in Lorn, who said"
    if noun.tag_ == "NN" and _is_plural(verb):
        return _nearest_plural(noun, pronoun) or noun
    return noun


def _last_of_several(noun: Token, pronoun: Token) -> Token:
    """The last of the names before the pronoun: "Ann Lee, Bo Lind and Ida Moss, who joked"."""
    last = noun
    while (following := next((c for c in last.children if c.dep_ == "conj" and c.i < pronoun.i), None)) is not None:
        last = following
    return last if last.pos_ == "PROPN" and _touches(last, pronoun) else noun


def _touches(noun: Token, pronoun: Token) -> bool:
    return all(token.pos_ in BETWEEN for token in noun.doc[noun.i + 1 : pronoun.i])


def _is_plural(verb: Token) -> bool:
    """Whether the verb of the clause agrees with several."""
    first = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), verb)
    return first.tag_ in SEVERAL


def _nearest_plural(noun: Token, pronoun: Token) -> Token | None:
    """The plural that hangs on the noun and stands right before the pronoun."""
    inside = [t for t in noun.subtree if noun.i < t.i < pronoun.i and t.tag_ == "NNS" and _touches(t, pronoun)]
    return inside[-1] if inside else None
