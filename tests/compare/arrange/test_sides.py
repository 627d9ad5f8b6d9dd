"""The sides of a conflict on the first page."""

from generator.compare.arrange.sides import make_clashes
from generator.compare.event import Event
from generator.model import Cell, Reason, Row, Verdict
from tests.compare.builders import figure, says, span

TOLLS = {"a": "12", "b": "12", "c": "9"}
PLACES = {"a": "in the valley", "b": "before dawn", "c": "on the coast"}


def _sources(printed):
    """Articles that give a toll; those named in `printed` are prints of one story."""
    story = " ".join(f"The bridge at kilometre {number} of the valley road has fallen." for number in range(9))
    return {
        name: says(
            name,
            f"The quake killed {count} people{'.' if name in printed else f' {PLACES[name]}.'} "
            f"{story if name in printed else ''}",
        )
        for name, count in TOLLS.items()
    }


def _row(sources):
    cells = tuple(Cell(source=name, spans=(span(one.article, "killed"),)) for name, one in sources.items())
    whole = tuple(Cell(source=cell.source, spans=(sources[cell.source].sentences[0].span,)) for cell in cells)
    figures = tuple(figure(one.article, f"{TOLLS[name]} people", TOLLS[name]) for name, one in sources.items())
    return Row(
        id="r",
        facet="figure",
        label="People killed",
        verdict=Verdict.CONFLICT,
        why=Reason.of("point.single_source"),
        cells=whole,
        figures=figures,
    )


def _held(printed=""):
    sources = _sources(printed)
    [clash] = make_clashes(Event(list(sources.values())), [_row(sources)], [])
    return [([one.source for one in side.spans], side.voices) for side in clash.sides]


def test_those_that_give_one_value_are_one_side():
    """Every side has all that hold it, and the side of most voices comes first."""
    assert _held() == [(["a", "b"], 2), (["c"], 1)]


def test_prints_of_one_story_are_one_voice_of_a_side():
    """Two prints of one story hold their value once."""
    assert _held("ab") == [(["a", "b"], 1), (["c"], 1)]


def test_on_one_side_each_could_mean_what_each_other_means(monkeypatch):
    """A round 400 leaves room for 390 and for 410, which leave none for each other: two sides, not one."""
    monkeypatch.setattr("tests.compare.arrange.test_sides.TOLLS", {"a": "400", "b": "390", "c": "410"})
    assert [sources for sources, _ in _held()] == [["a", "b"], ["c"]]
