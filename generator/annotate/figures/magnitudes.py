"""The strength of an earthquake: "a magnitude 7.1 earthquake", "a 7.1-magnitude quake", "a magnitude of 6.9"."""

import re
from dataclasses import replace

from generator.model import Figure
from generator.text.english import any_of, words

MAGNITUDE = "magnitude"
STRONGEST = 10  # no earthquake reaches it
LOOSELY = any_of(words("hedges", "approximate"))
BEFORE = re.compile(rf"\bmagnitude(?:-|,? (?:(?:was|is|of|to|at|as|estimated|revised|put|a|{LOOSELY}|preliminary) )*)$")
BEHIND = re.compile(r"[\d.]+[- ]magnitude\b")


def as_magnitude(figure: Figure, text: str, start: int) -> Figure:
    """The figure as a magnitude where the words around its number, at `start` of `text`, say so."""
    if figure.value is None or not 0 < figure.value < STRONGEST:
        return figure
    if not BEFORE.search(text[:start]) and not BEHIND.match(text, start):
        return figure
    return replace(figure, what=MAGNITUDE, head=MAGNITUDE, verb=None)
