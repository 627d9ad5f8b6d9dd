"""Articles on two events of one kind: told apart by their days, and never where one article may be wrong."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate_article
from generator.compare import compare_articles
from tests.annotate.paragraphs import article
from tests.compare.builders import folder

CASES = yaml.safe_load((Path(__file__).parent / "occasions.yml").read_text(encoding="utf-8"))


def _source(name, paragraphs, published):
    return annotate_article(replace(article(*paragraphs, published=published and str(published)), id=name))


@pytest.mark.parametrize("name", CASES)
def test_two_events_of_one_kind_are_told_apart_by_their_days(name):
    """The table: each group is a story of its own, all but the first with the days that part them."""
    case = CASES[name]
    days = case.get("published", [None] * len(case["articles"]))
    sources = [_source(*given, day) for given, day in zip(case["articles"].items(), days, strict=True)]
    first, *others = compare_articles(sources, folder()).stories
    assert ["".join(story.sources) for story in (first, *others)] == case["groups"]
    assert first.apart is None
    assert all(story.apart.code == "story.other_day" for story in others)
