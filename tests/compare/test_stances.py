"""How the sources stand to one point: small invented briefings, read and compared as the program does."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate_article
from generator.compare import compare_articles
from generator.compare.event import Event
from generator.compare.point import Point
from generator.compare.rulings.stances import FIRM, stances
from generator.model import SAYING, Verdict, counts
from tests.annotate.paragraphs import article
from tests.compare.builders import folder

CASES = yaml.safe_load((Path(__file__).parent / "stances.yml").read_text(encoding="utf-8"))


def _source(number, told):
    read = replace(article(*told["lines"], published=str(told["day"])), id=f"s{number}")
    return annotate_article(read)


def _rows(case):
    briefing = compare_articles([_source(number, told) for number, told in enumerate(case["sources"])], folder())
    return [row for row in briefing.rows if all(case["about"] in _said(cell) for cell in row.speaking())]


def _said(cell):
    return " ".join(span.text for span in cell.spans)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_row_tells_how_each_source_stands_to_it(case):
    """The stance of every cell and the verdict; what is denied or taken back is never counted as said."""
    row = next(row for row in _rows(case) if len(row.speaking()) == len(case["sources"]))
    assert [cell.stance.value for cell in row.cells] == case["stances"]
    assert (row.verdict and row.verdict.value) == case["verdict"]
    assert sum(map(counts, row.cells)) == sum(stance in SAYING for stance in case["stances"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_no_row_of_the_case_agrees(case):
    """Whatever rows there are: none says that the sources agree, and each "n of m" counts those that say it."""
    for row in _rows(case):
        assert row.verdict is not Verdict.AGREE
        assert list(row.counting()) == [cell for cell in row.cells if counts(cell)]


@pytest.mark.parametrize(("told", "verdict"), [("drinking", Verdict.CERTAINTY), ("sleeping", None)])
def test_a_denial_meets_the_deed_that_it_denies(told, verdict):
    """In sentences that share little else: the verb with its subject tells that both are about one thing."""
    denied = "There was no evidence that the pilot of the ferry had been drinking."
    lines = [denied, f"A cook said on the quay that the pilot had been {told}."]
    sources = [_source(number, {"lines": [line], "day": "2032-03-02"}) for number, line in enumerate(lines)]
    spans = tuple(source.sentences[0].span for source in sources)
    ruling = stances(Event(sources), Point(facet="claims", spans=spans, firmness=FIRM - 1, facts=None))
    assert ruling
    assert ruling.verdict is verdict
