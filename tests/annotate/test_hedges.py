"""Hedges: a table of sentences, and what holds for all of them."""

from pathlib import Path

import pytest
import yaml

from generator.annotate.extractors import hedges
from generator.model import PassageKind
from tests.annotate.paragraphs import read

CASES = {
    case["text"]: [tuple(hedge) for hedge in case["hedges"]]
    for case in yaml.safe_load((Path(__file__).parent / "hedges.yml").read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("text", CASES)
def test_hedges_are_what_the_table_says(text):
    """The word that loosens, the clause or phrase that it reaches, and how firmly that is put."""
    found = [(hedge.certainty.value, hedge.span.text, hedge.scope.text) for hedge in hedges.extract(*read(text))]
    assert found == CASES[text]


def test_hedges_stand_in_reading_order_in_the_story_alone():
    """All cases as one article: each hedge once, in order, verbatim; the same words in a heading say nothing."""
    reading, facts = read(*CASES, (PassageKind.HEADING, "The mayor could resign."))
    found = hedges.extract(reading, facts)
    assert [hedge.span.text for hedge in found] == [word for case in CASES.values() for _, word, _ in case]
    assert [hedge.span.start for hedge in found] == sorted(hedge.span.start for hedge in found)
    assert all(reading.article.text[h.scope.start : h.scope.end] == h.scope.text for h in found)
