"""One amount given in two units: "190 miles (306 km)"."""

import re
from dataclasses import replace

from generator.model import Figure
from generator.text.english import any_of, words

ABOUT = any_of(words("hedges", "approximate", "nearly"))
OPENS = re.compile(rf" ?[(\[] ?(?:(?:{ABOUT}|or) |~)?")
OR = re.compile(rf",? or (?:(?:{ABOUT}) )?|/| / ")


def pair_conversions(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """`figures` with each conversion tied to the figure right before it, whose thing, status and verb it shares."""
    paired: list[Figure] = []
    for figure in figures:
        ties = bool(paired) and _converts(text, paired[-1], figure)
        paired.append(_tied(figure, paired[-1]) if ties else figure)
    return tuple(paired)


def _tied(figure: Figure, to: Figure) -> Figure:
    return replace(figure, converts=to.span, what=to.what, head=to.head, verb=to.verb, status=to.status)


def _converts(text: str, one: Figure, other: Figure) -> bool:
    if one.dimension is None or one.dimension != other.dimension or one.unit == other.unit:
        return False
    between = text[one.span.end : other.span.start]
    return OPENS.fullmatch(between) is not None or OR.fullmatch(between) is not None
