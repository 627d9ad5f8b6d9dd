"""Deeds that two sources tell with words that set them apart, and look-alikes."""

from pathlib import Path

import pytest
import yaml

from generator.model import FlagType
from tests.quality.adapters import briefed

CASES = yaml.safe_load(Path(__file__).with_name("contrasts.yml").read_text(encoding="utf-8"))
KINDS = {FlagType.CERTAINTY, FlagType.STATUS, FlagType.WORDING, FlagType.SCOPE}


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_reader_is_told_what_sets_two_sources_apart(case):
    """The flag shows the words of each side; the same words about one thing raise none."""
    flags = [flag for flag in briefed(case["articles"]).flags if flag.type in KINDS]
    assert [flag.type for flag in flags] == ([case["flag"]] if case["flag"] else [])
    if flags:
        shown = [span.text for span in flags[0].spans]
        assert all(any(words in text for text in shown) for words in case["words"]), shown


@pytest.mark.parametrize("case", [case for case in CASES if case["flag"]], ids=lambda case: case["why"])
def test_a_flag_has_its_row(case):
    """What is flagged can be read in the grid, with a cell of each side."""
    briefing = briefed(case["articles"])
    flag = next(flag for flag in briefing.flags if flag.type == case["flag"])
    row = next(row for row in briefing.rows if row.id == flag.row)
    assert {span.source for span in flag.spans} == {cell.source for cell in row.speaking()}
