"""The comparison on invented events: a figure changed in one article is found, and its row is quiet without it."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.quality.adapters import compare

EVENTS = yaml.safe_load((Path(__file__).parent / "compare_events.yml").read_text(encoding="utf-8"))
PLANTS = [(event["name"], plant) for event in EVENTS for plant in event["plants"]]
FOUND_AND_CLEAN = 0.80


@cache
def _rows(name, source=None, old=None, new=None):
    articles = dict(next(event["articles"] for event in EVENTS if event["name"] == name))
    if source is not None:
        assert old in articles[source], f"{old!r} does not stand in {source}"
        articles[source] = articles[source].replace(old, new, 1)
    return compare(articles)


def _statuses(rows, source, words):
    """The statuses of the rows whose cell of `source` holds `words`; commas that group digits do not count."""
    return {
        row["status"]
        for row in rows
        if any(words.replace(",", "") in span.replace(",", "") for span in row["cells"][source])
    }


def _found(name, plant):
    return "differ" in _statuses(
        _rows(name, plant["source"], plant["from"], plant["to"]), plant["source"], plant["number"]
    )


def _clean(name, plant):
    number = "".join(c for c in plant["from"].split("(")[-1] if c.isdigit() or c in ".,").strip(".,")
    return "differ" not in _statuses(_rows(name), plant["source"], number)


def test_a_changed_figure_is_found_and_its_row_is_quiet_without_it():
    """Of the figures changed in one article at a time, four in five are found where nothing was said before."""
    good = [_found(name, plant) and _clean(name, plant) for name, plant in PLANTS]
    assert sum(good) / len(good) >= FOUND_AND_CLEAN, [
        (name, plant["to"]) for (name, plant), right in zip(PLANTS, good, strict=True) if not right
    ]


@pytest.mark.parametrize("name", [event["name"] for event in EVENTS])
def test_articles_that_agree_are_not_said_to_differ(name):
    """Four articles that tell one story with one set of figures have no row that differs."""
    assert [row["label"] for row in _rows(name) if row["status"] == "differ"] == []


@pytest.mark.parametrize("name", [event["name"] for event in EVENTS])
def test_what_three_articles_say_is_one_row(name):
    """Each event has a row in which at least three of its four articles speak."""
    assert any(sum(bool(spans) for spans in row["cells"].values()) >= 3 for row in _rows(name))
