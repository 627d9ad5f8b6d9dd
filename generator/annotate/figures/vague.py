"""Numbers that only say how large: "dozens", "tens of thousands", "several hundred", each with its bounds."""

import re
from decimal import Decimal

from generator.annotate.figures.amounts import Numeral, Way
from generator.annotate.figures.number_words import scale

#: From the least such a word can mean to where the next word up would be used.
BOUNDS = {
    "tens": (20, 99),
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2000, 99_999),
    "millions": (2 * 10**6, 999 * 10**6),
    "billions": (2 * 10**9, 999 * 10**9),
    "trillions": (2 * 10**12, 999 * 10**12),
}
SEVERAL = {"several": (3, 9), "a few": (2, 5), "many": (3, 9)}

PLURAL = re.compile(
    r"(?<![\w-])(?P<tens>tens|dozens|hundreds) of (?P<scale>thousand|million|billion)s\b"
    r"|(?<![\w-])(?P<many>dozens|hundreds|thousands|millions|billions|trillions)\b"
    r"|(?<![\w-])(?P<scores>scores) of\b(?= \w)",
    re.IGNORECASE,
)
FEW = re.compile(
    r"(?<![\w-])(?P<several>several|a few|many) (?P<scale>dozen|hundred|thousand|million|billion)\b", re.IGNORECASE
)


def _plural(match: re.Match[str]) -> Numeral:
    low, high = BOUNDS[(match["tens"] or match["many"] or match["scores"]).lower()]
    end = match.end("scores") if match["scores"] else match.end()
    return _bounded(match.start(), end, low * scale(match["scale"]), high * scale(match["scale"]))


def _few(match: re.Match[str]) -> Numeral:
    low, high = SEVERAL[match["several"].lower()]
    return _bounded(match.start(), match.end(), low * scale(match["scale"]), high * scale(match["scale"]))


def _bounded(start: int, end: int, low: int, high: int) -> Numeral:
    return Numeral(start=start, end=end, value=Decimal(low), high=Decimal(high), vague=True, spelled=True)


FORMS: tuple[Way, ...] = ((PLURAL, _plural, tuple(BOUNDS)), (FEW, _few, ("several", "few", "many")))
