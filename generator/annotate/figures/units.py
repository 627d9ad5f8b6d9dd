"""The unit after a number: how newspapers write it, and pint's name for it."""

import re
from dataclasses import dataclass
from functools import cache

from generator.annotate.figures.money import currency_of_noun
from generator.text.tables import read_table

OTHER_NOUNS = frozenset(
    {"degree", "feet", "second", "yard", "pound", "percentage", "won", "real", "pint", "carat", "rand"}
)
BLANK = r"(?:-plus|\+)?[ \u00a0\u2009\u202f-]?"
BLANK_IN_WORD = r"\ "  # as re.escape writes it
SQUARE = {"square": "square_", "sq": "square_", "sq.": "square_", "cubic": "cubic_", "cu": "cubic_", "cu.": "cubic_"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit that ends at `end` of the text; `start` is where its own letters begin."""

    name: str  # pint's
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitNames:
    """The table of `units.yml`, ready for look-ups."""

    words: dict[str, str]  # lower case -> pint's name
    signs: dict[str, str]
    joined: frozenset[str]
    spaced: frozenset[str]  # those of them that a blank may part from the digits where the words around speak of it
    areas: frozenset[str]
    pattern: re.Pattern[str]


def unit_after(text: str, at: int) -> Unit | None:
    """The unit that follows the number which ends at `at`; a blank, a hyphen or nothing may separate the two.

    >>> unit_after("a 40-tonne lorry", 4)
    Unit(name='metric_ton', start=5, end=10)
    >>> unit_after("90 km/h", 2).name, unit_after("12 sq km", 2).name, unit_after("12 of them", 2)
    ('kilometer_per_hour', 'square_kilometer', None)
    """
    names = unit_names()
    match = names.pattern.match(text, at)
    if match is None:
        return None
    start = match.start("unit")
    if match["sign"] in names.joined - names.spaced and start > at:
        return None
    name = names.signs.get(match["sign"] or "") or names.words[_singular(match["word"] or "", names)]
    if match["square"] or match["power"]:
        if name not in names.areas:
            return None
        name = (
            SQUARE.get((match["square"] or "").lower(), "cubic_" if match["power"] in ("3", "³") else "square_") + name
        )
    if match["per"]:
        name = f"{name}_per_{match['per'].lower()}"
    return Unit(name=name, start=start, end=match.end() - _full_stop(text, match))


def _full_stop(text: str, match: re.Match[str]) -> int:
    """1 where the last sign is the full stop of the sentence, not of the abbreviation: "at 36,000 ft. The"."""
    closes = match.group().endswith(".") and re.match(r"[\"”’)]*(?:\s+[\"“‘(]?[A-Z]|\s*$)", text[match.end() :])
    return 1 if closes else 0


def unit_of_noun(noun: str) -> str | None:
    """The unit or currency that a noun is; other words may come before it: "998 horizontal miles", "six long years".

    >>> unit_of_noun("miles"), unit_of_noun("dollars"), unit_of_noun("degrees")
    ('mile', 'USD', None)
    """
    if noun in OTHER_NOUNS or noun.removesuffix("s") in OTHER_NOUNS:
        return None
    names = unit_names()
    unit = names.words.get(noun) or names.words.get(noun.removesuffix("s"))
    return unit or currency_of_noun(noun)


def _singular(word: str, names: UnitNames) -> str:
    word = re.sub(r"[\s\u00a0-]+", " ", word.lower())
    return word if word in names.words else word.removesuffix("s")


@cache
def unit_names() -> UnitNames:
    """The units we read, loaded once a process."""
    table = read_table("generator.annotate.figures", "units.yml")
    words = {word.lower(): name for name, written in table["words"].items() for word in written}
    signs = {sign: name for name, written in table["signs"].items() for sign in written}
    word = _any(words).replace(BLANK_IN_WORD, "[ -]")
    return UnitNames(
        words=words,
        signs=signs,
        joined=frozenset(table["joined"]),
        spaced=frozenset(table["spaced"]),
        areas=frozenset(table["areas"]),
        pattern=re.compile(
            rf"{BLANK}(?P<unit>(?:(?P<square>(?i:square|cubic|sq\.?|cu\.?))[ -])?"
            rf"(?:(?P<word>(?i:{word})(?i:s)?)(?!\w)|(?P<sign>{_any(signs)})(?P<power>[23](?!\d)|[²³])?(?!\w)))"
            rf"(?:(?: per | an? |/)(?P<per>{'|'.join(table['per'])})\b)?"
        ),
    )


def _any(written: dict[str, str]) -> str:
    return "|".join(re.escape(form) for form in sorted(written, key=len, reverse=True))
