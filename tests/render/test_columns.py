"""The columns of the comparison: each source its own while few are read, families of one origin of many."""

from dataclasses import replace

from generator.model import Cell, Copy, Credit, Facet, OriginKind, Row, Verdict
from generator.render.columns import columns, entry
from generator.render.scene import Scene
from generator.render.silence import Silence
from tests.render.sample import because, stated
from tests.render.variants import annotated, briefing


def paper(number: int, origin: str | None = None):
    """An article of Paper No. `number`, which credits `origin`."""
    source = annotated(f"paper-{number:02}", "The dam broke on Tuesday.", outlet=stated(f"Paper {number}"))
    span = source.article.span(0, 3)
    credit = Credit(span=span, origin=origin, kind=OriginKind.AGENCY) if origin else None
    return replace(source, credits=(credit,) if credit else ())


def scene(*sources, speaking=None, **more) -> Scene:
    """A scene of these sources, with eight rows; `speaking` tells in how many of them each says something."""
    said = speaking or {}
    rows = tuple(row(f"r-{n}", [s for s in sources if n < said.get(s.article.id, 8)], sources) for n in range(8))
    return Scene.of(briefing("Papers", *sources, rows=rows, **more))


def row(name: str, speaking, sources) -> Row:
    cells = tuple(Cell(source=s.article.id, spans=(s.article.span(0, 7),) if s in speaking else ()) for s in sources)
    return Row(id=name, facet=Facet.CLAIM, label=name, verdict=Verdict.AGREE, why=because("so"), cells=cells)


def heads(of: Scene) -> list[str]:
    return [column.head for column in columns(of)]


def test_each_of_a_few_sources_has_a_column():
    """In the order of the briefing, under its short name."""
    assert heads(scene(*(paper(n) for n in range(6)))) == [f"Paper {n}" for n in range(6)]


def test_columns_that_would_be_empty_for_the_most_part_share_one():
    """Two sources that speak in one row of eight stand together at the end; one alone keeps its column."""
    papers = [paper(n) for n in range(5)]
    quiet = {"paper-01": 1, "paper-03": 1}
    assert heads(scene(*papers, speaking=quiet)) == ["Paper 0", "Paper 2", "Paper 4", "2 other sources"]
    assert len(heads(scene(*papers, speaking={"paper-01": 1}))) == 5


def test_of_many_sources_those_of_one_origin_share_a_column():
    """Prints of one text first, for they are most; then who credits one agency; then all that share neither."""
    prints = [paper(n) for n in range(7)]
    crediting = [paper(n, "North Wire") for n in range(7, 12)]
    alone = [paper(n) for n in range(12, 18)]
    copy = Copy(sources=tuple(s.article.id for s in prints), shared=0.9)
    told = scene(*alone, *crediting, *prints, copies=(copy,))
    assert heads(told) == ["7 prints of one text (Paper 0 …)", "5 that credit North Wire", "6 other sources"]
    assert sorted(s for column in columns(told) for s in column.sources) == sorted(told.names)


def test_few_beside_a_family_keep_their_columns():
    """Twelve prints and two others are three columns."""
    prints = [paper(n) for n in range(12)]
    copy = Copy(sources=tuple(s.article.id for s in prints), shared=0.9)
    assert heads(scene(*prints, paper(12), paper(13), copies=(copy,)))[1:] == ["Paper 12", "Paper 13"]


def test_many_sources_without_an_origin_in_common_share_the_one_column():
    """Forty columns are no table."""
    assert heads(scene(*(paper(n) for n in range(40)))) == ["40 sources"]


def test_in_a_shared_column_what_most_say_comes_first():
    """Each wording once, with all who use it; of many wordings the most usual, and how many more there are."""
    words = ["ten boats", "two boats", "ten boats", "six boats", "one boat"]
    sources = [annotated(f"s-{n}", text) for n, text in enumerate(words)]
    cells = tuple(
        Cell(source=s.article.id, spans=(s.article.span(0, len(w)),)) for s, w in zip(sources, words, strict=False)
    )
    one = replace(row("r", (), ()), cells=cells)
    (column,) = columns(scene(*sources, *(paper(n) for n in range(40))))
    found = entry(one, column, {"s-0": Silence.SEARCHED})
    assert [[cell.source for cell in group] for group in found.said] == [["s-0", "s-2"], ["s-1"], ["s-3"]]
    assert found.more == 1


def test_a_column_of_a_silent_source_says_nothing():
    """No words, no group."""
    told = scene(paper(0), paper(1), speaking={"paper-01": 5})
    silent = entry(told.briefing.rows[7], columns(told)[1], {"paper-01": Silence.OTHER_EVENT})
    assert (silent.said, silent.silence) == ([], Silence.OTHER_EVENT)
