"""Denials: what one source denies and another says is one row, in whatever words the sources put it."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate_article
from generator.compare.claims.denials import find, without
from generator.compare.event import Event
from generator.compare.point import Point
from tests.annotate.paragraphs import article

CASES = yaml.safe_load(Path(__file__).with_name("denials.yml").read_text(encoding="utf-8"))
REST = "Rain fell all day in the valley.", "A choir sang at noon."


def _event(case):
    lines = {name: case[name] for name in "abc" if name in case}
    return Event([annotate_article(replace(article(line, *REST), id=name)) for name, line in lines.items()])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_who_denies_meets_who_says_it(case):
    """By the doer and the verb, not by how many words they share."""
    found = [one.source for point in find(_event(case)) for one in point.spans]
    assert found == case["found"]


def test_a_point_in_the_same_sentences_is_left_out():
    """One that adds another sentence stays."""
    event = _event(CASES[0])
    denied = find(event)
    again = replace(denied[0], spans=denied[0].spans[:2])
    more = Point(
        facet="claims", spans=(again.spans[0], event.of_source["b"][1].sentence.span), firmness=1.0, facts=None
    )
    assert without(event, denied, [again, more]) == [more]
