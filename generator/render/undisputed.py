"""Points of several sources for the first page: those on which they agree, and those of which they only speak."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from generator.model import Facet, Row, SharedLine, Span, Verdict
from generator.render.alone import speaks_for_itself
from generator.render.counts import voiced
from generator.render.scene import Scene

MOST = 5  # what a reader takes in at a glance
#: So many of them are agreed, where there are so many: a point of more voices that no rule could judge comes after.
FEWEST_AGREED = 3
#: The verdict by which all that is said was compared, and is one.
AGREED: frozenset[Verdict | None] = frozenset({Verdict.AGREE})
#: The sources speak of one thing, each in its own words, and no rule can tell whether these say the same; or in numbers
#: so rounded that all of them may hold, though one source's words do not stand for the others.
SPOKEN_OF: frozenset[Verdict | None] = frozenset({None, Verdict.SPREAD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """A point in the words of one source, how many sources make it, and for each of the briefing whether it does."""

    row: str
    label: str | None  # `None` where each of them says the words themselves
    words: Span | None  # the shortest that can be read by themselves; `None` where there are none
    marks: tuple[Span, ...]
    spans: list[Span]  # of the others
    voices: int
    share: str
    bar: list[bool]


def in_common(scene: Scene) -> tuple[list[Common], list[Common]]:
    """What is agreed and what is only spoken of, at most `MOST` together, each with the points of most voices first."""
    agreed = _ranked([*_lines(scene), *_points(scene, AGREED)])
    said = {point.words.text.strip(" .").casefold() for point in agreed if point.words}
    spoken = [p for p in _ranked(list(_points(scene, SPOKEN_OF))) if (p.label or "").casefold() not in said]
    surely, more = agreed[:FEWEST_AGREED], _ranked([*agreed[FEWEST_AGREED:], *spoken])
    told = {point.row for point in (*surely, *more[: MOST - len(surely)])}
    return [point for point in agreed if point.row in told], [point for point in spoken if point.row in told]


def _ranked(points: list[Common]) -> list[Common]:
    return sorted(points, key=lambda point: (-point.voices, -sum(point.bar)))


def _lines(scene: Scene) -> Iterator[Common]:
    """What each of several sources says in these words or others."""
    for line in scene.briefing.shared:
        if scene.published.allows(line.words):
            yield _line(line, scene)


def _line(line: SharedLine, scene: Scene) -> Common:
    counted = set(line.sources)
    return Common(
        row=line.row,
        label=None,
        words=line.words,
        marks=(),
        spans=[span for span in line.spans if span != line.words and scene.published.allows(span)],
        voices=line.voices,
        share=voiced(len(line.spans), line.voices, line.words.source, scene),
        bar=[source.article.id in counted for source in scene.briefing.sources],
    )


def _points(scene: Scene, verdicts: Set[Verdict | None]) -> Iterator[Common]:
    """The rows of these verdicts that the page shows in no other place."""
    briefing = scene.briefing
    shown = {line.row for line in briefing.shared} | {flag.row for flag in briefing.flags}
    for row in briefing.rows:
        if row.voices > 1 and row.facet != Facet.ORIGIN and row.id not in shown and row.verdict in verdicts:
            yield _point(row, scene)


def _point(row: Row, scene: Scene) -> Common:
    said = {cell.source: cell for cell in row.counting()}
    spans = [cell.spans[0] for cell in said.values() if scene.published.allows(cell.spans[0])]
    words = min(filter(speaks_for_itself, spans), key=lambda span: len(span.text), default=None)
    return Common(
        row=row.id,
        label=row.label,
        words=words,
        marks=said[words.source].marks if words else (),
        spans=[span for span in spans if span != words],
        voices=row.voices,
        share=voiced(len(said), row.voices, row.counting()[0].source, scene),
        bar=[source.article.id in said for source in scene.briefing.sources],
    )
