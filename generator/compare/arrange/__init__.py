"""Arrange: judged points become the rows, the singles and the flags of a briefing, in the order of the page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.compare.arrange.fill import filled
from generator.compare.arrange.flags import make_flags
from generator.compare.arrange.former import with_former
from generator.compare.arrange.precedence import each_once
from generator.compare.arrange.repeats import Judgement
from generator.compare.arrange.replaced import informed, unreplaced
from generator.compare.arrange.rows import Judged, make_rows
from generator.compare.arrange.shared import make_shared
from generator.compare.arrange.sides import make_clashes
from generator.compare.arrange.singles import make_singles
from generator.compare.arrange.titles import make_title
from generator.compare.arrange.undated import undated
from generator.compare.event import Event
from generator.model import Clash, Edits, Flag, Row, SharedLine, Span

__all__ = ["Arrangement", "arrange", "each_once", "filled", "informed", "make_title", "unreplaced", "with_former"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """What the pages show of the points, each part in its order."""

    rows: tuple[Row, ...]
    singles: tuple[Row, ...]
    flags: tuple[Flag, ...]
    shared: tuple[SharedLine, ...]
    clashes: tuple[Clash, ...]
    ids: frozenset[str]  # of all rows, those that an editor hides included


def arrange(
    event: Event,
    judged: Sequence[Judgement],
    edits: Edits,
    named: Sequence[Row] = (),
    hidden: Iterable[Span] = (),
) -> Arrangement:
    """The rows of the grid, what one source alone says, and what a reader must know first; the editor's labels.

    `named` are rows of other stories: no row has the label or the id of one of them. `hidden` are words of rows that
    an editor took away.
    """
    grid = make_rows(event, judged, named)
    rows = _edited(grid, edits)
    flags = make_flags(one for one in grid if one.row.id not in edits.hidden_rows)
    alone = make_singles(event, judged, rows, named, hidden)
    return Arrangement(
        rows=rows,
        singles=_edited(alone, edits),
        flags=(*flags, *undated(event)),
        shared=make_shared(event, rows),
        clashes=make_clashes(event, rows, flags),
        ids=frozenset(one.row.id for one in (*grid, *alone)),
    )


def _edited(judged: Iterable[Judged], edits: Edits) -> tuple[Row, ...]:
    """The rows with the editor's labels, without those that the editor hides."""
    labels = dict(edits.row_labels)
    return tuple(
        replace(one.row, label=labels.get(one.row.id, one.row.label))
        for one in judged
        if one.row.id not in edits.hidden_rows
    )
