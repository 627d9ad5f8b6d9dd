"""Days, hours and ages: when two sources stand against each other, and when they only look so."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate_article
from generator.compare import compare_articles
from generator.model import Verdict
from tests.annotate.paragraphs import article
from tests.compare.builders import folder

CASES = yaml.safe_load((Path(__file__).parent / "times.yml").read_text(encoding="utf-8"))
#: So that an article has more sentences than the one that is looked at.
REST = ("Rain fell in the hills all week.", "A choir sang songs of the sea to children.")


def _source(name, line, published):
    told = article(line, REST[name == "b"], published=published and str(published))
    return annotate_article(replace(told, id=name))


@pytest.mark.parametrize("name", CASES)
def test_times_that_disagree_are_a_conflict(name):
    """The table: one event at two times, or one person of two ages, is a conflict with the words of both."""
    case = CASES[name]
    sources = [_source(*given) for given in zip("ab", (case["a"], case["b"]), case["published"], strict=True)]
    rows = [row for row in compare_articles(sources, folder()).rows if row.verdict is Verdict.CONFLICT]
    assert [mark.text for row in rows for cell in row.cells for mark in cell.marks] == case["apart"]
