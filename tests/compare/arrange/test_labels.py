"""Labels: what a row is about, for a reader who has not read it."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate_article
from generator.compare.arrange.labels import label
from generator.compare.event import Event
from generator.compare.point import Point
from tests.annotate.paragraphs import article
from tests.compare.builders import says

CASES = yaml.safe_load(Path(__file__).with_name("labels.yml").read_text(encoding="utf-8"))
REST = "Rain fell all day in May.", "A choir sang on Sunday.", "Trains to the coast ran late again."


def _read(source, line):
    return annotate_article(replace(article(line, *REST), id=source))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_label_says_what_the_row_is_about(case):
    """In the words that the sources share, and never one side's claim."""
    sources = [_read("a", case["a"]), _read("b", case["b"])]
    event = Event([*sources, says("c", *REST)])
    spans = tuple(source.sentences[0].span for source in sources)
    point = Point(facet="claims", spans=spans, firmness=1.0, facts=None)
    assert label(event, point, ()).text == case["label"]
