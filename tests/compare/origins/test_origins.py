"""Where the news comes from: credits to one origin count as one voice only for the same news."""

from generator.compare import compare_articles
from generator.model import Facet, Verdict
from tests.compare.builders import folder, says
from tests.reasons import english

FILLER = "The council met on Tuesday in the town hall to speak about parking."
RESIGNS = "The mayor will resign over the harbour loan in May, the Morning Ledger reported."
RESIGNS_TOO = "Citing the Morning Ledger, the radio said that the mayor will resign in May over a harbour loan."
STORM = "The Morning Ledger reported that a storm tore the roof off a school in Merrow."


def _origins(*sources):
    rows = compare_articles(sources, folder()).rows
    return [row.verdict for row in rows if row.facet is Facet.ORIGIN]


def _crediting(source, *lines):
    return says(source, *lines, credits=[("Morning Ledger", "Morning Ledger")])


def test_one_report_is_one_voice():
    """Two sources that credit one paper for the same news lean on it."""
    assert _origins(_crediting("a", RESIGNS, FILLER), _crediting("b", RESIGNS_TOO)) == [Verdict.SINGLE_ORIGIN]


def test_two_stories_of_one_paper_are_not_one_origin():
    """An agency prints many stories: a paper credited for two different things makes no row."""
    assert _origins(_crediting("a", RESIGNS, FILLER), _crediting("b", STORM)) == []


def test_a_source_that_credits_it_for_something_else_is_not_counted():
    """Of three sources that credit one paper, two lean on one report."""
    sources = _crediting("a", RESIGNS, FILLER), _crediting("b", RESIGNS_TOO), _crediting("c", STORM)
    origin = next(row for row in compare_articles(sources, folder()).rows if row.facet is Facet.ORIGIN)
    assert (english(origin.why)[:1], [cell.source for cell in origin.speaking()]) == ("2", ["a", "b"])
