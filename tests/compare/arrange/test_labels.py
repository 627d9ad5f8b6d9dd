"""Labels: what a row is about, for a reader who has not read it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.compare.arrange.labels import label
from generator.compare.event import Event
from generator.compare.point import Point
from tests.compare.builders import says

CASES = yaml.safe_load(Path(__file__).with_name("labels.yml").read_text(encoding="utf-8"))
REST = "Rain fell all day in May.", "A choir sang on Sunday.", "Trains to the coast ran late again."


def _with_phrases(source, marked):
    """A source of one sentence, with its noun phrases where the brackets were."""
    found = says(source, re.sub(r"[\[\]]", "", marked))
    places, at = [], 0
    for piece in re.split(r"([\[\]])", marked):
        if piece == "[":
            start = at
        elif piece == "]":
            places.append(found.article.span(start, at))
        else:
            at += len(piece)
    return replace(found, sentences=(replace(found.sentences[0], phrases=tuple(places)),))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_label_says_what_the_row_is_about(case):
    """In the words that the sources share, and never one side's claim."""
    sources = [_with_phrases("a", case["a"]), _with_phrases("b", case["b"])]
    event = Event([*sources, says("c", *REST)])
    spans = tuple(source.sentences[0].span for source in sources)
    point = Point(facet="claims", spans=spans, firmness=1.0, facts=None)
    assert label(event, point, ()).text == case["label"]
