"""What a measured amount is the measure of: the noun next to it, or the subject of its verb."""

from spacy.tokens import Doc, Token

from generator.annotate.figures.amounts import Quantity
from generator.annotate.figures.units import unit_names, unit_of_noun
from generator.annotate.reading import token_at

#: The quality that an adjective after a measure names: "45 feet long" measures a length.
QUALITIES = {
    **{"long": "length", "wide": "width", "tall": "height", "high": "height", "deep": "depth", "thick": "thickness"},
    **{"away": "distance", "apart": "distance", "heavy": "weight", "old": "age", "fast": "speed", "hot": "temperature"},
    **{"cold": "temperature"},
}
SUBJECTS = ("nsubj", "nsubjpass")
OF = frozenset({"of", "in", "for", "on", "towards", "toward"})
#: Where and when something is measured is not what is measured: "fell 12% in Oslo", "stood at £2m on June 30".
NO_THINGS = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})
WHERE = frozenset({"in", "on"})
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
LASTING = frozenset({"last", "take", "extend", "run", "continue", "endure", "span", "require", "need", "go", "drag"})
MAX_STEPS = 6  # from the unit up to the verb


def measured(doc: Doc, quantity: Quantity) -> tuple[Token, str] | None:
    """The word for what is measured, and the lemma it is known by; `None` where the parse names none."""
    at = quantity.unit_start if quantity.unit_start is not None else quantity.numeral.end - 1
    unit = token_at(doc, at)
    for rule in (_quality, _compound, _of_following, _preceding_noun, _subject):
        noun = rule(doc, unit, token_at(doc, quantity.end - 1))
        if noun is not None and noun.dep_ == "pobj" and noun.ent_type_ in NO_THINGS:
            if noun.head.lower_ in WHERE:
                continue
            return None
        if noun is not None and not _is_of_amount(noun, quantity):
            return noun, QUALITIES.get(noun.lower_, noun.lemma_.lower())
    return None


def _is_of_amount(noun: Token, quantity: Quantity) -> bool:
    """Whether the noun belongs to an amount, this or another: "millions of dollars", "$100 in 18 years"."""
    inside = quantity.start <= noun.idx < quantity.end
    joined = (
        noun.idx > 0
        and noun.doc[noun.i - 1].text[-1].isdigit()
        and (not noun.doc[noun.i - 1].whitespace_ or noun.text in unit_names().signs)
    )
    words = noun.lower_ in ("percent", "cent", "point", "points") or unit_of_noun(noun.lower_) is not None
    return inside or joined or words


def _quality(doc: Doc, unit: Token, last: Token) -> Token | None:
    """As in "45 feet long"; "a 500-metre-long wall" measures the wall's length."""
    following = last.i + 1
    if following < len(doc) and doc[following].text == "-":
        following += 1
    if following < len(doc) and doc[following].lower_ in QUALITIES and doc[following].sent == last.sent:
        return doc[following]
    return None


def _compound(doc: Doc, unit: Token, last: Token) -> Token | None:
    """As in "a 25-ton truck", "a $5 million contract"."""
    token, steps = unit, 0
    while steps < MAX_STEPS and token.dep_ in ("compound", "nmod", "nummod", "amod", "quantmod", "npadvmod"):
        token, steps = token.head, steps + 1
        if token.i > last.i and token.pos_ in ("NOUN", "PROPN") and _adjacent(doc, last, token):
            return token
    return None


def _adjacent(doc: Doc, last: Token, noun: Token) -> bool:
    between = doc[last.i + 1 : noun.i]
    return all(token.pos_ in ("ADJ", "NOUN", "PROPN") or token.text == "-" or token.tag_ == "VBN" for token in between)


def _of_following(doc: Doc, unit: Token, last: Token) -> Token | None:
    """As in "50 tonnes of grain", "20% of voters", "$7 billion in aid", "€5 million spent on roads"."""
    following = doc[last.i + 1 : last.sent.end]
    if len(following) and following[0].tag_ in ("VBG", "VBN"):
        following = following[1:]
    if not len(following) or following[0].lower_ not in OF:
        return None
    preposition = following[0]
    return next(
        (child for child in preposition.children if child.dep_ == "pobj" and child.pos_ in ("NOUN", "PROPN")), None
    )


def _preceding_noun(doc: Doc, unit: Token, last: Token) -> Token | None:
    """As in "a range of up to 190 miles", "winds of 60 mph", "a fine of €500"."""
    for token in (unit, *unit.ancestors):
        if token.dep_ == "pobj" and token.head.lower_ == "of" and token.i >= unit.i - 3:
            noun = token.head.head
            return noun if noun.pos_ in ("NOUN", "PROPN") else None
        if token.pos_ in ("VERB", "AUX"):
            return None
    return None


def _subject(doc: Doc, unit: Token, last: Token) -> Token | None:
    """As in "prices rose 5%": the subject of the verb, or its object where the amount is only how much."""
    own = True  # "reached a height of 7 km and fell 20 km away": the height is of the other verb
    for token in (unit, *unit.ancestors):
        if token.pos_ not in ("VERB", "AUX"):
            continue
        if unit.lemma_.lower() in TIMES and token.lemma_ not in LASTING:
            return None
        objects = [child for child in token.children if child.dep_ == "dobj" and unit not in child.subtree]
        subjects = [child for child in token.children if child.dep_ in SUBJECTS and unit not in child.subtree]
        for noun in (*objects, *subjects) if own else subjects:
            if noun.pos_ in ("NOUN", "PROPN"):
                return noun
        if token.dep_ not in ("conj", "xcomp"):
            return None
        own = own and token.dep_ != "conj"
    return None
