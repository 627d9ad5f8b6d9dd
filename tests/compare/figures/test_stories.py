"""Figures of whole sentences: what stands against what, what has changed, and what only looks so."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate_article
from generator.compare import compare_articles
from generator.model import Facet, Verdict
from tests.annotate.paragraphs import article
from tests.compare.builders import folder

CASES = yaml.safe_load((Path(__file__).parent / "stories.yml").read_text(encoding="utf-8"))
#: So that an article has more sentences than the one that is looked at.
REST = ("Rain fell in the hills all week.", "A choir sang songs of the sea to children.")
VERDICTS = {
    "apart": Verdict.CONFLICT,
    "update": Verdict.UPDATE,
    "spread": Verdict.SPREAD,
    "scope": Verdict.SCOPE,
    "agree": Verdict.AGREE,
    "words": Verdict.WORDING,
}


def _source(name, line, published):
    told = article(line, REST[name == "b"], published=published and str(published))
    return annotate_article(replace(told, id=name))


@pytest.mark.parametrize("name", CASES)
def test_figures_meet_where_they_fill_one_slot(name):
    """The table: the marked words of each row that is a conflict, an update or a spread, and no other such row."""
    case = CASES[name]
    sources = [_source(*given) for given in zip("ab", (case["a"], case["b"]), case["published"], strict=True)]
    rows = [row for row in compare_articles(sources, folder()).rows if row.facet is Facet.FIGURE]
    found = {
        kind: marks
        for kind, verdict in VERDICTS.items()
        if (marks := [[mark.text for c in row.cells for mark in c.marks] for row in rows if row.verdict is verdict])
    }
    assert found == {kind: case[kind] for kind in VERDICTS if kind in case}


def test_how_long_ago_is_no_quantity():
    """What two articles date to "two years ago" is no row of figures; how long a thing lasted is one."""
    ago = ("The quay at Orvenes sank two years ago.", "Divers mapped the wreck of the quay at Orvenes two years ago.")
    lasted = ("The trial of the quay's builder took two years.", "The builder's trial over the quay took two years.")
    for lines, facets in ((ago, []), (lasted, ["figure"])):
        sources = [_source(name, line, None) for name, line in zip("ab", lines, strict=True)]
        assert [row.facet for row in compare_articles(sources, folder()).rows if row.facet == "figure"] == facets


def test_a_share_and_its_percentage_agree():
    """One in four and 25 percent are one value in two forms."""
    lines = (
        "One in four pupils in Tolvik skips breakfast, the health office found in its survey.",
        "Twenty-five percent of pupils in Tolvik skip breakfast, the survey of the health office found.",
    )
    sources = [_source(name, line, None) for name, line in zip("ab", lines, strict=True)]
    assert [row.verdict for row in compare_articles(sources, folder()).rows if row.facet == "figure"] == [Verdict.AGREE]


@pytest.mark.parametrize(("floor", "code"), [("At least four", "figures.floors"), ("Four", "figures.conflict")])
def test_a_floor_leaves_room_for_more(floor, code):
    """Two tolls of one coach differ; nothing says that the lower one cannot be right where it is put as the least."""
    line = "{} people are dead after a coach left the road near Tolvik on Friday, police said."
    sources = [_source(name, line.format(told), None) for name, told in (("a", floor), ("b", "Nine"))]
    conflicts = [row for row in compare_articles(sources, folder()).rows if row.verdict is Verdict.CONFLICT]
    assert [row.why.code for row in conflicts] == [code]
