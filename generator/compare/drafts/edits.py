"""Edits: what an editor changes on rows that rules or a model made, each row found by words that it shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.compare.drafts.alone import Unplaced, same
from generator.compare.drafts.gate import Sources
from generator.compare.event import Event
from generator.compare.facets import adopt
from generator.compare.point import Label, Point
from generator.model import Draft, Reading, Reason, RowEdit, Span, Unprinted

FIRM = 10.0  # as of all points that somebody has read


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """The points after the edits."""

    found: list[Point[Any]]  # Any: of all facets; those of the rules that nobody touched
    renamed: list[Point[Any]]  # Any: as above; those of the rules with the same words, and something said of them
    drafted: list[Point[Any]]  # Any: as above; what authors put together
    hidden: list[Point[Any]]  # Any: as above; nothing that they stood for comes back
    alone: tuple[Unplaced, ...]  # of words of one source that no point shows: for the rows beside the grid
    unprinted: tuple[Unprinted, ...]


def edited(
    event: Event,
    found: Iterable[Point[Any]],  # Any: of all facets
    drafted: Iterable[Point[Any]],  # Any: as above
    edits: Iterable[RowEdit],
) -> Edited:
    """The points with the edits, in the order of the files. An edit that fits no row is listed, never passed over."""
    desk = _Desk(event, [*drafted, *found])
    for edit in edits:
        desk.apply(edit)
    return Edited(
        found=[point for point in desk.points if point.draft is None],
        renamed=[point for point in desk.points if desk.is_renamed(point)],
        drafted=[point for point in desk.points if point.draft is not None and not desk.is_renamed(point)],
        hidden=desk.hidden,
        alone=tuple(desk.alone),
        unprinted=tuple(desk.unprinted),
    )


class _Desk:
    """The points of one event, while they are edited."""

    def __init__(self, event: Event, points: Sequence[Point[Any]]) -> None:
        self._event, self._house = event, Sources(event.sources)
        self.points = list(points)
        self.hidden: list[Point[Any]] = []
        self._renamed: list[Point[Any]] = []
        self.alone: list[Unplaced] = []
        self.unprinted: list[Unprinted] = []

    def apply(self, edit: RowEdit) -> None:
        """Change the rows that an edit means."""
        row, merged, split, dropped = map(self._found, (edit.row, edit.merge, edit.split, edit.drop))
        if not row:
            return
        shown = self._showing(row)
        if shown is None and not merged and len({span.source for span in row}) == 1:
            self.alone.append(Unplaced(edit=edit, spans=row))
            return
        if edit.hide:
            self._hide(edit, shown)
            return
        spans = list(row if shown is None else shown.spans)
        for words in merged:
            other = self._showing((words,))
            spans += [words] if other is None else other.spans
            self._take(other)
        left = [span for span in spans if not any(same(span, one) for one in (*dropped, *split))]
        self._take(shown)
        self._add(edit, left, edit.reading, shown)
        self._add(replace(edit, label=None, note=None), list(split), None, None)

    def is_renamed(self, point: Point[Any]) -> bool:
        """Whether the rules put the row together, and an edit left its words as they are."""
        return any(one is point for one in self._renamed)

    def _hide(self, edit: RowEdit, shown: Point[Any] | None) -> None:
        """Take away the row, whatever facets found it; that none shows the words any more is listed."""
        if shown is None:
            self.unprinted.append(Unprinted(place=edit.place, reason=Reason.of("points.no_row"), stale=True))
            return
        self.hidden.append(shown)
        self.points = [point for point in self.points if point.spans != shown.spans]

    def _found(self, words: Iterable[Any]) -> tuple[Span, ...]:
        """Where the words stand. Those of another event are that event's business; others are listed."""
        ours = [one for one in words if self._house.knows(one.source)]
        spans, lost = self._house.spans_of(ours)
        self.unprinted += lost
        return spans

    def _showing(self, words: Sequence[Span]) -> Point[Any] | None:
        """The row that shows all the words, an author's before one of the rules, that with the fewest others."""
        shown = [point for point in self.points if _shows(point, words)]
        return min(shown, key=lambda one: (one.draft is None, len(one.spans)), default=None)

    def _take(self, point: Point[Any] | None) -> None:
        self.points = [one for one in self.points if one is not point]

    def _add(self, edit: RowEdit, spans: Sequence[Span], reading: Reading | None, old: Point[Any] | None) -> None:
        """The spans as a row of the editor; what the edit leaves open is as it was."""
        kept = self._event.in_order(spans)
        if not kept:
            return
        was = None if old is None else old.draft
        draft = Draft(
            author=edit.author,
            place=edit.place,
            label=edit.label,
            reading=reading or (was.reading if was else None),
            first=edit.first or (was.first if was else False),
            last=edit.last,
            note=edit.note,
        )
        same = old is not None and kept == old.spans
        point = old if old is not None and same else adopt(self._event, [kept], [draft.reading])[0]
        title = None if old is None else old.title
        if edit.label is not None:
            title = Label(text=" ".join(edit.label.split()))
        new = replace(point, draft=draft, title=title, firmness=max(point.firmness, FIRM))
        self.points.insert(0, new)
        if old is not None and same and (old.draft is None or self.is_renamed(old)):
            self._renamed.append(new)


def _shows(point: Point[Any], words: Sequence[Span]) -> bool:
    return all(any(same(span, one) for span in point.spans) for one in words)
