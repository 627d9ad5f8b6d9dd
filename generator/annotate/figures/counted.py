"""What a bare number counts: the noun after it, or the noun that it replaces."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.annotate.figures.amounts import Quantity
from generator.annotate.figures.lexicon import words
from generator.annotate.reading import token_at, verb_over
from generator.text.english import words as english

#: Adjectives that mean people of that kind: "at least 12 dead", "20 more".
STANDING_FOR_PEOPLE = frozenset(["dead", "injured", "wounded", "missing", "others", "more", "hurt"])
#: What a hyphen ties to a number and is no thing: "40-odd cases".
LIKE_A_NUMBER = frozenset({"strong", "odd", "plus", "some"})
FRONT = frozenset({"of", "the", "these", "those", "their", "its", "his", "her", "our", "all", "some"})
#: Verbs that make the number or the clause less certain and do not describe the thing itself.
LOOSENING = frozenset({"estimate", "expect", "report", "confirm", "believe", "say", "think", "seem", "appear"})
MORE = "more than"  # "21 of the more than 200 girls": another number follows
GROUPS = words("groups")
#: Words of hedges that may occur between a number and its noun.
ROUGHLY = english("hedges", "approximate", "nearly") | {"some", "just", "over", "only", "at", "least", "than", "more"}
MAX_NOUN_GAP = 7  # tokens between a number and its noun: "12,000 highly trained North Korean special forces soldiers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The thing counted, as tokens."""

    first: Token  # of the phrase, after the number
    head: Token
    apart: bool = False  # another number stands before it: the jobs of "1,200 of its 8,000 jobs"
    owner: Token | None = None  # whose they are: the council of "a 15-member council"


def counted(doc: Doc, quantity: Quantity) -> Counted | None:
    """The noun phrase that the number counts; `None` where there is none ("the toll rose to 214")."""
    number = token_at(doc, quantity.end - 1)
    if (known := _joined(doc, number) or _between(doc, quantity)) is not None:
        return known
    last = min(number.sent.end, number.i + MAX_NOUN_GAP + 3)
    first = number.i + 1
    while first < last and doc[first].lower_ in FRONT:
        first += 1
    behind_of = first == number.i + 1 or doc[number.i + 1].lower_ == "of"
    if first < last and first > number.i + 1 and behind_of and doc[first].pos_ == "NUM":
        return _of_whole(doc, first, last)
    if first >= last or not behind_of or doc[first].pos_ == "NUM" or doc[first : first + 2].text == MORE:
        return None
    head = _head(doc, number, first, min(last, first + MAX_NOUN_GAP))
    return None if head is None else Counted(first=doc[first], head=head)


def _of_whole(doc: Doc, whole: int, last: int) -> Counted | None:
    """The noun of the whole of which the number is a part."""
    if whole + 1 >= last or doc[whole + 1].pos_ == "NUM":
        return None
    head = _head(doc, doc[whole], whole + 1, last)
    return None if head is None else Counted(first=doc[whole + 1], head=head, apart=True)


def _joined(doc: Doc, number: Token) -> Counted | None:
    """The noun that a hyphen ties to the number: the members of "a 15-member council"."""
    tied = doc[number.i + 1 : number.i + 3]
    if len(tied) < 2 or tied[0].text != "-" or number.whitespace_ or tied[0].whitespace_:
        return None
    if tied[1].lower_ in LIKE_A_NUMBER:
        first = tied[1].i + 1
        last = min(number.sent.end, first + MAX_NOUN_GAP)
        head = _last_noun(doc, first, last) if first < last else None
        return None if head is None else Counted(first=doc[first], head=head)
    if tied[1].pos_ != "NOUN":
        return None
    owner = _last_noun(doc, tied[1].i + 1, min(number.sent.end, tied[1].i + MAX_NOUN_GAP))
    return Counted(first=tied[1], head=tied[1], owner=owner)


def _between(doc: Doc, quantity: Quantity) -> Counted | None:
    """The noun inside a proportion: the child of "one child in six"."""
    inside = [t for t in doc if quantity.start < t.idx < quantity.end - len(t) and t.pos_ == "NOUN"]
    return Counted(first=inside[0], head=inside[0]) if inside and quantity.numeral.ratio else None


def _head(doc: Doc, number: Token, first: int, last: int) -> Token | None:
    """The noun by the parse where it reads the number as a modifier, else the last noun of the words that follow."""
    parent = number
    while parent.dep_ in ("nummod", "compound", "quantmod", "nmod", "amod") and parent.head.i < last:
        parent = parent.head
        if parent.i >= first and parent.pos_ in ("NOUN", "PROPN") and _is_phrase(doc, first, parent.i):
            return _end_of_compound(parent, last)
    if doc[first].lower_ in STANDING_FOR_PEOPLE:
        following = doc[first + 1] if first + 1 < last else None
        if following is None or following.pos_ not in ("NOUN", "PROPN", "ADJ"):
            return doc[first]
    return _last_noun(doc, first, last)


def _end_of_compound(noun: Token, last: int) -> Token:
    """The noun itself for the first part of a compound; a plural is no part ("pupils skips" is a verb misread)."""
    while noun.i < noun.head.i < last and (noun.dep_ == "poss" or (noun.dep_ == "compound" and noun.tag_ != "NNS")):
        noun = noun.head
    return noun


def _is_phrase(doc: Doc, first: int, head: int) -> bool:
    return not any(
        token.text in (",", ";", ":", "(", ")", "–", "—") or token.pos_ in ("ADP", "AUX") for token in doc[first:head]
    )


def _last_noun(doc: Doc, first: int, last: int) -> Token | None:
    """The last noun of an unbroken phrase: "coal-fired power plants", "Ann Lee's campaign donors"."""
    found = None
    for token in doc[first:last]:
        if token.pos_ in ("NOUN", "PROPN"):
            if found is not None and found.tag_ == "NNS" and found.dep_ not in ("compound", "poss"):
                break  # "pupils skips breakfast": a verb read as a noun
            found = token
        elif not _goes_on(token, found):
            break
    return found


def _goes_on(token: Token, found: Token | None) -> bool:
    """Whether a phrase can continue after `token`, which is no noun; `found` is its noun so far."""
    if token.text == "-" or (token.i and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_):
        return True
    if token.tag_ == "POS":
        return found is not None
    return found is None and (token.pos_ == "ADJ" or token.tag_ in ("VBN", "VBG", "RB"))


def company(doc: Doc, quantity: Quantity) -> Token | None:
    """The group whose size the number gives: the crew of "a crew of 46"."""
    before = token_at(doc, quantity.start).i - 1
    while before > 0 and doc[before].lower_ in ROUGHLY:
        before -= 1
    if before < 1 or doc[before].lower_ != "of":
        return None
    noun = doc[before - 1]
    return noun if noun.lemma_.lower() in GROUPS else None


def event_of(token: Token) -> Token | None:
    """The verb that says what happens to the thing: "killed" in "84 people were killed", "killing 84 people"."""
    for child in token.children:
        if child.dep_ in ("acl", "amod") and child.tag_ == "VBN" and child.lemma_ not in LOOSENING:
            return child
    verb = verb_over(token)
    # "Thousands are expected to flee" is about a flight, not about an expectation.
    while verb is not None and verb.lemma_ in LOOSENING:
        told = next((child for child in verb.children if child.dep_ == "xcomp"), None)
        if told is None:
            break
        verb = told
    return verb
