"""Alone: edits of what one source alone says, which is made out of no point and so is edited as a row."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model import Reason, Row, RowEdit, Span, Unprinted


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """An edit of words that no point shows, with the place of the words; they are of one source."""

    edit: RowEdit
    spans: tuple[Span, ...]


def edited_alone(rows: Iterable[Row], edits: Iterable[Unplaced]) -> tuple[tuple[Row, ...], tuple[Unprinted, ...]]:
    """The rows of one source with the edits, and the edits that fit none: their row is gone."""
    left = list(rows)
    lost: list[Unprinted] = []
    for one in edits:
        at = next((at for at, row in enumerate(left) if _shows(row, one.spans)), None)
        if at is None:
            lost.append(Unprinted(place=one.edit.place, reason=Reason.of("points.no_row"), stale=True))
        elif one.edit.hide:
            del left[at]
        else:
            left[at] = _renamed(left[at], one.edit)
    return tuple(left), tuple(lost)


def _renamed(row: Row, edit: RowEdit) -> Row:
    label, heading = (row.label, row.heading) if edit.label is None else (" ".join(edit.label.split()), None)
    return replace(row, label=label, heading=heading, author=edit.author, note=edit.note)


def _shows(row: Row, words: Iterable[Span]) -> bool:
    shown = [span for cell in row.cells for span in cell.spans]
    return all(any(same(span, one) for span in shown) for one in words)


def same(span: Span, other: Span) -> bool:
    """Whether the two share half of the shorter one."""
    return 2 * span.shared(other) >= min(len(span.text), len(other.text))
