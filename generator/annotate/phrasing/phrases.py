"""The noun phrases of an article that could be looked up, in all the lengths that make sense."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.reading import ReadPassage, noun_phrases
from generator.text.calendar import calendar_words
from generator.text.folding import fold
from generator.text.nations import country_of
from generator.text.tables import read_table

MAX_WORDS = 4
ADDRESS = re.compile(r"[@/=<>_#|]|\w\.\w{2,}")  # of a page or a person on a network
#: Tokens that may be part of a phrase; everything to the left of any other token is cut off.
INNER = frozenset({"NOUN", "PROPN", "ADJ"})
#: What says which one a noun means, and what points back.
TELLING = frozenset({"compound", "amod", "nmod"})
POINTERS = frozenset({"this", "that", "these", "those", "such"})
#: What the model calls dates, numbers and amounts is never a subject.
NUMERIC = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase at one place. `key` is the same for all forms of it: lemmas, nationalities led to their country."""

    at: ReadPassage
    tokens: Tokens
    key: tuple[str, ...]
    whole: bool  # not a part of a longer phrase

    @property
    def label(self) -> str:
        """Its words, the first with a capital."""
        text = " ".join(self.tokens.text.split())
        return text[:1].upper() + text[1:]


def find_phrases(at: ReadPassage) -> Iterator[Phrase]:
    """The phrases of one passage, in reading order, every shorter form after the longer one it ends."""
    for chunk in noun_phrases(at.doc):
        head = chunk.root
        if head.pos_ not in {"NOUN", "PROPN"} or head.ent_type_ in NUMERIC or _ends_in_person(chunk):
            continue
        first, last = _first(chunk), _end_of_complement(head)
        if last > head.i + 1:
            yield from _made(at, head.i, last, whole=first == head.i)
        for start in range(first, head.i + 1):
            if not _is_empty(head, alone=start == head.i):
                yield from _made(at, start, head.i + 1, whole=start == first)


def is_bare(phrase: Phrase) -> bool:
    """Whether no word beside it says which one is meant, as in "Chilean territory" and "end of term"."""
    head, first = phrase.tokens.root, phrase.tokens.start
    told = (token for token in head.lefts if token.i < first and token.dep_ in TELLING and not _is_vague(token))
    return next(told, None) is None and not any(token.lower_ == "of" for token in head.rights)


def is_pointing(phrase: Phrase) -> bool:
    """Whether it only points back at something that was told: "this tragedy"."""
    return any(token.dep_ == "det" and token.lower_ in POINTERS for token in phrase.tokens.root.lefts)


def _made(at: ReadPassage, start: int, end: int, *, whole: bool) -> Iterator[Phrase]:
    """The phrase of these tokens, if they may be one."""
    tokens = at.doc[start:end]
    key = phrase_key(tokens)
    if (
        key
        and not ADDRESS.search(tokens.text)
        and _may_begin(at.doc[start])
        and len(key) <= MAX_WORDS + 1
        and not _splits_name(at.doc[start])
    ):
        yield Phrase(at=at, tokens=tokens, key=key, whole=whole)


def phrase_key(tokens: Tokens) -> tuple[str, ...]:
    """The lemmas of the words with a meaning of their own; a nationality becomes its country."""
    words = [token for token in tokens if token.pos_ in INNER or token.pos_ == "VERB"]
    key: list[str] = []
    at = 0
    while at < len(words):
        for length in (2, 1):
            country = (
                country_of(" ".join(word.text for word in words[at : at + length]))
                if words[at].text[0].isupper()
                else None
            )
            if country is not None and at + length <= len(words):
                key.extend(fold(country).split())
                at += length
                break
        else:
            key.extend(fold(words[at].lemma_).split())
            at += 1
    return tuple(key)


def _first(chunk: Tokens) -> int:
    """Where the phrase begins: after articles, numbers, possessors and empty adjectives."""
    first = chunk.root.i
    while first > chunk.start and _is_inner(chunk.doc[first - 1]):
        first -= 1
    while first < chunk.root.i and not _may_begin(chunk.doc[first]):
        first += 1
    return first


def _is_inner(token: Token) -> bool:
    if token.text in {"-", "–"}:
        return True
    return token.pos_ in INNER and token.ent_type_ not in NUMERIC and token.dep_ != "poss" and not _is_vague(token)


def _may_begin(token: Token) -> bool:
    return token.text not in {"-", "–"} and (
        token.i == 0 or token.nbor(-1).text not in {"-", "–"} or token.nbor(-1).whitespace_ != ""
    )


def _ends_in_person(chunk: Tokens) -> bool:
    """Whether a person's name follows what he or she is: "Harbour Post editor Ana Rojas"."""
    others = [token for token in chunk if token.pos_ in INNER and token.ent_type_ != "PERSON"]
    return chunk.root.ent_type_ == "PERSON" and bool(others)


def _splits_name(token: Token) -> bool:
    """Whether a phrase that begins here would cut a name in two: "Korean troops" of "North Korean troops"."""
    return token.i > 0 and token.ent_iob_ == "I" and token.ent_type_ not in NUMERIC and token.pos_ in {"PROPN", "ADJ"}


def _end_of_complement(head: Token) -> int:
    """Where "of emergency" ends after "state": one bare noun; the head's own end where there is none."""
    after = head.doc[head.i + 1 : head.i + 3]
    if head.pos_ != "NOUN" or head.lemma_.casefold() in _words()["measure"] or len(after) < 2 or after[0].text != "of":
        return head.i + 1
    of, found = after
    fits = found.tag_ == "NN" and found.dep_ == "pobj" and found.head == of and found.ent_type_ not in NUMERIC
    return found.i + 1 if fits and not _is_empty(found, alone=False) else head.i + 1


def _is_empty(head: Token, *, alone: bool) -> bool:
    """Whether a phrase with this head is too general: "time" always is, "officers" is not after "customs"."""
    word = head.lemma_.casefold()
    letters = sum(c.isalpha() for c in head.text)
    return word in _words()["empty"] or (alone and word in _words()["general"]) or letters < 2


def _is_vague(token: Token) -> bool:
    return token.tag_ in {"JJR", "JJS"} or token.lemma_.casefold() in _words()["vague"]


@cache
def _words() -> dict[str, frozenset[str]]:
    words = read_table("generator.annotate.phrasing", "words.yml")
    lists = {name: frozenset(map(str, members)) for name, members in words.items()}
    return lists | {"empty": lists["empty"] | calendar_words()}
