"""What a stranger must know in ten seconds: where the sources differ, what they share, what only one says."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Facet, Flag, FlagType, Md, Reason, Row, Side, Span, Verdict
from generator.render.alone import Alone, said_alone
from generator.render.counts import voiced
from generator.render.credits import named_credits
from generator.render.figures.number_line import number_line
from generator.render.groups import Group, by_source, distinct
from generator.render.markdown import escape
from generator.render.scene import Scene
from generator.render.undisputed import Common, in_common

SEVERAL = 3  # articles that share no subject; two on one event may well have no word of their tops in common
MOST_LEANINGS = 3  # a glance
MOST_NAMED = 3  # beside the first of a side; more are counted
#: These are said of the articles as a whole, above and beside the three answers.
NO_DIFFERENCE = frozenset({FlagType.SINGLE_ORIGIN, FlagType.UNDATED})
#: The evidence of these may be half of a sentence ("will alter the course" of "do not believe that it will").
IN_WORDS = frozenset({Facet.CLAIM, Facet.QUOTE})


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The answers."""

    differences: list[Difference]
    agreed: list[Common]
    spoken_of: list[Common]
    alone: list[Alone]
    leanings: list[Leaning]
    notes: list[Reason]  # what flags say of the articles as a whole


def glance(scene: Scene) -> Glance:
    """The answers of this briefing."""
    agreed, spoken_of = in_common(scene)
    return Glance(
        differences=[*_clashes(scene), *_flagged(scene)],
        agreed=agreed,
        spoken_of=spoken_of,
        alone=said_alone(scene),
        leanings=_leanings(scene),
        notes=[
            *(flag.why for flag in scene.briefing.flags if flag.type is FlagType.UNDATED),
            *_of_nothing_common(scene),
        ],
    )


def _of_nothing_common(scene: Scene) -> Iterator[Reason]:
    """That several articles open with no name and no thing in common, so that no title could be made of them."""
    heading, stories = scene.briefing.heading, scene.briefing.stories
    if heading is not None and heading.code == "title.plain" and stories and len(stories[0].sources) >= SEVERAL:
        yield Reason.of("story.nothing_common")


def _clashes(scene: Scene) -> Iterator[Difference]:
    for clash in scene.briefing.clashes:
        row = scene.row(clash.row)
        if row is not None and row.verdict is not None:
            sides = [held for side in _apart(clash.sides, row) if (held := _holding(side, row, scene)).voices]
            yield Difference(
                label=row.label,
                verdict=row.verdict.value,
                row=row.id,
                why=row.why,
                sides=sides,
                line=number_line(row, scene),
            )


def _apart(sides: tuple[Side, ...], row: Row) -> list[Side]:
    """The sides without those whose words an earlier one shows: "$5 billion (4 billion euros)" is one side, not two.

    "51" and "more than 51" can come as one side: what cannot all be right stands beside each other, source by source.
    """
    if len(sides) == 1 and row.verdict is Verdict.CONFLICT:
        return [Side(spans=group.spans, voices=1) for group in by_source(sides[0].spans)]
    kept: list[Side] = []
    shown: set[Span] = set()
    for side in sides:
        if not shown.issuperset(side.spans):
            kept.append(side)
            shown.update(side.spans)
    return kept if len(kept) > 1 else list(sides)


def _holding(side: Side, row: Row, scene: Scene) -> Holding:
    voices = by_source(distinct(span for span in side.spans if scene.published.allows(span)))
    holders = len({span.source for span in side.spans})
    told = voiced(holders, side.voices, side.spans[0].source, scene) if holders > 1 else None
    return Holding(voices, _also([voice.source for voice in voices[1:]], scene), _marks(row), told)


def _also(sources: list[str], scene: Scene) -> str | None:
    """Those that hold it too, by name while they are few."""
    if not sources or len(sources) > MOST_NAMED:
        return scene.words("comparison.alike", n=len(sources)) if sources else None
    return scene.words("names.also", names=scene.words.listed([scene.shorts[source] for source in sources]))


def _flagged(scene: Scene) -> Iterator[Difference]:
    """The differences that no clash tells, each figure with what it counts once."""
    told = {clash.row for clash in scene.briefing.clashes}
    shown: list[Flag] = []
    for flag in scene.briefing.flags:
        if flag.type in NO_DIFFERENCE or flag.row in told or any(_repeats(flag, other) for other in shown):
            continue
        shown.append(flag)
        row = scene.row(flag.row or "")
        yield Difference(
            label=flag.label,
            verdict=(row.verdict if row and row.verdict else flag.type).value,
            row=flag.row,
            why=flag.why,
            sides=_by_source(flag, row, scene),
            line=escape(""),
        )


def _repeats(flag: Flag, other: Flag) -> bool:
    """Whether the other flag has shown all words of this one for the same reason."""
    same = flag.type is other.type and flag.why.code == other.why.code
    return same and all(any(shown.contains(span) for shown in other.spans) for span in flag.spans)


def _by_source(flag: Flag, row: Row | None, scene: Scene) -> list[Holding]:
    spans = list(scene.published.only(flag.spans, lambda span: span))
    if row is None or row.facet not in IN_WORDS:
        return [Holding([group], None, _marks(row), None) for group in by_source(distinct(spans))]
    held = [said for span in spans for said in _in_row(span, row)]
    marks = (*_marks(row), *(span for span in spans if span not in held))
    return [Holding([group], None, marks, None) for group in by_source(distinct(held))]


def _in_row(span: Span, row: Row) -> tuple[Span, ...]:
    """The words as the row has them, which leave out nothing that turns their meaning."""
    return tuple(said for cell in row.cells for said in cell.spans if said.overlaps(span)) or (span,)


def _marks(row: Row | None) -> tuple[Span, ...]:
    return tuple(mark for cell in row.cells for mark in cell.marks) if row else ()


def _leanings(scene: Scene) -> list[Leaning]:
    credited = Counter(origin for s in scene.briefing.sources for origin in {c.origin for c in named_credits(s)})
    ranked = sorted(credited.items(), key=lambda held: (-held[1], held[0]))
    return [
        Leaning(origin, scene.words("home.share", count=count, n=len(scene.briefing.sources)))
        for origin, count in ranked[:MOST_LEANINGS]
    ]
