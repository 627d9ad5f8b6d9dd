"""Ages: a table of sentences, and how old each says that somebody is."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.annotate.extractors import ages, names, sentences
from tests.annotate.paragraphs import read

CASES = yaml.safe_load((Path(__file__).parent / "ages.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_ages_are_what_the_table_says(case):
    """Every case of ages.yml."""
    reading, facts = read(case["text"])
    facts = replace(facts, sentences=sentences.extract(reading, facts))
    facts = replace(facts, mentions=names.extract(reading, facts))
    assert [[one.person, int(one.years)] for one in ages.extract(reading, facts)] == case["ages"]
