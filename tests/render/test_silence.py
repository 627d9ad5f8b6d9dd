"""What an empty cell means: nobody is called silent whose words were not read."""

import json
from dataclasses import replace

import pytest

from generator.model import Page, Reason
from generator.render import render_briefing
from generator.render.export import export_json
from generator.render.tables import comparison_csv
from tests.render.sample import BRIEFING

CUT = {"note.cut_record": "only its beginning was read", "note.abstract": "only a summary was read"}


def a_silent_source():
    """A source that says nothing to some row of the sample."""
    return next(cell.source for row in BRIEFING.rows for cell in row.cells if not cell.spans)


def with_note(code):
    """The sample, in which that source is not there as a whole; its other cells stay."""
    silent = a_silent_source()
    sources = tuple(
        replace(one, article=replace(one.article, notes=(Reason.of(code),))) if one.article.id == silent else one
        for one in BRIEFING.sources
    )
    return replace(BRIEFING, sources=sources)


@pytest.mark.parametrize(("code", "said"), CUT.items())
def test_of_a_beginning_nobody_knows_what_it_does_not_say(code, said):
    """The grid, the table, and the source's own page, which lists nothing as missing."""
    briefing = with_note(code)
    pages = {page.path: page.body for page in render_briefing(briefing) if isinstance(page, Page)}
    assert said in pages["comparison.md"]
    assert f"[{said}]" in comparison_csv(briefing)
    assert "#not-stated" not in pages[f"sources/{a_silent_source()}.md"]


def test_the_export_says_what_an_empty_cell_means():
    """For a program that counts silences, too."""
    silent = a_silent_source()
    exported = json.loads(export_json(with_note("note.cut_text")))
    told = {cell["silence"] for row in exported["rows"] for cell in row["cells"] if cell["source"] == silent}
    assert told <= {None, "only_beginning"}
    assert "only_beginning" in told
    assert [one["extent"] for one in exported["sources"] if one["id"] == silent] == ["beginning"]


def test_a_source_that_was_searched_is_silent():
    """The words that readers know stay."""
    exported = json.loads(export_json(BRIEFING))
    assert {cell["silence"] for row in exported["rows"] for cell in row["cells"]} == {None, "nothing_found"}
