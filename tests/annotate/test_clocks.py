"""Clock times: a table of sentences, and what the clock showed."""

from pathlib import Path

import pytest
import yaml

from generator.annotate.extractors import clocks
from tests.annotate.paragraphs import read

CASES = yaml.safe_load((Path(__file__).parent / "clocks.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_clocks_are_what_the_table_says(case):
    """The words, the minute, what they leave open and the zone; a stretch of hours is none."""
    found = clocks.extract(*read(case["text"]))
    assert [[one.span.text, one.minute, one.halved, one.whole_hour, one.zone] for one in found] == case["clocks"]
