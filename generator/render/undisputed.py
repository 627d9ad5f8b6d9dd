"""Points of several sources for the first page: on which they agree, of which they only speak, which are one voice."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from generator.model import Facet, Flag, FlagType, Row, Span, Verdict
from generator.render.alone import speaks_for_itself
from generator.render.scene import Scene

#: The verdict by which all that is said was compared, and is one.
AGREED: frozenset[Verdict | None] = frozenset({Verdict.AGREE})
#: The sources speak of one thing, each in its own words, and no rule can tell whether these say the same; or in numbers
#: so rounded that all of them may hold, though one source's words do not stand for the others.
SPOKEN_OF: frozenset[Verdict | None] = frozenset({None, Verdict.SPREAD})
#: Several print it, all from one text or one origin.
ONE_VOICE: frozenset[Verdict | None] = frozenset({Verdict.SINGLE_ORIGIN})


@dataclass(frozen=True, slots=True)
class Undisputed:
    """A point in the words of one source, how many sources make it, and for each of the briefing whether it does."""

    row: str
    label: str
    words: Span | None  # the shortest that can be read by themselves; `None` where there are none
    spans: list[Span]  # of the others
    share: str
    bar: list[bool]


def undisputed(scene: Scene, most: int, verdicts: Set[Verdict | None] = AGREED) -> list[Undisputed]:
    """At most so many of these verdicts, those of most voices first; none that the page shows in another place."""
    briefing = scene.briefing
    shown = {line.row for line in briefing.shared} | {flag.row for flag in _differing(briefing.flags)}
    points = [row for row in _several(briefing.rows) if row.id not in shown and row.verdict in verdicts]
    ranked = sorted(points, key=lambda row: (-row.voices, -len(row.counting())))
    told: list[Row] = []
    for row in ranked:
        if len(told) < most and not any(_says_the_same(row, other) for other in told):
            told.append(row)
    return [_told(row, scene) for row in told]


def _says_the_same(row: Row, other: Row) -> bool:
    """Whether two rows are of one sentence: its figure and its quotation, which a reader would read twice."""
    firsts = {cell.source: cell.spans[0] for cell in other.counting()}
    return any(cell.spans[0].overlaps(firsts[cell.source]) for cell in row.counting() if cell.source in firsts)


def _differing(flags: tuple[Flag, ...]) -> Iterator[Flag]:
    return (flag for flag in flags if flag.type is not FlagType.SINGLE_ORIGIN)


def _several(rows: tuple[Row, ...]) -> Iterator[Row]:
    return (row for row in rows if (row.voices > 1 or row.verdict in ONE_VOICE) and row.facet != Facet.ORIGIN)


def _told(row: Row, scene: Scene) -> Undisputed:
    said = {cell.source for cell in row.counting()}
    bar = [source.article.id in said for source in scene.briefing.sources]
    share = scene.share(len(said), row.counting()[0].source)
    spans = [cell.spans[0] for cell in row.counting() if scene.published.allows(cell.spans[0])]
    words = min(filter(speaks_for_itself, spans), key=lambda span: len(span.text), default=None)
    return Undisputed(row.id, row.label, words, [span for span in spans if span != words], share, bar)
