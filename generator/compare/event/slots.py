"""The slot that a figure fills: what its place says of it besides the thing, so that only like is held against like.

A part is not held against its whole, a rate not against a count, a forecast not against a result, this day's not
against this month's, one share of a company not against the whole of it.
"""

import re
from dataclasses import dataclass

from generator.compare.event.lexicon import PERIODS, QUALIFIERS
from generator.model import Figure, Span
from generator.text.english import any_of, words
from generator.text.numbers import number_word
from generator.text.similarity import WORD, stem, stems

REACH = 45  # characters before a figure in which a word qualifies it
PART = re.compile(r"(?<!out )\bof (?:those|them|these|whom|which|the(?! \d)|its|his|her|their|our)\b", re.IGNORECASE)
PART_BEFORE = re.compile(
    r"(?:\bincluding|\bamong them|\bof (?:whom|them|these|those),?|\b(?:a )?further|\ban additional"
    r"|\bplus) (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
PART_WORDS = frozenset({"more", "additional", "further"})
PER = "share|year|month|week|day|hour|night|head|person|barrel|tonne|ton|lit(?:er|re)|gallon|hectare|acre|kilo"
RATE = re.compile(
    rf"^(?: [\w-]+){{0,3}}? (?:an?|per|for (?:each|every)) (?:\w+ )?(?P<unit>{PER})\b"
    r"|^(?: [\w-]+){0,2}? (?:per|for (?:every|each)|in every|out of every) (?P<per>[\d,]+|\w+)"
)
MANY = "so many"
#: "One died in Orsela and two in Marzan": each is a part, and no number is the sum.
SOMEWHERE = r"(?:in|at|near|outside|from) (?:the )?[A-Z][^.;,]{0,40}?"
GAP_BEHIND = re.compile(rf"[^.;]{{0,40}}? {SOMEWHERE},?(?: and)? (?:\d+|{number_word(1, 90)}) {SOMEWHERE}\b")
GAP_BEFORE = re.compile(rf" {SOMEWHERE},?(?: and)? $")
EACH = re.compile(r"\beach\b|\bevery\b", re.IGNORECASE)
LOOSELY = any_of(words("hedges", "approximate", "nearly"))
CHANGE_BEFORE = re.compile(rf"\bby (?:(?:{LOOSELY}|some) )?$", re.IGNORECASE)
CHANGE_AFTER = re.compile(
    r"^\W{0,2}(?:\w+ )?(?:\w+er|more|less) than\b|^ (?:above|below) (?:the )?(?:\w+ )?(?:average|normal|mean)\b"
)
YEAR = re.compile(
    r"(?<![\d,.$£€])(?<!since )(?<!until )(?<!by )(?<!by the end of )(?:1[89]|20)\d\d(?![\d,]|\.\d|-\d{2}\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """What the words beside a figure say of it."""

    part: bool  # of a whole that its words name: "four of the dead", "another 40"
    rate: str | None  # what it is a rate of: "share" in "$6.40 a share"
    change: bool  # it gives by how much something changed or lies off: "9 degrees warmer than"
    qualifiers: frozenset[str]  # "adjusted", "limit", "forecast"
    periods: frozenset[str]  # "day", "month": the stretch of time that it is for
    years: frozenset[str]  # the years that its sentence names


def slot_of(figure: Figure, sentence: Span, clause: Span) -> Slot:
    """The slot of a figure in its sentence; `clause` is the part of it around the figure."""
    low, high = figure.span.start - sentence.start, figure.span.end - sentence.start
    before, after = sentence.text[:low], sentence.text[high:]
    within = max(0, figure.span.start - clause.start)
    near = f"{clause.text[:within][-REACH:]} {figure.span.text}"
    return Slot(
        part=figure.unit is None and _is_part(figure, before, after),
        rate=_rate_of(figure) or _rate(before, after),
        change=bool(CHANGE_BEFORE.search(before) or CHANGE_AFTER.match(after)),
        qualifiers=frozenset(name for name, known in QUALIFIERS.items() if known & _words(near)),
        periods=_periods(clause.text[:within]) or _periods(clause.text),
        years=frozenset(YEAR.findall(sentence.text)) - {figure.span.text},
    )


def _periods(text: str) -> frozenset[str]:
    """The stretches of time that the words name: those before a figure are its own, others may be a comparison's."""
    return frozenset(name for name, known in PERIODS.items() if known & _words(text))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in WORD.findall(text)) | stems(text)


def _is_part(figure: Figure, before: str, after: str) -> bool:
    inside = {word.lower() for word in WORD.findall(figure.span.text)}
    if inside & PART_WORDS or PART.search(figure.span.text) or PART.match(after.lstrip()):
        return True
    return PART_BEFORE.search(before) is not None or _is_in_one_of_several_places(figure, before, after)


def _is_in_one_of_several_places(figure: Figure, before: str, after: str) -> bool:
    if GAP_BEHIND.match(after):
        return True
    return (
        figure.head is None and re.match(rf" {SOMEWHERE}", after) is not None and GAP_BEFORE.search(before) is not None
    )


def _rate_of(figure: Figure) -> str | None:
    """What the figure is a rate of; rates for so many of a thing share one measure, however many they are."""
    if figure.per is None:
        return None
    return MANY if figure.per[0].isdigit() else stem(figure.per)


def _rate(before: str, after: str) -> str | None:
    found = RATE.match(after)
    if found is not None:
        return stem((found["unit"] or found["per"]).lower())
    return "each" if EACH.search(before[-REACH:]) or after.startswith(" each") else None


def same_slot(one: Slot, other: Slot) -> bool:
    """Whether two different amounts may fill one slot, years aside."""
    if one.part != other.part or one.rate != other.rate or one.change != other.change:
        return False
    return one.qualifiers == other.qualifiers and (
        not one.periods or not other.periods or bool(one.periods & other.periods)
    )
