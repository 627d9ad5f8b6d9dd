"""The columns of the comparison: one for each source while they fit, else one for those that share an origin."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Cell, Figure, Row
from generator.render.credits import named_credits
from generator.render.matrix import MOST_BESIDE
from generator.render.scene import Scene
from generator.render.silence import Silence

#: So many columns fit a window of 1280 pixels without scrolling aside.
MOST_COLUMNS = 6
#: A source is quiet that says something in fewer than one row of so many: its column would be empty for the most part.
ROWS_FOR_ONE = 4
#: So many different wordings stand in a cell for several sources; the row opened has them all.
MOST_WORDINGS = 3


@dataclass(frozen=True, slots=True)
class Column:
    """One source, or several that share a column under a heading that says how many they are and why."""

    sources: tuple[str, ...]
    head: str

    @property
    def folded(self) -> bool:
        """Whether it stands for several sources."""
        return len(self.sources) > 1


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a row and a column meet: what its sources say, those that say the same together, most of them first."""

    column: Column
    said: list[list[Cell]]
    more: int  # how many further wordings there are
    number: int  # how many of its sources say something
    silence: Silence  # what it means if nothing is said


def columns(scene: Scene) -> list[Column]:
    """The columns from left to right; every source stands in one."""
    ids = [source.article.id for source in scene.briefing.sources]
    if len(ids) > MOST_BESIDE:
        return _families(ids, scene)
    quiet = _quiet(ids, scene.briefing.rows)
    rest = [_others(quiet, scene)] if len(quiet) > 1 else []
    return [_own(source, scene) for source in ids if not rest or source not in quiet] + rest


def entry(row: Row, column: Column, meanings: Mapping[str, Silence]) -> Entry:
    """What the sources of `column` say to `row`, with the meanings of silence there."""
    sources = frozenset(column.sources)
    cells = [cell for cell in row.cells if cell.source in sources and cell.spans]
    said = sorted(alike(row, cells), key=len, reverse=True) if column.folded else [cells] if cells else []
    more = max(len(said) - MOST_WORDINGS, 0)
    return Entry(column, said[:MOST_WORDINGS], more, len(cells), meanings[column.sources[0]])


def alike(row: Row, cells: Iterable[Cell]) -> list[list[Cell]]:
    """The cells, those that say the same together: in one stance the same figures, or the same words."""
    groups: dict[object, list[Cell]] = {}
    figures: dict[str, list[Figure]] = {}
    for figure in row.figures:
        figures.setdefault(figure.span.source, []).append(figure)
    for cell in cells:
        groups.setdefault((cell.stance, _values(figures.get(cell.source, ()), cell) or _words(cell)), []).append(cell)
    return list(groups.values())


def _values(figures: Iterable[Figure], cell: Cell) -> tuple[object, ...]:
    held = (figure for figure in figures if any(span.contains(figure.span) for span in cell.spans))
    return tuple((figure.si or figure.value, figure.value_high, figure.hedge) for figure in held)


def _words(cell: Cell) -> tuple[str, ...]:
    return tuple(" ".join(span.text.casefold().split()) for span in cell.spans)


def _families(ids: Sequence[str], scene: Scene) -> list[Column]:
    """Prints of one text, then those that credit one origin, largest first, then those that share neither."""
    found = [*_prints(scene), *_crediting(scene)]
    found = sorted(found, key=lambda family: -len(family.sources))[: MOST_COLUMNS - 1]
    held = {source for family in found for source in family.sources}
    left = [source for source in ids if source not in held]
    if len(found) + len(left) <= MOST_COLUMNS:
        return [*found, *(_own(source, scene) for source in left)]
    return [*found, _others(left, scene)]


def _prints(scene: Scene) -> list[Column]:
    return [
        Column(
            copy.sources,
            scene.words("comparison.column_prints", n=len(copy.sources), name=scene.shorts[copy.sources[0]]),
        )
        for copy in scene.briefing.copies
    ]


def _crediting(scene: Scene) -> list[Column]:
    """Each source that prints nobody's text goes to that one of its origins that most articles credit."""
    copied = {source for copy in scene.briefing.copies for source in copy.sources}
    credited = {s.article.id: [credit.origin for credit in named_credits(s)] for s in scene.briefing.sources}
    counts = Counter(origin for origins in credited.values() for origin in origins)
    families: dict[str, list[str]] = {}
    for source, origins in credited.items():
        if origins and source not in copied:
            families.setdefault(max(origins, key=lambda origin: (counts[origin], origin)), []).append(source)
    return [
        Column(tuple(sources), scene.words("comparison.column_credit", n=len(sources), name=origin))
        for origin, sources in families.items()
        if len(sources) > 1
    ]


def _quiet(ids: Iterable[str], rows: Sequence[Row]) -> list[str]:
    speaking = Counter(cell.source for row in rows for cell in row.speaking())
    return [source for source in ids if speaking[source] * ROWS_FOR_ONE < len(rows)]


def _own(source: str, scene: Scene) -> Column:
    return Column((source,), scene.shorts[source])


def _others(sources: Sequence[str], scene: Scene) -> Column:
    every = len(sources) == len(scene.briefing.sources)
    head = "comparison.column_every" if every else "comparison.column_others"
    return Column(tuple(sources), scene.words(head, n=len(sources)))
