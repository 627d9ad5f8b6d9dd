"""A point of a page that cannot hold the words of all: what is said by how many, each in the words of one.

The words of all stand on the point's own page, and in `data/voices.js` for the script of the comparison: a script,
because a page that was opened from a disk may read no other file.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

from generator.model import Asset, Author, Cell, Md, Reason, Row
from generator.render.columns import Column, Entry, alike, entry
from generator.render.context import in_sentences
from generator.render.figures.number_line import number_line, small_number_line
from generator.render.groups import distinct
from generator.render.leading import former_ids
from generator.render.markdown import escape, visible
from generator.render.matrix import MOST_DOTTED
from generator.render.scene import Scene, stretches, telling
from generator.render.silence import Silence, silent_by, told_of_others
from generator.render.stances import stance_words
from generator.render.voices import Voice

VOICES = "data/voices.js"
#: The script that the file is: it gives its words this name.
NAME = "crossbriefVoices"
#: So many different wordings of a point are shown.
MOST_TOLD = 3
#: So many are named who say the same; of very many sources fewer, so that more points have words.
MOST_NAMED, FEW_NAMED = 24, 3


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one source, and who says the same."""

    voice: Voice
    named: list[Cell]
    more: int  # how many others
    number: int  # how many besides the one


@dataclass(frozen=True, slots=True, kw_only=True)
class Short:
    """A row; `told` has its most usual wordings, and is empty in a mere line."""

    id: str
    former: tuple[str, ...]  # other ids that lead here
    label: str
    verdict: str | None
    facet: str
    why: Reason
    told: list[Wording]
    more: int  # how many further wordings there are
    number: int  # how many sources speak
    silent: dict[Silence, list[str]]  # those that say nothing, by what that means
    line: Md
    small_line: Md
    entries: list[Entry]
    author: Author
    note: str | None


def short(row: Row, across: list[Column], scene: Scene, *, told: bool) -> Short:
    """The row with its most usual wordings, or, where nothing is to be `told` of it, with the numbers alone."""
    meanings = scene.silences_in(row)
    groups = sorted(alike(row, row.speaking()), key=len, reverse=True)
    shown = groups[:MOST_TOLD] if told else []
    return Short(
        id=row.id,
        former=former_ids(row.id, scene, row.former),
        label=row.label,
        verdict=row.verdict,
        facet=row.facet,
        why=row.why,
        told=[_wording(group, scene) for group in shown],
        more=len(groups) - len(shown),
        number=len(row.speaking()),
        silent=silent_by(row.cells, meanings) if told else {},
        line=number_line(row, scene) if told else escape(""),
        small_line=small_number_line(row, scene) if told else escape(""),
        entries=[entry(row, column, meanings) for column in across],
        author=row.author,
        note=row.note,
    )


def _wording(group: list[Cell], scene: Scene) -> Wording:
    most = MOST_NAMED if len(scene.briefing.sources) <= MOST_DOTTED else FEW_NAMED
    named = group[1 : most + 1]
    return Wording(_voice(group[0], scene), named, len(group) - 1 - len(named), len(group) - 1)


def _voice(cell: Cell, scene: Scene) -> Voice:
    return Voice(cell.source, in_sentences(distinct(cell.spans), scene), cell.marks, stance_words(cell, scene))


def voices_file(scene: Scene, sides: Callable[[Row], list[list[str]]]) -> Asset:
    """What every source says on every row, with who stands on which side of it."""
    apart: dict[str, int] = {}  # the sources of another event than a row, which many rows have in common
    rows = {
        row.id: {
            "apart": apart.setdefault(" ".join(told_of_others(scene.silences_in(row))), len(apart)),
            "sides": "|".join(" ".join(side) for side in sides(row)),
            "said": {cell.source: [stance_words(cell, scene), _spans(cell)] for cell in row.speaking()},
        }
        for row in scene.briefing.rows
    }
    languages = {source: language for source in scene.names if (language := scene.foreign(source))}
    # Nothing but ASCII, and no sign that could end a script: whoever puts the file into a page puts data there.
    told = {"rows": rows, "apart": list(apart), "languages": languages}
    data = json.dumps(told, separators=(",", ":")).replace("<", "\\u003c")
    return Asset(path=VOICES, data=f"globalThis.{NAME}={data};\n".encode())


def _spans(cell: Cell) -> list[list[object]]:
    """Each span as its start, its end and its text in parts, every second of which is marked."""
    return [
        [
            span.start,
            span.end,
            *(visible(span.text[start:end]) for start, end in stretches(span, telling(span, cell.marks))),
        ]
        for span in distinct(cell.spans)
    ]
