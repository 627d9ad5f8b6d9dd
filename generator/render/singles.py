"""What one source alone says: beside the grid, never in it."""

from dataclasses import dataclass

from generator.model import Cell, Row, Span
from generator.render.scene import Scene


@dataclass(frozen=True, slots=True)
class Single:
    """A point of one source alone."""

    id: str
    label: str
    spans: tuple[Span, ...]
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Singles:
    """What one source alone says."""

    source: str
    name: str
    rows: list[Single]


def singles(scene: Scene) -> list[Singles]:
    """The points of one source alone, under their sources."""
    found: dict[str, list[Single]] = {}
    for row in scene.briefing.singles:
        for cell in row.speaking():
            found.setdefault(cell.source, []).append(single(row, cell))
    order = [source.article.id for source in scene.briefing.sources]
    return [Singles(source, scene.names[source], found[source]) for source in order if source in found]


def single(row: Row, cell: Cell) -> Single:
    """The row as its one source says it, in this cell."""
    return Single(row.id, row.label, cell.spans, cell.marks)
