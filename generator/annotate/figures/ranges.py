"""Two numbers that are the limits of one quantity: "30 to 50", "between 3 and 5", "$2-3 billion", "two or three"."""

import re
from dataclasses import replace

from generator.annotate.figures.amounts import Quantity
from generator.text.english import any_of, words

DASH = re.compile(r" ?[-–—] ?|-to-")
TO = re.compile(r" (?:up )?to |-to-")
AND = re.compile(r" and ")
OR = re.compile(r" or ")
ABOUT = any_of(words("hedges", "approximate", "nearly"))
# "Fleets of 97 and 115 aircraft" are two fleets.
BETWEEN = re.compile(rf"(?i)\bbetween (?:(?:{ABOUT}) )?$")
VERBS_OF_CHANGE = (
    r"(?i)\b(?:r[oi]se[ns]?|rising|fell|falls?|fallen|falling|drop\w*|increas\w+|decreas\w+|declin\w+|grew|grow\w*|cut\w*|"
    r"climb\w*|jump\w*|reduc\w+|rais\w+|lower\w*|slash\w*|expand\w*|widen\w*|slid\w*|soar\w*|plung\w+|shr[aiu]nk\w*|"
    r"went|go(?:es|ing|ne)?|mov\w+|up|down|tripled|doubled|upgraded|revised)\b"
)
IN_ONE_CLAUSE = r"(?:[^.;]|\.(?=\d))*"
LOOSELY = rf"(?:(?:{ABOUT}|some|just) )?"
# "rose from 30 to 50" gives two figures, the old one and the new one; so does "rose to 50 from 30".
CHANGE = re.compile(rf"{VERBS_OF_CHANGE}{IN_ONE_CLAUSE}\bfrom {LOOSELY}$")
CHANGE_TO = re.compile(rf"{VERBS_OF_CHANGE}{IN_ONE_CLAUSE}\bto {LOOSELY}$")
FROM = re.compile(rf" from {LOOSELY}")
# "Shares rose 5p to 212p" gives the step and the level.
STEP = re.compile(
    r"(?i)\b(?:rose|fell|gained|lost|climbed|dropped|jumped|slid|slipped|added|shed|soared|plunged|sank|eased|up|down)"
    rf" {LOOSELY}$"
)
VERB_CHARS = 80  # characters before a number in which its verb is looked for
SPREAD = 1000  # no range of a news story reaches further than this factor


def join_ranges(text: str, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """`found` with neighbours joined where they bound one quantity; scores such as "3-1" are dropped."""
    joined: list[Quantity] = []
    for quantity in found:
        if joined and (pair := _pair(text, joined[-1], quantity)) is not None:
            joined[-1:] = pair
        else:
            joined.append(quantity)
    return tuple(joined)


def _pair(text: str, one: Quantity, other: Quantity) -> tuple[Quantity, ...] | None:
    """What becomes of two neighbours: one range, two that share a unit, none for a score; `None` keeps both."""
    between = text[one.end : other.start]
    link = next((link for link in (DASH, TO, AND, OR, FROM) if link.fullmatch(between)), None)
    if (
        link is None
        or one.high is not None
        or other.high is not None
        or (one.unit and one.unit != other.unit and other.unit)
    ):
        return None
    before = text[max(0, one.start - VERB_CHARS) : one.start]
    first = _with_unit(one, other)
    if link is TO and CHANGE.search(before):
        return replace(first, before=True), replace(other, unit=other.unit or one.unit)
    if link is FROM:
        return (first, replace(other, before=True)) if CHANGE_TO.search(before) else None
    if link is TO and one.unit and other.unit and STEP.search(before):
        return None
    if link is DASH and first.value >= other.value and not one.unit and not other.unit:
        return ()
    if first.value >= other.value or not _plausible(first, other):
        return None
    if link is AND and not BETWEEN.search(before):
        return None
    if link is OR and (one.unit or (other.value != first.value + 1 and not one.numeral.spelled)):
        return None
    return (replace(other, start=one.start, value=first.value, high=other.value, unit=other.unit or one.unit),)


def _plausible(one: Quantity, other: Quantity) -> bool:
    return one.value <= 0 or other.value / one.value <= SPREAD


def _with_unit(one: Quantity, other: Quantity) -> Quantity:
    """The first number with what it takes from the second: the unit, and the magnitude ("40-60 million")."""
    value, factor = one.value, other.numeral.factor
    if not one.numeral.scaled and factor > 1 and value < other.value / factor:
        value *= factor
    return replace(one, value=value, unit=one.unit or other.unit)
