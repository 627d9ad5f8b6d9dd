"""Arrange: judged points become the rows, the singles and the flags of a briefing, in the order of the page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.compare.arrange.fill import filled
from generator.compare.arrange.flags import make_flags
from generator.compare.arrange.precedence import each_once
from generator.compare.arrange.repeats import Judgement
from generator.compare.arrange.rows import Judged, make_rows
from generator.compare.arrange.singles import make_singles
from generator.compare.arrange.titles import make_title
from generator.compare.arrange.undated import undated
from generator.compare.event import Event
from generator.model import Edits, Flag, Row

__all__ = ["Arrangement", "arrange", "each_once", "filled", "make_title"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """What the pages show of the points, each part in its order."""

    rows: tuple[Row, ...]
    singles: tuple[Row, ...]
    flags: tuple[Flag, ...]


def arrange(event: Event, judged: Sequence[Judgement], edits: Edits) -> Arrangement:
    """The rows of the grid, what one source alone says, and what a reader must know first; the editor's labels."""
    grid = make_rows(event, judged)
    rows = _edited(grid, edits)
    return Arrangement(
        rows=rows,
        singles=_edited(make_singles(event, judged, rows), edits),
        flags=(*make_flags(one for one in grid if one.row.id not in edits.hidden_rows), *undated(event)),
    )


def _edited(judged: Iterable[Judged], edits: Edits) -> tuple[Row, ...]:
    """The rows with the editor's labels, without those that the editor hides."""
    labels = dict(edits.row_labels)
    return tuple(
        replace(one.row, label=labels.get(one.row.id, one.row.label))
        for one in judged
        if one.row.id not in edits.hidden_rows
    )
