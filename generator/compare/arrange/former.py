"""Former: the ids that the rules' rows would have, on the rows that took their place."""

from collections.abc import Sequence
from dataclasses import replace

from generator.compare.arrange.repeats import Judgement
from generator.compare.arrange.rows import make_rows
from generator.compare.event import Event
from generator.model import Row, Span


def with_former(event: Event, rows: Sequence[Row], found: Sequence[Judgement], named: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, each with the ids of those of the rules' own that are gone and share most words with it."""
    leads: dict[str, list[str]] = {}
    for one in make_rows(event, found, named):
        heir = max(rows, key=lambda row: _shared(row, one.row), default=None)
        if heir is not None and _shared(heir, one.row) and all(row.id != one.row.id for row in rows):
            leads.setdefault(heir.id, []).append(one.row.id)
    return tuple(replace(row, former=tuple(leads.get(row.id, ()))) for row in rows)


def _shared(row: Row, other: Row) -> int:
    """How many characters the two have in common."""
    return sum(one.shared(two) for one in _spans(row) for two in _spans(other))


def _spans(row: Row) -> list[Span]:
    return [span for cell in row.cells for span in cell.spans]
