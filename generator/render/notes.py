"""Notes beside the text of a source: what the others say to a point that the passage speaks to."""

from dataclasses import dataclass

from generator.model import Cell, Row
from generator.render.scene import TONES, Scene

#: More would be longer than the passage that they stand beside; the comparison has them all.
MOST_NOTES = 2
MOST_OTHERS = 2  # in the notes of a passage together
#: The rows that a note should tell first.
LOUDEST = tuple(dict.fromkeys(TONES.values()))
LOUD = ("clash", "differs")


@dataclass(frozen=True, slots=True)
class Note:
    """What the others say to a row that this passage speaks to."""

    id: str
    label: str
    verdict: str | None
    others: list[Cell]  # of the speaking ones the first
    more: int  # how many more speak


@dataclass(frozen=True, slots=True)
class Noted:
    """The notes of a passage, and the rows that it speaks to as well."""

    notes: list[Note]
    further: list[Row]


class Margin:
    """The margin of one source's page: a row is told once, beside the first passage that speaks to it."""

    def __init__(self, source: str, scene: Scene) -> None:
        self._source = source
        self._rows = [(row, [span.start for span in cell.spans]) for row, cell in scene.spoken[source]]
        self._told: set[str] = set()

    def beside(self, start: int, end: int) -> Noted:
        """The notes beside the text from `start` to `end`; where nothing there is disputed, one is enough."""
        spoken = [row for row, starts in self._rows if any(start <= at < end for at in starts)]
        rows = [row for row in spoken if row.id not in self._told]
        self._told.update(row.id for row in rows)
        ranked = sorted(rows, key=_loudness)
        loud = sum(TONES[row.verdict] in LOUD for row in rows)
        most = min(max(loud, 1), MOST_NOTES)
        return Noted([self._note(row, MOST_OTHERS // most) for row in ranked[:most]], ranked[most:])

    def _note(self, row: Row, most: int) -> Note:
        others = [cell for cell in row.speaking() if cell.source != self._source]
        return Note(row.id, row.label, row.verdict, others[:most], max(len(others) - most, 0))


def _loudness(row: Row) -> int:
    return LOUDEST.index(TONES[row.verdict])
