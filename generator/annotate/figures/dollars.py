"""Whose dollars and cents bare ones are: an article that writes "A$2.4 billion" means the same dollars by "$6.40"."""

from collections.abc import Sequence, Set
from dataclasses import replace

from generator.model import Figure, Span

DOLLARS = frozenset({"AUD", "CAD", "HKD", "NZD", "SGD", "TWD"})
#: Other money that has cents.
CENTED = DOLLARS | {"EUR", "ZAR"}
US = "USD"
CENT = "cent"
CENTS_OF_ONE = 100


def in_one_dollar(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """`figures` with each bare "$" and "cents" in the money that the article names; it names US dollars, too, or none:
    a "$" is a US dollar, and cents beside two sorts of money are nobody's.
    """
    bare = {figure.span for figure in figures if _is_bare(figure)}
    american = any(figure.unit == US and (figure.span not in bare or figure.converts) for figure in figures)
    dollars = {figure.unit for figure in figures if figure.unit in DOLLARS and "$" in figure.span.text}
    unit = next(iter(dollars)) if len(dollars) == 1 and not american else None
    dollared = [replace(figure, unit=unit) if unit and figure.span in bare else figure for figure in figures]
    return tuple(_with_cents(dollared, bare))


def _is_bare(figure: Figure) -> bool:
    """Whether it is in US dollars only because nothing says in which: "$5", "30 cents"."""
    return figure.unit == US and (figure.span.text.startswith("$") or _is_cents(figure))


def _is_cents(figure: Figure) -> bool:
    return figure.unit is not None and figure.span.text.lower().rstrip("s").endswith(CENT)


def _with_cents(figures: Sequence[Figure], bare: Set[Span]) -> list[Figure]:
    named = {figure.unit for figure in figures if figure.unit in CENTED | {US} and not _is_cents(figure)}
    return [_cents(figure, named) if figure.span in bare and _is_cents(figure) else figure for figure in figures]


def _cents(figure: Figure, named: Set[str | None]) -> Figure:
    """The cents as a part of the one sort of money that is named; a plain count where it is not clear of which."""
    if len(named) < 2:
        return replace(figure, unit=next(iter(named), US))
    value = None if figure.value is None else figure.value * CENTS_OF_ONE
    return replace(figure, value=value, si=value, unit=None, dimension=None, what="cents", head=CENT)
