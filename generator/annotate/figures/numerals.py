"""Every number of a text: digits, words, fractions, ratios and vague ones, each with its place and value."""

import re
from decimal import Decimal

from generator.annotate.figures import shares, vague
from generator.annotate.figures.amounts import Numeral, Way
from generator.annotate.figures.number_words import (
    BIG,
    CLOSED,
    DIGITS,
    FREE,
    NUMBER_WORDS,
    SCALE,
    SCALES,
    VULGAR,
    WORDS,
    cardinal,
    scale,
    vulgar,
)
from generator.text.needs import DIGIT, has_any, plainly

AND_A_PART = r"(?:[- ]and[- ]an?[- ](?P<part>half|quarter|third))?"
DIGITAL = re.compile(
    rf"{FREE}(?P<minus>(?<!%)[-\u2212](?=\d)|\b(?<!or )minus )?(?P<number>{DIGITS})"
    rf"(?: ?(?P<vulgar>[{''.join(VULGAR)}]))?{CLOSED}{AND_A_PART}(?P<scale>{SCALE})?",
    re.IGNORECASE,
)
SPELLED = re.compile(
    rf"(?:(?<![\w-])|(?<=-to-))(?P<minus>(?<!or )minus )?(?:an? (?={BIG}))?(?P<number>{WORDS}){AND_A_PART}"
    rf"(?P<scale>{SCALE})?(?!\w)",
    re.IGNORECASE,
)
DOZEN = re.compile(rf"(?<![\w-])(?P<many>half a|a|{WORDS}|{DIGITS})[ -]dozen\b", re.IGNORECASE)
COUPLE = re.compile(rf"(?<![\w-])a couple (?:of )?(?P<scale>dozen|{BIG})\b", re.IGNORECASE)
OF_A_BIG = re.compile(rf"(?<![\w-])(?:an? )?(?P<part>half|quarter)[ -](?P<scale>{BIG})\b", re.IGNORECASE)
#: Longer rows of digits count nothing: Decimal rounds them, and of more than 4,300 no Python reads our JSON.
MOST_DIGITS = 28
PARTS = {"half": 2, "third": 3, "quarter": 4}

#: How a number can be written, what reads each way, and what it needs.
FORMS: tuple[Way, ...]


def numerals(text: str) -> tuple[Numeral, ...]:
    """Every number of `text` in reading order, without overlaps; of two that begin together the longer.

    >>> [(n.start, n.value) for n in numerals("1.2m, two dozen, a quarter of a million")]
    [(0, Decimal('1200000.0')), (6, Decimal('24')), (17, Decimal('250000'))]
    """
    plain = plainly(text)
    found = [read(match) for pattern, read, needs in FORMS if has_any(plain, needs) for match in pattern.finditer(text)]
    kept: list[Numeral] = []
    for numeral in sorted((n for n in found if n is not None), key=lambda n: (n.start, -n.end)):
        if not kept or numeral.start >= kept[-1].end:
            kept.append(numeral)
    return tuple(
        one for one in kept if all(edge.adjusted() < MOST_DIGITS for edge in (one.value, one.high or one.value))
    )


def _digital(match: re.Match[str]) -> Numeral | None:
    value = cardinal(match["number"])
    if value is None:
        return None
    value = (value + vulgar(match["vulgar"]) + _part(match)) * scale(match["scale"])
    return Numeral(
        start=match.start(),
        end=match.end(),
        value=-value if match["minus"] else value,
        factor=scale(match["scale"]),
        scaled=bool(match["scale"]),
        bare=match[0].isdigit(),
    )


def _spelled(match: re.Match[str]) -> Numeral | None:
    value = cardinal(match["number"])
    if value is None:
        return None
    factor = scale(match["scale"]) if match["scale"] else _last_scale(match["number"])
    value = (value + _part(match)) * scale(match["scale"])
    scaled = bool(match["scale"]) or re.search(BIG, match["number"], re.IGNORECASE) is not None
    if match["minus"]:
        value = -value
    return Numeral(start=match.start(), end=match.end(), value=value, spelled=True, scaled=scaled, factor=factor)


def _last_scale(words: str) -> int:
    """The magnitude that number words end in: "three million" in millions."""
    last = re.split(r"[\s-]", words.lower())[-1]
    return scale(last) if last in SCALES else 1


def _part(match: re.Match[str]) -> Decimal:
    return Decimal(1) / PARTS[match["part"].lower()] if match["part"] else Decimal(0)


def _dozen(match: re.Match[str]) -> Numeral | None:
    many = {"a": Decimal(1), "half a": Decimal("0.5")}.get(match["many"].lower()) or cardinal(match["many"])
    if many is None:
        return None
    return Numeral(start=match.start(), end=match.end(), value=Decimal(int(many * 12)), spelled=True)


def _couple(match: re.Match[str]) -> Numeral:
    return Numeral(
        start=match.start(), end=match.end(), value=Decimal(2 * scale(match["scale"])), spelled=True, scaled=True
    )


def _of_a_big(match: re.Match[str]) -> Numeral:
    """ "A quarter million"."""
    value = _part(match) * scale(match["scale"])
    return Numeral(start=match.start(), end=match.end(), value=value, spelled=True, scaled=True)


FORMS = (
    (DIGITAL, _digital, (DIGIT,)),
    (SPELLED, _spelled, NUMBER_WORDS),
    (DOZEN, _dozen, ("dozen",)),
    (COUPLE, _couple, ("couple",)),
    (OF_A_BIG, _of_a_big, ("half", "quarter")),
    *shares.FORMS,
    *vague.FORMS,
)
