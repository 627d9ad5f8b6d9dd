"""The words and digits that numbers are made of, and what they are worth."""

import re
from decimal import Decimal

from text_to_num import text2num

from generator.text.numbers import TENS, TO_NINETEEN, number_word

SCALES = {
    **{"hundred": 100, "dozen": 12, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
    **{"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9},
    **{"tn": 10**12, "trn": 10**12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7},
}
SMALL = number_word(1, 90)
BIG = "(?:hundred|thousand|million|billion|trillion)"
#: One of these stands in every number in words.
NUMBER_WORDS = (
    *(word for word, value in (TO_NINETEEN | TENS).items() if value),
    *("hundred", "thousand", "million", "billion", "trillion"),
)
ORDINAL = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
WORDS = rf"\b(?:{BIG} and |(?:{SMALL}|{BIG})[\s-]){{0,12}}(?:{SMALL}|{BIG})\b(?!-{ORDINAL}\b)"
# Commas separate thousands (or lakhs: 1,00,000); a blank, often a no-break or a thin one, may replace the comma, and so
# may an apostrophe (Swiss) or, twice or more, a full stop: 1.250.000, for "1.250" is more often a decimal.
DIGITS = (
    r"(?:\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?!\d)|\d{1,3}(?:['\u2019]\d{3})+(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?![\d.,]\d)"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,5}(?![\d,])|\d{1,3},\d{1,2}(?=[ \u00a0](?:m|b|tr)illion\b)|\d+)"
    r"(?:\.\d+)?"
)
# A comma before one or two digits is the decimal point of other languages: "1,5 million".
DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")
# Not a piece of a name, a version, an address or a fraction: "F-16", "v2.1", "@3", "0/250".
# Money may be joined to it: "R500", "Rs.500", "KSh500", "USD500".
JOINED = r"(?<=\b[RM])|(?<=\bR[Mps])|(?<=\bRs\.)|(?<=\b[A-Z]{3})|(?<=\b[A-Z][Ss]h)"
FREE = rf"(?:(?<![\w.,/:@#])(?<![A-Za-z]-)(?<![A-Za-z]['\u2019])|{JOINED}|(?<=\bmagnitude-))"
CLOSED = r"(?![\d/@]|[.,:]\d)"
SCALE = (
    r"(?:(?:[\s-]?(?:hundred|thousand|million|billion|trillion|mn|mln|bn|bln|tn|trn|lakhs?|crores?|dozen)\b)+"
    r"|[kKmMbB](?:(?![\w/-])|(?=-an?-[a-z])))"  # "£350m-a-week"
)
VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8)}


def cardinal(words: str) -> Decimal | None:
    """The value of digits or of number words; `None` where the words make no number.

    >>> cardinal("1,00,000"), cardinal("two hundred and fifty"), cardinal("a hundred"), cardinal("five six")
    (Decimal('100000'), Decimal('250'), Decimal('100'), None)
    """
    words = re.sub(r"^an? ", "", words.strip().lower())
    if words[:1].isdigit():
        if DECIMAL_COMMA.fullmatch(words):
            return Decimal(words.replace(",", "."))
        plain = re.sub(r"[ ,'\u2019\u00a0\u2009\u202f]", "", words)
        return Decimal(plain.replace(".", "") if plain.count(".") > 1 else plain)
    try:
        # Without "and", which text2num 2, the last for Intel Macs, does not know.
        return Decimal(text2num(re.sub(r"\s+(?:and\s+)?", " ", words), "en"))
    except ValueError:
        return None


def scale(words: str | None) -> int:
    """What magnitude words multiply by: "hundred million" by 100,000,000; nothing by 1."""
    factor = 1
    for word in re.findall(r"[a-z]+", (words or "").lower()):
        factor *= SCALES[word]
    return factor


def vulgar(sign: str | None) -> Decimal:
    """The value of a sign such as "½"; nothing is 0."""
    if not sign:
        return Decimal(0)
    top, bottom = VULGAR[sign]
    return Decimal(top) / bottom
