"""Which bare numbers count something, and which are names, labels or turns of phrase."""

from spacy.tokens import Doc, Token

from generator.annotate.figures.amounts import Quantity
from generator.annotate.figures.counted import Counted, event_of
from generator.annotate.figures.lexicon import words
from generator.annotate.figures.qualifiers import hedge
from generator.annotate.phrasing.gaps import gaps
from generator.annotate.reading import token_at

#: One person is news when something happens to them; "one goal of the plan" counts nothing.
CASUALTY, PEOPLE = words("casualty"), words("people")
DEFINITE = words("definite")
PLACES = frozenset({"GPE", "LOC", "PERSON", "DATE", "TIME", "NORP"})
SENTENCE_PREPOSITIONS = frozenset({"in", "on", "like", "as", "with"})
FEW = 3  # "the two leaders" refers to them; "the 84 victims" counts them
ALONE_FROM = 10


def counts(doc: Doc, quantity: Quantity, thing: Counted | None) -> bool:
    """Whether the number without a unit counts something a reader would note."""
    first, last = token_at(doc, quantity.start), token_at(doc, quantity.end - 1)
    before = doc[first.i - 1] if first.i > first.sent.start else None
    numeral = quantity.numeral
    if numeral.vague or numeral.ratio:
        return True
    if _is_name(doc, quantity, first, before, thing):
        return False
    if quantity.value == 1 and quantity.high is None:
        return _one(doc, quantity, thing)
    if thing is None:
        return _alone(doc, quantity, last)
    if thing.first.i == last.i + 2 and numeral.spelled and quantity.value <= FEW:
        return False
    referred = numeral.spelled and quantity.value <= FEW and before is not None and before.lower_ in DEFINITE
    return not referred


def _is_name(doc: Doc, quantity: Quantity, first: Token, before: Token | None, thing: Counted | None) -> bool:
    """ "Apollo 11", "the Six-Party Talks": a number right after a name, or one with a capital inside a sentence."""
    numeral = quantity.numeral
    if (
        numeral.spelled
        and first.text[:1].isupper()
        and before is not None
        and before.text not in ("“", '"', "‘", "'", ":", "-", "—")
    ):
        return True
    if not numeral.bare or before is None or before.pos_ != "PROPN":
        return False
    return thing is None or thing.head.tag_ != "NNS" or before.ent_type_ not in PLACES


def _one(doc: Doc, quantity: Quantity, thing: Counted | None) -> bool:
    if hedge(doc, quantity, quantity.end) is not None:
        return thing is not None
    if thing is None:  # "one died in the street and two on the way"
        verb = token_at(doc, quantity.end - 1).head
        return 0 < verb.i - token_at(doc, quantity.end - 1).i <= 2 and verb.lemma_ in CASUALTY
    if thing.head.lemma_.lower() not in PEOPLE:
        return False
    event = event_of(thing.head)
    return event is not None and event.lemma_ in CASUALTY


def _alone(doc: Doc, quantity: Quantity, last: Token) -> bool:
    """Whether a number with no noun is one: "61 were arrested", "the toll rose to 214", not "the two met"."""
    if hedge(doc, quantity, quantity.end) is not None or last.i in gaps(last.sent):
        return True
    event = event_of(last)
    if doc[last.i + 1 : last.i + 2].text == "of" or (event is not None and event.lemma_ in CASUALTY):
        return True
    if quantity.numeral.spelled and not quantity.numeral.scaled and quantity.value <= ALONE_FROM:
        return False
    return last.dep_ != "pobj" or last.head.lower_ not in SENTENCE_PREPOSITIONS
