"""The comparison: the grid, then every point with its passages, then what one source alone says."""

from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import RULES, Asset, Author, Cell, Extent, Md, Page, Reason, Row
from generator.render.citations import apa, chicago
from generator.render.columns import Column, Entry, columns, entry
from generator.render.figures.number_line import number_line, small_number_line
from generator.render.filters import filters
from generator.render.glance import NO_DIFFERENCE
from generator.render.groups import distinct
from generator.render.leading import former_ids, gone_ids
from generator.render.linked_data import described
from generator.render.markdown import fill
from generator.render.matrix import LONGEST_PAGE, MOST_BESIDE, MOST_DOTTED
from generator.render.scene import COMPARISON, Scene
from generator.render.short import Short, short, voices_file
from generator.render.silence import Silence, silent_by, told_of_others
from generator.render.singles import singles
from generator.render.stances import stance_words
from generator.render.take_away import offered
from generator.render.voices import Voice, voices

#: So many that say the same stand open under a point, of many sources one; the others fold.
TOGETHER = 3
#: So many groups of sources stand open under a point; the others fold.
MOST_GROUPS = 6
#: More silent sources than this are counted, not named.
MOST_SILENT = 11
#: Of a point of more sources than this, only FEW_CITED are written out in the styles of citation, for the files beside
#: them have them all: at 200 sources, they were two fifths of the page.
MOST_CITED, FEW_CITED = 11, 3
#: Two sources can differ in one way only: from each other.
PAIR = 2
#: So much of what one source alone says is a glance; more is folded under each source.
MOST_ALONE = 6
#: So many points more or less are tried, to find how many the page can hold.
STEP = 8


@dataclass(frozen=True, slots=True)
class Cited:
    """One source of a row, to be cited: its words in quotation marks, and the article in two styles."""

    source: str
    words: str
    chicago: str
    apa: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A row opened: `groups` gathers the sources that say the same."""

    id: str
    former: tuple[str, ...]  # other ids that lead here
    label: str
    verdict: str | None
    facet: str
    why: Reason
    speaking: str  # the ids of the sources that say something, for the filters
    sides: str  # the ids of the sources on each side of what is known to differ, for two side by side
    groups: list[list[Voice]]
    silent: dict[Silence, list[str]]  # those that say nothing, by what that means
    apart: str  # those that tell of another event
    line: Md
    small_line: Md
    entries: list[Entry]
    author: Author
    note: str | None
    cited: list[Cited]
    uncited: int  # how many more speak


def pages(scene: Scene) -> tuple[Page | Asset, ...]:
    """The comparison page, and where it cannot hold the words of all sources the file that has them."""
    across = columns(scene)
    body = _whole(across, scene) if len(scene.briefing.sources) <= MOST_DOTTED else None
    file: tuple[Asset, ...] = ()
    if body is None or len(body.encode()) > LONGEST_PAGE:
        body, file = _shortened(across, scene), (voices_file(scene, lambda row: _sides(row, scene)),)
    title = scene.words("comparison.title")
    articles = [source.article for source in scene.briefing.sources]
    about = described(title, f"{title}: {scene.briefing.title}", articles, scene)
    meta = (("hide", ["navigation", "toc"]), ("search", {"boost": 40}), *about)
    return (Page(path=COMPARISON, title=title, body=body, meta=meta), *file)


def _whole(across: list[Column], scene: Scene) -> Md:
    """The page with the words of all sources on every point."""
    return _filled([_point(row, across, scene) for row in scene.briefing.rows], across, scene)


def _shortened(across: list[Column], scene: Scene) -> Md:
    """The page with the most usual wordings of as many of the first points as it holds, and a line for the others."""
    rows = scene.briefing.rows
    told = [short(row, across, scene, told=True) for row in rows]
    lines = [short(row, across, scene, told=False) for row in rows]

    def body(shown: int) -> Md:
        return _filled([*told[:shown], *lines[shown:]], across, scene, shown)

    steps = range(STEP, len(rows) + STEP, STEP)
    return body(STEP * bisect(steps, LONGEST_PAGE, key=lambda shown: len(body(shown).encode())))


def _filled(points: Sequence[Point | Short], across: list[Column], scene: Scene, shown: int | None = None) -> Md:
    """The page with these points; `shown` is how many of them have words, where the others only have numbers."""
    return fill(
        "comparison.md",
        scene.tools(COMPARISON),
        sources=[source.article.id for source in scene.briefing.sources],
        columns=across,
        distinct=distinct,
        folded=[column for column in across if column.folded],
        rows=points,
        shown=shown,
        speaks={source: len(spoken) for source, spoken in scene.spoken.items()},
        gone=gone_ids(scene),
        former_of=lambda row: former_ids(row.id, scene),
        filters=filters(scene),
        stance_of=lambda cell: stance_words(cell, scene),
        singles=singles(scene),
        formats=offered(scene),
        unread=_unread(scene),
        open_singles=len(scene.briefing.singles) <= MOST_ALONE,
        together=TOGETHER if len(scene.briefing.sources) <= MOST_BESIDE else 1,
        most_choices=MOST_BESIDE,
        most_groups=MOST_GROUPS,
        most_silent=MOST_SILENT,
        authors=_authors(scene),
        events=len(scene.briefing.stories),
    )


def _unread(scene: Scene) -> int:
    """How many sources are not here as a whole: they may say too what one alone is found to say."""
    return sum(source.article.extent is not Extent.WHOLE for source in scene.briefing.sources)


def _authors(scene: Scene) -> list[tuple[Author, int]]:
    """Who else than the rules made rows, and how many."""
    counts = Counter(row.author for row in scene.briefing.rows if row.author != RULES)
    return sorted(counts.items(), key=lambda each: str(each[0]))


def _point(row: Row, across: list[Column], scene: Scene) -> Point:
    meanings = scene.silences_in(row)
    cited = len(row.speaking()) if len(row.speaking()) <= MOST_CITED else FEW_CITED
    return Point(
        id=row.id,
        former=former_ids(row.id, scene, row.former),
        label=row.label,
        verdict=row.verdict,
        facet=row.facet,
        why=row.why,
        speaking=" ".join(cell.source for cell in row.speaking()),
        sides="|".join(" ".join(side) for side in _sides(row, scene)),
        groups=voices(row, scene),
        silent=silent_by(row.cells, meanings),
        apart=" ".join(told_of_others(meanings)),
        line=number_line(row, scene),
        small_line=small_number_line(row, scene),
        entries=[entry(row, column, meanings) for column in across],
        author=row.author,
        note=row.note,
        cited=[_cited(cell, scene) for cell in row.speaking()[:cited]],
        uncited=len(row.speaking()) - cited,
    )


def _sides(row: Row, scene: Scene) -> list[list[str]]:
    """The sources on each side of a clash; where no clash tells them, two that differ alone are the two sides."""
    for clash in scene.briefing.clashes:
        if clash.row == row.id:
            return [sorted({span.source for span in side.spans}) for side in clash.sides]
    differs = any(flag.row == row.id and flag.type not in NO_DIFFERENCE for flag in scene.briefing.flags)
    speaking = [[cell.source] for cell in row.speaking()]
    return speaking if differs and len(speaking) == PAIR else []


def _cited(cell: Cell, scene: Scene) -> Cited:
    article = scene.briefing.source(cell.source).article
    words = " … ".join(" ".join(span.text.split()) for span in cell.spans)
    return Cited(cell.source, scene.words("site.quoted", words=words), chicago(article), apa(article))
