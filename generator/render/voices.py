"""What each source says on a point, those that say the same together."""

from dataclasses import dataclass

from generator.model import Cell, Row, Span
from generator.render.columns import alike
from generator.render.context import Context, contexts
from generator.render.scene import Scene
from generator.render.stances import stance_words


@dataclass(frozen=True, slots=True)
class Voice:
    """One source's words on a point, in their passages."""

    source: str
    contexts: list[Context]
    marks: tuple[Span, ...]
    stance: str  # in our words; empty where the source simply says it


def voice(cell: Cell, scene: Scene) -> Voice:
    """The words of a cell in their passages."""
    return Voice(cell.source, contexts(cell, scene), cell.marks, stance_words(cell, scene))


def voices(row: Row, scene: Scene) -> list[list[Voice]]:
    """All that speak to the row, those that say the same together, in the order of the sources."""
    return [[voice(cell, scene) for cell in group] for group in alike(row, row.speaking())]


def most_usual_first(row: Row, scene: Scene) -> list[list[Voice]]:
    """The same, what most say first."""
    return sorted(voices(row, scene), key=len, reverse=True)
