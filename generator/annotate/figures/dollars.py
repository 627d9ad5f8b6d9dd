"""Whose dollars a bare "$" is: an article that writes "A$2.4 billion" once means the same dollars by "$6.40"."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Figure

DOLLARS = frozenset({"AUD", "CAD", "HKD", "NZD", "SGD", "TWD"})
US = "USD"


def in_one_dollar(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """`figures` with each bare "$" in the dollars that the article names; as they are where it names US dollars too."""
    named = {figure.unit for figure in figures if figure.unit in DOLLARS and "$" in figure.span.text}
    bare = {figure.span for figure in figures if figure.unit == US and figure.span.text.startswith("$")}
    american = any(figure.unit == US and (figure.span not in bare or figure.converts) for figure in figures)
    if len(named) != 1 or american:
        return tuple(figures)
    (unit,) = named
    return tuple(replace(figure, unit=unit) if figure.span in bare else figure for figure in figures)
