"""The data files of the site."""

import csv
import io
import json
from dataclasses import replace
from importlib import resources

import jsonschema
import openpyxl
import pytest

from generator.model import Briefing, Rights
from generator.render.export import export, export_assets, export_json
from generator.render.tables import comparison_csv, inert
from tests.render.sample import BRIEFING

SCHEMA = json.loads(resources.files("generator.render").joinpath("briefing.schema.json").read_text("utf-8"))


def spans(node: object) -> list[dict]:
    """Every span anywhere in the export."""
    if isinstance(node, dict):
        here = [node] if {"source", "start", "end", "text"} <= node.keys() else []
        return here + [span for value in node.values() for span in spans(value)]
    return [span for item in node for span in spans(item)] if isinstance(node, list) else []


def restricted(briefing: Briefing) -> Briefing:
    """The same briefing, with the first source under `rights: link`."""
    first, *others = briefing.sources
    return replace(briefing, sources=(replace(first, article=replace(first.article, rights=Rights.LINK)), *others))


def test_the_export_keeps_to_its_schema():
    """Programs may rely on the published schema."""
    jsonschema.validate(json.loads(export_json(BRIEFING)), SCHEMA, jsonschema.Draft202012Validator)


def test_every_span_stands_in_its_source():
    """`text == article.text[start:end]`, for every span anywhere."""
    briefing = BRIEFING
    texts = {source.article.id: source.article.text for source in briefing.sources}
    wrong = [s for s in spans(export(briefing)) if texts[s["source"]][s["start"] : s["end"]] != s["text"]]
    assert wrong == []


def test_restricted_words_leave_only_where_a_row_compares_them():
    """Of a source that may not be shown in full, the export holds no fact beyond the compared spans."""
    briefing = restricted(BRIEFING)
    hidden = briefing.sources[0].article.id
    given = [
        s for key in ("figures", "quotes", "topics") for s in spans(export(briefing)[key]) if s["source"] == hidden
    ]
    compared = [s for key in ("rows", "singles") for s in spans(export(briefing)[key]) if s["source"] == hidden]
    assert all(any(c["start"] <= s["start"] and s["end"] <= c["end"] for c in compared) for s in given)


def test_the_same_briefing_gives_the_same_bytes():
    """No file carries a clock, the workbook included."""
    assert export_assets(BRIEFING) == export_assets(BRIEFING)


def test_the_csv_has_a_line_for_every_point():
    """Header, the grid, then the single-source facts."""
    briefing = BRIEFING
    lines = list(csv.reader(io.StringIO(comparison_csv(briefing))))
    assert [line[0] for line in lines] == ["id", *(row.id for row in (*briefing.rows, *briefing.singles))]


def test_a_spreadsheet_runs_no_cell():
    """A label that begins like a formula stays words, in CSV by an apostrophe and in XLSX by its type."""
    briefing = BRIEFING
    briefing = replace(briefing, rows=(replace(briefing.rows[0], label="=1+1"),))
    book = openpyxl.load_workbook(io.BytesIO({a.path: a.data for a in export_assets(briefing)}["data/comparison.xlsx"]))
    line = list(csv.reader(io.StringIO(comparison_csv(briefing))))[1]
    assert (line[2], book.active["C2"].value, book.active["C2"].data_type) == ("'=1+1", "=1+1", "s")


@pytest.mark.parametrize(
    "start", ["=", " =", "\u3000+", "\ufeff-", "\u200b@", "\uff1d", "\t\uff0b", "\u00a0\uff20", "\t9"]
)
def test_a_cell_that_a_spreadsheet_would_run_is_words(start):
    """White space, invisible signs and full-width forms before the sign change nothing: OWASP, "CSV injection"."""
    assert inert(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("words", ["3 = 3", "", "a+b", "\u3000", "1-2"])
def test_other_words_stay_as_they_are(words):
    """A sign further on is no formula."""
    assert inert(words) == words
