"""Points that several sources make and in which nothing was found to differ, for the first page."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Facet, Row, Span, Verdict
from generator.render.alone import speaks_for_itself
from generator.render.scene import Scene

#: Verdicts that dispute nothing; `None`: the sources were found to say one thing, and no rule can tell more.
UNDISPUTED = frozenset({None, Verdict.AGREE, Verdict.SPREAD})


@dataclass(frozen=True, slots=True)
class Undisputed:
    """A point in the words of one source, how many sources make it, and for each of the briefing whether it does."""

    row: str
    label: str
    words: Span | None  # the shortest that can be read by themselves; `None` where there are none
    spans: list[Span]  # of the others
    share: str
    bar: list[bool]


def undisputed(scene: Scene, most: int) -> list[Undisputed]:
    """At most so many, those of most voices first; none that the page shows in another place."""
    briefing = scene.briefing
    shown = {line.row for line in briefing.shared} | {flag.row for flag in briefing.flags}
    points = [row for row in _several(briefing.rows) if row.id not in shown and row.verdict in UNDISPUTED]
    ranked = sorted(points, key=lambda row: (-row.voices, -len(row.counting())))
    return [_told(row, scene) for row in ranked[: max(most, 0)]]


def _several(rows: tuple[Row, ...]) -> Iterator[Row]:
    return (row for row in rows if row.voices > 1 and row.facet != Facet.ORIGIN)


def _told(row: Row, scene: Scene) -> Undisputed:
    said = {cell.source for cell in row.counting()}
    bar = [source.article.id in said for source in scene.briefing.sources]
    share = scene.words("home.share", count=len(said), n=len(bar))
    spans = [cell.spans[0] for cell in row.counting() if scene.published.allows(cell.spans[0])]
    words = min(filter(speaks_for_itself, spans), key=lambda span: len(span.text), default=None)
    return Undisputed(row.id, row.label, words, [span for span in spans if span != words], share, bar)
