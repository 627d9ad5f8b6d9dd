"""Figures for a reason: as printed, and as amounts in their own unit or in another."""

from decimal import ROUND_HALF_EVEN, Decimal

from generator.model import Amount, Figure

SIGNIFICANT = 3  # figures that a conversion is printed with


def printed(figure: Figure) -> str:
    """The figure with its hedge, in the source's words: up to 190 miles."""
    words = f"{figure.hedge} {figure.span.text}" if figure.hedge and not _begins_with(figure) else figure.span.text
    return " ".join(words.split())


def plain(figure: Figure) -> Amount | tuple[str, ...]:
    """The value with its unit, or with the noun that it counts; the source's words where it has no value."""
    if figure.value is None:
        return (printed(figure),)
    return Amount(value=figure.value, unit=figure.unit, noun=figure.head)


def in_unit_of(figure: Figure, model: Figure) -> Amount | tuple[str, ...]:
    """The figure in the unit of `model`, rounded: 190 miles in kilometers are 306."""
    if figure.si is None or model.si is None or not model.value:
        return plain(figure)
    return Amount(value=_rounded(figure.si / (model.si / model.value)), unit=model.unit, noun=model.head)


def _begins_with(figure: Figure) -> bool:
    return figure.span.text.casefold().startswith((figure.hedge or "").casefold())


def _rounded(value: Decimal) -> Decimal:
    places = value.adjusted() - SIGNIFICANT + 1
    return value.quantize(Decimal(1).scaleb(places), rounding=ROUND_HALF_EVEN)
