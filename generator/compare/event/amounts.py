"""Figures in words: as printed, and turned into another unit."""

from decimal import ROUND_HALF_EVEN, Decimal

from generator.model import Figure

SIGNIFICANT = 3  # figures that a conversion is printed with


def printed(figure: Figure) -> str:
    """The figure with its hedge, in the source's words: “up to 190 miles”."""
    words = f"{figure.hedge} {figure.span.text}" if figure.hedge and not _begins_with(figure) else figure.span.text
    return f"“{' '.join(words.split())}”"


def plain(figure: Figure) -> str:
    """The value and its unit in words of ours: 190 miles."""
    if figure.value is None:
        return printed(figure)
    return f"{_number(figure.value)} {_unit(figure)}".strip()


def in_unit_of(figure: Figure, model: Figure) -> str:
    """The figure in the unit of `model`, rounded: 306 kilometers."""
    if figure.si is None or model.si is None or not model.value:
        return plain(figure)
    return f"{_number(_rounded(figure.si / (model.si / model.value)))} {_unit(model)}".strip()


def _begins_with(figure: Figure) -> bool:
    return figure.span.text.casefold().startswith((figure.hedge or "").casefold())


def _unit(figure: Figure) -> str:
    if figure.unit is None:
        return figure.head or ""
    unit, *of = figure.unit.split("_per_")
    many = figure.value != 1 and not unit.isupper() and not unit.endswith(("s", "percent"))
    return " per ".join((f"{unit}s" if many else unit, *of)).replace("_", " ")


def _rounded(value: Decimal) -> Decimal:
    places = value.adjusted() - SIGNIFICANT + 1
    return value.quantize(Decimal(1).scaleb(places), rounding=ROUND_HALF_EVEN)


def _number(value: Decimal) -> str:
    whole = value == value.to_integral_value()
    return f"{int(value):,}" if whole else f"{value.normalize():,f}"
