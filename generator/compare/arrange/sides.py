"""The sides of a conflict: who holds which value, in the words of each, and how many voices that is."""

from collections.abc import Iterable, Sequence

from generator.compare.event import Event
from generator.compare.event.quantities import same_amount
from generator.compare.event.voices import count_voices
from generator.model import Cell, Clash, Figure, Flag, FlagType, Row, Side, Span, Verdict


def make_clashes(event: Event, rows: Iterable[Row], flags: Iterable[Flag]) -> tuple[Clash, ...]:
    """The conflicts among the rows with their sides, in the order of the rows.

    Where a source contradicts itself in two units, the words that its flag quotes are the only side.
    """
    mismatches = {flag.row: flag.spans for flag in flags if flag.type is FlagType.UNIT_MISMATCH}
    conflicts = [row for row in rows if row.verdict is Verdict.CONFLICT or row.id in mismatches]
    return tuple(Clash(row=row.id, sides=_sides(event, row, mismatches.get(row.id))) for row in conflicts)


def _sides(event: Event, row: Row, mismatch: Sequence[Span] | None) -> tuple[Side, ...]:
    """The sides, those of most voices first, then in the order of the sources."""
    groups = [mismatch] if mismatch else _by_amount(row) if row.figures else _by_words(row.speaking())
    sides = [Side(spans=tuple(group), voices=count_voices(event, group)) for group in groups]
    return tuple(sorted(sides, key=lambda side: -side.voices))


def _by_amount(row: Row) -> list[list[Span]]:
    """The spans of the cells by the amounts that they give; a span of several amounts stands with the first.

    On one side each could mean what each other means: 400 leaves room for 410 and for 390, which are two sides.
    """
    groups: list[tuple[list[Figure], list[Span]]] = []
    for cell in row.speaking():
        for figure in row.figures:
            span = next((span for span in cell.spans if span.contains(figure.span)), None)
            if span is None:
                continue
            held, side = next((group for group in groups if _all_mean(group[0], figure)), ([], []))
            if not side:
                groups.append((held, side))
            held.append(figure)
            if span.source not in {one.source for one in side}:
                side.append(span)
    return [spans for _, spans in groups]


def _all_mean(held: Iterable[Figure], figure: Figure) -> bool:
    return all(same_amount(other, figure) for other in held)


def _by_words(cells: Iterable[Cell]) -> list[list[Span]]:
    """The first span of each cell, by the words that matter in it: cells that mark the same words are one side."""
    groups: dict[str, list[Span]] = {}
    for cell in cells:
        told = " ".join(mark.text for mark in cell.marks) or cell.spans[0].text
        groups.setdefault(" ".join(told.casefold().split()), []).append(cell.spans[0])
    return list(groups.values())
