"""Who has how much of what as dots: a row for each thing, a column for each source, the dot's area its count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import cos, radians, sin, sqrt

from generator.model import Md
from generator.render.figures import svg
from generator.render.markdown import drawing
from generator.render.matrix import MatrixRow
from generator.render.scene import Scene, link, source_path

LABEL, LOW, TALL = 136.0, 28.0, 40.0
#: From column to column: five fit a telephone; more are as near as targets may be (24: WCAG 2.2, 2.5.8), and eight fit.
STEP, NEAR, MOST_APART = 32.0, 24.0, 5
SIZE, HEAD_SIZE, NOTE_SIZE, LEADING = 13.0, 12.0, 11.0, 16.0
LONGEST_HEAD, SLANT = 146.0, 60.0  # the heads rise by so many degrees
HEAVY = 1.08  # how much wider their letters are than those of running words
LARGEST, SMALLEST = 12.0, 3.0  # radii
MOST_LINES = 3  # of a label
MOST_NOTES = 5  # lines of a note: an office with its committee
FEW = 6  # where no source has more, none gets the largest dot


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The places of rows and columns; `names` are the heads, as far as they fit."""

    names: tuple[str, ...]
    steps: tuple[float, ...]  # the height of each row
    top: float  # where the first row begins, under the heads
    step: float  # from column to column
    width: float  # as wide as the columns, and as the heads that lean over the last of them

    @classmethod
    def of(cls, names: tuple[str, ...], steps: tuple[float, ...]) -> "Grid":
        """The grid under these heads, which are measured once."""
        step = STEP if len(names) <= MOST_APART else NEAR
        lengths = [svg.length(name, HEAD_SIZE * HEAVY) for name in names]
        leaning = ((n + 0.5) * step + length * cos(radians(SLANT)) for n, length in enumerate(lengths))
        return cls(
            names=names,
            steps=steps,
            top=14 + max(lengths) * sin(radians(SLANT)),
            step=step,
            width=max(len(names) * step, *leaning) + 4,
        )

    @property
    def height(self) -> float:
        """Down to the last rule."""
        return self.top + sum(self.steps) + 1

    def across(self, column: int) -> float:
        """The middle of a column."""
        return (column + 0.5) * self.step

    def down(self, row: int) -> float:
        """The middle of a row."""
        return self.top + sum(self.steps[:row]) + self.steps[row] / 2

    def rules(self) -> list[str]:
        """The lines between the rows."""
        places = accumulate(self.steps, initial=self.top)
        return [svg.line((0, y), (self.width, y), "cb-grid-line") for y in places]


def matrix_picture(lines: Sequence[MatrixRow], here: str, scene: Scene, label: str) -> Md:
    """The picture, in a frame that scrolls under its row labels; links are relative to the page `here`."""
    labels = [_label(line) for line in lines]
    grid = Grid.of(
        names=tuple(svg.fitted(name, LONGEST_HEAD, HEAD_SIZE * HEAVY) for name in scene.shorts.values()),
        steps=_steps([len(parts) for parts in labels]),
    )
    left = [*grid.rules(), *(_linked_label(line, labels[row], grid.down(row)) for row, line in enumerate(lines))]
    right = [*grid.rules(), *_heads(grid, here, scene), *_dots(lines, grid, scene)]
    pictures = (
        svg.group(LABEL, grid.height, label, "matrix-labels", left),
        svg.group(grid.width, grid.height, label, "matrix-dots", right),
    )
    inside = "".join(pictures)
    return drawing(f'<div class="cb-scroll cb-matrix" data-search-exclude markdown="1">\n\n{inside}\n\n</div>')


def _steps(parts: Sequence[int]) -> tuple[float, ...]:
    """The height of each row: all alike where no label needs more than two lines."""
    usual = TALL if max(parts, default=1) > 1 else LOW
    return tuple(usual + LEADING * max(0, lines - 2) for lines in parts)


def _label(line: MatrixRow) -> list[tuple[str, str]]:
    """The label in its lines, each with its class: the words, then all that is to say of it."""
    room = LABEL - 6
    if line.note:
        notes = svg.wrapped(line.note, room, NOTE_SIZE, MOST_NOTES)
        return [(svg.fitted(line.label, room, SIZE), "cb-link"), *((words, "cb-quiet") for words in notes)]
    return [(words, "cb-link") for words in svg.wrapped(line.label, room, SIZE, MOST_LINES)]


def _linked_label(line: MatrixRow, parts: Sequence[tuple[str, str]], middle: float) -> str:
    first = middle + SIZE / 3 - (len(parts) - 1) * LEADING / 2
    texts = [svg.text((0, first + number * LEADING), words, kind) for number, (words, kind) in enumerate(parts)]
    return svg.linked(line.href, line.label, texts)


def _heads(grid: Grid, here: str, scene: Scene) -> Iterator[str]:
    for column, (source, name) in enumerate(scene.names.items()):
        words = svg.text((grid.across(column) + 3, grid.top - 8), grid.names[column], "cb-head", slant=-SLANT)
        yield svg.linked(link(here, source_path(source)), name, [words])


def _dots(lines: Sequence[MatrixRow], grid: Grid, scene: Scene) -> Iterator[str]:
    columns = {source: column for column, source in enumerate(scene.names)}
    most = max(FEW, *(count.number for line in lines for count in line.counts), 0)
    for row, line in enumerate(lines):
        for count in line.counts:
            place = (grid.across(columns[count.source]), grid.down(row))
            dot = svg.dot(place, max(SMALLEST, LARGEST * sqrt(count.number / most)), "cb-dot")
            yield svg.linked(count.href, count.spoken, [dot], kind="cb-count-link")
