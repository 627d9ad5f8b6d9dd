"""What a stranger must know in ten seconds: where the sources differ, what they share, what only one says."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Facet, FlagType, Md, Reason, Row, SharedLine, Side, Span
from generator.render.credits import named_credits
from generator.render.figures.number_line import number_line
from generator.render.markdown import escape
from generator.render.scene import Scene

MOST_LEANINGS = 3  # a glance
MOST_ALONE = 3
#: These are said of the articles as a whole, above and beside the three answers.
NO_DIFFERENCE = frozenset({FlagType.SINGLE_ORIGIN, FlagType.UNDATED})


@dataclass(frozen=True, slots=True)
class Shared:
    """A point that several sources make: the words of one of them, how many make it, and the words of each."""

    row: str
    words: Span
    share: str
    bar: list[bool]  # for each source of the briefing whether it is counted
    spans: list[Span]  # of the others


@dataclass(frozen=True, slots=True)
class Holding:
    """One side of a difference: the words of each that holds it, and how many do where that is counted."""

    spans: tuple[Span, ...]
    share: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A point on which the sources differ, where the page shows it, and who says what."""

    label: str
    verdict: str
    row: str | None
    why: Reason
    sides: list[Holding]
    line: Md  # of a clash alone: in other rows the figures are close


@dataclass(frozen=True, slots=True)
class Alone:
    """Words of one source alone, and their point."""

    row: str
    span: Span
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Leaning:
    """An origin, and how many sources credit it."""

    origin: str
    share: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The answers."""

    differences: list[Difference]
    shared: list[Shared]
    alone: list[Alone]
    leanings: list[Leaning]
    notes: list[Reason]  # what flags say of the articles as a whole


def glance(scene: Scene) -> Glance:
    """The answers of this briefing."""
    return Glance(
        differences=[*_clashes(scene), *_flagged(scene)],
        shared=[_shared(line, scene) for line in scene.briefing.shared if scene.published.allows(line.words)],
        alone=_alone(scene),
        leanings=_leanings(scene),
        notes=[flag.why for flag in scene.briefing.flags if flag.type is FlagType.UNDATED],
    )


def _clashes(scene: Scene) -> Iterator[Difference]:
    for clash in scene.briefing.clashes:
        row = scene.row(clash.row)
        if row is not None and row.verdict is not None:
            sides = [_holding(side, scene) for side in clash.sides]
            yield Difference(
                label=row.label,
                verdict=row.verdict.value,
                row=row.id,
                why=row.why,
                sides=sides,
                line=number_line(row, scene),
            )


def _holding(side: Side, scene: Scene) -> Holding:
    spans = tuple(span for span in side.spans if scene.published.allows(span))
    return Holding(spans, _voiced(len({span.source for span in side.spans}), side.voices, scene))


def _flagged(scene: Scene) -> Iterator[Difference]:
    """The differences that no clash tells."""
    told = {clash.row for clash in scene.briefing.clashes}
    for flag in scene.briefing.flags:
        if flag.type in NO_DIFFERENCE or flag.row in told:
            continue
        yield Difference(
            label=flag.label,
            verdict=flag.type.value,
            row=flag.row,
            why=flag.why,
            sides=_by_source(tuple(scene.published.only(flag.spans, lambda span: span))),
            line=escape(""),
        )


def _by_source(spans: tuple[Span, ...]) -> list[Holding]:
    held: dict[str, list[Span]] = {}
    for span in spans:
        held.setdefault(span.source, []).append(span)
    return [Holding(tuple(own), None) for own in held.values()]


def _shared(line: SharedLine, scene: Scene) -> Shared:
    counted = set(line.sources)
    bar = [source.article.id in counted for source in scene.briefing.sources]
    others = [span for span in line.spans if span != line.words and scene.published.allows(span)]
    return Shared(line.row, line.words, _voiced(len(line.spans), line.voices, scene), bar, others)


def _alone(scene: Scene) -> list[Alone]:
    """The best of what each source says alone: a quotation or a figure before a claim, one of each source at most."""
    ranked = sorted(scene.briefing.singles, key=lambda row: row.facet not in (Facet.QUOTE, Facet.FIGURE))
    found: dict[str, Alone] = {}
    for row in ranked:
        for one in _first_words(row, scene):
            found.setdefault(one.span.source, one)
    return list(found.values())[:MOST_ALONE]


def _first_words(row: Row, scene: Scene) -> Iterator[Alone]:
    for cell in row.speaking():
        yield from (Alone(row.id, span, cell.marks) for span in cell.spans[:1] if scene.published.allows(span))


def _leanings(scene: Scene) -> list[Leaning]:
    credited = Counter(origin for s in scene.briefing.sources for origin in {c.origin for c in named_credits(s)})
    ranked = sorted(credited.items(), key=lambda held: (-held[1], held[0]))
    return [Leaning(origin, _share(count, scene)) for origin, count in ranked[:MOST_LEANINGS]]


def _voiced(count: int, voices: int, scene: Scene) -> str:
    """How many sources, and how many voices where these are fewer."""
    share = _share(count, scene)
    return share if voices == count else f"{share}, {scene.words('home.voices', n=voices)}"


def _share(count: int, scene: Scene) -> str:
    return scene.words("home.share", count=count, n=len(scene.briefing.sources))
