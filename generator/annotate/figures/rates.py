"""Rates: what an amount is for one of, or for so many of: "$75 a barrel", "12 deaths per 100,000 people"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from spacy.tokens import Doc

from generator.annotate.figures.number_words import BIG, DIGITS, cardinal, scale
from generator.annotate.figures.units import unit_names
from generator.annotate.reading import token_at

#: What things are paid, made or counted for one of. Behind "per" any noun may stand, behind "a" only these.
ONE = (
    "share|year|month|week|day|hour|minute|second|night|head|person|barrel|tonne|ton|lit(?:er|re)|gallon|hectare|acre|kilo"
    "|kilogram|kilogramme|gram|pound|ounce|mile|kilomet(?:er|re)|met(?:er|re)|pint|bottle|piece|unit|ticket|seat"
    "|(?:square|cubic) (?:met(?:er|re)|kilomet(?:er|re)|foot|mile|inch|yard)"
)
SIGNS = {"m3": "cubic_meter", "m³": "cubic_meter", "m2": "square_meter", "m²": "square_meter"}
#: "2 million barrels of oil a day": what is counted may be told between.
OF = r"(?: of (?:[\w-]+ )?[\w-]+)?"
MANY = re.compile(
    rf"{OF} (?:per|in every|out of every|for every|for each) (?P<many>{DIGITS}(?:[ -]{BIG})?)(?![\w%])"
    r"(?: (?P<noun>[a-z]+))?"
)
SINGLE = re.compile(
    rf"{OF}(?:(?: an? |-an?-)(?P<one>{ONE})(?! (?:earlier|later|ago|before|after|or|old|long)\b)"
    rf"|(?: per | for every | for each )(?:[A-Z][\w.&’'-]* ){{0,3}}(?P<any>(?:(?:square|cubic) )?[a-z]+)"
    rf"|/ ?(?P<sign>m[23³²]|{ONE}))(?![\w-])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What stands under the line of a rate, and where its words end."""

    per: str  # "barrel", "day", "cubic_meter", "100000 people"
    many: Decimal  # of them: 1, or 100,000
    end: int


def rate_after(doc: Doc, text: str, end: int) -> Rate | None:
    """What the amount that ends at `end` of `text` is a rate of; `None` where it is none."""
    if (found := MANY.match(text, end)) is not None:
        number = cardinal(re.split(rf"[ -](?={BIG})", found["many"])[0])
        if number is not None:
            many = number * scale(re.sub(r"[^a-z]", " ", found["many"]))
            noun = _noun(doc, found)
            stop = found.end("noun") if noun else found.end("many")
            return Rate(per=f"{many:f} {noun}" if noun else f"{many:f}", many=many, end=stop)
    if (found := SINGLE.match(text, end)) is None:
        return None
    return Rate(per=_one(found["one"] or found["any"] or found["sign"]), many=Decimal(1), end=found.end())


def _noun(doc: Doc, found: re.Match[str]) -> str | None:
    """The noun behind the number, as it is printed: "people" of "per 100,000 people"."""
    if found["noun"] is None:
        return None
    return found["noun"] if token_at(doc, found.start("noun")).pos_ == "NOUN" else None


def _one(words: str) -> str:
    """One spelling for one thing: "metre" and "meter", "kilo" and "kilogram"."""
    square, _, noun = words.rpartition(" ")
    name = unit_names().words.get(noun, noun)
    return SIGNS.get(words, f"{square}_{name}" if square else name)
