"""The ways to narrow the rows of the comparison, with what each choice leaves."""

from collections import Counter
from dataclasses import dataclass

from generator.render.scene import TONES, Scene
from generator.render.words.facets import facet_kinds


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a filter: its value, and how many rows it leaves."""

    value: str
    label: str
    count: int
    tone: str | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """A way to narrow the rows."""

    name: str
    choices: list[Choice]


def filters(scene: Scene) -> list[Filter]:
    """The filters, each with the choices that the rows offer."""
    words, rows = scene.words, scene.briefing.rows
    verdicts = Counter(row.verdict for row in rows if row.verdict)
    facets = Counter(row.facet for row in rows)
    sources = Counter(cell.source for row in rows for cell in row.speaking())
    return [
        Filter(
            "verdict", [Choice(v, words(f"verdict.{v}"), verdicts[v], TONES[v]) for v in TONES if v and verdicts[v]]
        ),
        Filter("facet", [Choice(f, words(f"facet.{f}"), facets[f]) for f in facet_kinds() if f in facets]),
        Filter("source", [Choice(s, name, sources[s]) for s, name in scene.shorts.items() if s in sources]),
    ]
