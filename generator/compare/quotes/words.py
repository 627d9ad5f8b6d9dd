"""The words of a quotation in one spelling, so that what a house style does to them is no difference."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from generator.compare.quotes.lexicon import CONTRACTIONS, ENDINGS, SPELLINGS
from generator.text.numbers import TENS, TO_NINETEEN

GAP = "…"  # words left out, or the editor's own words in brackets: they stand for any
COMPOUND = rf"(?i:{'|'.join(TENS)})-(?i:{'|'.join(TO_NINETEEN)})\b"
WORD = re.compile(
    r"(?P<gap>\[[^\]]*\]|\([^)]*\)|\.(?:\s?\.){2,}|…)"
    rf"|(?P<word>{COMPOUND}|[^\W_]+(?:['.,][^\W_]+)*|[%&])"
    r"|(?P<end>[.!?]+(?=[\"')\]]*\s+[\"'(\[]*[A-Z0-9])|\n)"
)
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
NUMERAL = re.compile(r"\d+(?:\.\d+)?")
# A rule takes the British spelling to the American one, or both to one that neither has: they only have to meet.
RULES = (
    (re.compile(r"(?<=\w{3})is(e|ed|es|ing|ation|ations|er|ers)$"), r"iz\1"),
    (re.compile(r"(?<=\w{3})ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"(?<=\w{3})our(s|ed|ing|able|ite|ites|ful|hood|hoods|al)?$"), r"or\1"),
    (re.compile(r"(?<=\w{2}[^aeiou])re(s)?$"), r"er\1"),
    (re.compile(r"(?<=\w{3})ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(?<=\w{3})logue(s)?$"), r"log\1"),
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its form, where it is in the text, and which sentence of the text it is in."""

    form: str
    start: int
    end: int
    sentence: int


@lru_cache(maxsize=2**14)  # one quotation is held against many
def quoted_words(text: str) -> tuple[Word, ...]:
    """The words of `text` in order, without what house styles change.

    >>> [word.form for word in quoted_words("It’s “colour”, he [said] … four hundred.")]
    ['it', 'is', 'color', 'he', '…', '…', '400']
    """
    return tuple(_with_scales(_words(text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"'))))


def _words(text: str) -> Iterator[Word]:
    sentence, begun = 0, False
    for found in WORD.finditer(text):
        if found["end"]:
            sentence += begun
            begun = False
            continue
        begun = True
        for form in [GAP] if found["gap"] else _forms(found["word"].lower()):
            yield Word(form, found.start(), found.end(), sentence)


def _with_scales(words: Iterable[Word]) -> Iterator[Word]:
    """The words with numbers in one form: "four hundred", "a thousand" and "2 million" as digits."""
    held: Word | None = None
    for word in words:
        if held is not None and word.form in SCALES and (held.form == "a" or NUMERAL.fullmatch(held.form)):
            count = Decimal(1) if held.form == "a" else Decimal(held.form)
            held = replace(held, form=f"{(count * SCALES[word.form]).normalize():f}", end=word.end)
            continue
        if held is not None:
            yield held
        held = word
    if held is not None:
        yield held


def _forms(word: str) -> Iterator[str]:
    """The forms of one printed word: two for a contraction."""
    plain = word if any(letter.isdigit() for letter in word) else word.replace(".", "")
    if plain in CONTRACTIONS:
        yield from CONTRACTIONS[plain].split()
        return
    for ending, full in ENDINGS.items():
        if plain.endswith(ending) and len(plain) > len(ending):
            yield _spelt(plain.removesuffix(ending))
            yield full
            return
    yield _spelt(plain)


def _spelt(word: str) -> str:
    if word in SPELLINGS:
        return SPELLINGS[word]
    if word.partition("-")[0] in TENS | TO_NINETEEN:
        return str(sum((TENS | TO_NINETEEN)[part] for part in word.split("-")))
    if word.replace(",", "").isdigit():
        return word.replace(",", "")
    for pattern, replacement in RULES:
        word = pattern.sub(replacement, word)
    return word
