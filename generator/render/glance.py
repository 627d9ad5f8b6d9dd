"""What a stranger must know in ten seconds: where the sources differ, what they share, what only one says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import FlagType, Md, Reason, Row, SharedLine, Side, Span
from generator.render.alone import Alone, said_alone
from generator.render.credits import named_credits
from generator.render.figures.number_line import number_line
from generator.render.groups import Group, by_source, distinct
from generator.render.markdown import escape
from generator.render.scene import Scene
from generator.render.undisputed import SPOKEN_OF, Undisputed, undisputed

MOST_LEANINGS = 3  # a glance; of very many sources each origin is told once, so many of them
MOST_ORIGINS = 60
MOST_NAMED = 3  # beside the first of a side; more are counted
MOST_SHARED = 5  # with what is undisputed, where fewer are told in words
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
    """One side of a difference: the words of each that holds it, and how many do where they are several."""

    voices: list[Group]  # by source
    also: str | None  # who holds it besides the first
    marks: tuple[Span, ...]  # the words that matter for the verdict
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
class Leaning:
    """An origin, and how many sources credit it."""

    origin: str
    share: str
    span: Span  # the words of the first that credits it


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The answers."""

    differences: list[Difference]
    shared: list[Shared]
    undisputed: list[Undisputed]  # so many more as there is room for
    spoken_of: list[Undisputed]  # and of what is left
    alone: list[Alone]
    leanings: list[Leaning]  # most credited first
    notes: list[Reason]  # what flags say of the articles as a whole


def glance(scene: Scene) -> Glance:
    """The answers of this briefing."""
    shared = [_shared(line, scene) for line in scene.briefing.shared if scene.published.allows(line.words)]
    agreed = undisputed(scene, MOST_SHARED - len(shared))
    return Glance(
        differences=[*_clashes(scene), *_flagged(scene)],
        shared=shared,
        undisputed=agreed,
        spoken_of=undisputed(scene, MOST_SHARED - len(shared) - len(agreed), SPOKEN_OF),
        alone=said_alone(scene),
        leanings=_leanings(scene),
        notes=[flag.why for flag in scene.briefing.flags if flag.type is FlagType.UNDATED],
    )


def _clashes(scene: Scene) -> Iterator[Difference]:
    for clash in scene.briefing.clashes:
        row = scene.row(clash.row)
        if row is not None and row.verdict is not None:
            sides = [held for side in clash.sides if (held := _holding(side, row, scene)).voices]
            yield Difference(
                label=row.label,
                verdict=row.verdict.value,
                row=row.id,
                why=row.why,
                sides=sides,
                line=number_line(row, scene),
            )


def _holding(side: Side, row: Row, scene: Scene) -> Holding:
    voices = by_source(distinct(span for span in side.spans if scene.published.allows(span)))
    holders = len({span.source for span in side.spans})
    share = _voiced(holders, side.voices, scene) if holders > 1 else None
    return Holding(voices, _also([voice.source for voice in voices[1:]], scene), _marks(row), share)


def _also(sources: list[str], scene: Scene) -> str | None:
    """Those that hold it too, by name while they are few."""
    if not sources or len(sources) > MOST_NAMED:
        return scene.words("comparison.alike", n=len(sources)) if sources else None
    return scene.words("names.also", names=", ".join(scene.shorts[source] for source in sources))


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
            sides=_by_source(scene.published.only(flag.spans, lambda span: span), scene.row(flag.row or "")),
            line=escape(""),
        )


def _by_source(spans: Iterable[Span], row: Row | None) -> list[Holding]:
    return [Holding([group], None, _marks(row), None) for group in by_source(distinct(spans))]


def _marks(row: Row | None) -> tuple[Span, ...]:
    return tuple(mark for cell in row.cells for mark in cell.marks) if row else ()


def _shared(line: SharedLine, scene: Scene) -> Shared:
    counted = set(line.sources)
    bar = [source.article.id in counted for source in scene.briefing.sources]
    others = [span for span in line.spans if span != line.words and scene.published.allows(span)]
    return Shared(line.row, line.words, _voiced(len(line.spans), line.voices, scene), bar, others)


def _leanings(scene: Scene) -> list[Leaning]:
    credits: dict[str, list[Span]] = {}
    for source in scene.briefing.sources:
        for credit in named_credits(source):
            credits.setdefault(credit.origin, []).append(credit.span)
    ranked = sorted(credits.items(), key=lambda held: (-len(held[1]), held[0]))
    return [Leaning(origin, _share(len(spans), scene), spans[0]) for origin, spans in ranked[:MOST_ORIGINS]]


def _voiced(count: int, voices: int, scene: Scene) -> str:
    """How many sources, and how many voices where these are fewer."""
    share = _share(count, scene)
    return share if voices == count else f"{share}, {scene.words('home.voices', n=voices)}"


def _share(count: int, scene: Scene) -> str:
    return scene.words("home.share", count=count, n=len(scene.briefing.sources))
