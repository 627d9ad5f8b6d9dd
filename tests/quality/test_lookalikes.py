"""Two events of one kind in one place stay two, and the days of one event stay one."""

from pathlib import Path

import pytest
import yaml

from generator.clean import clean_drafts, open_seed
from generator.compare.event.stories.sorting import sort_articles
from generator.model import Seed, Sidecar

PAIRS = yaml.safe_load(Path(__file__).with_name("lookalikes.yml").read_text(encoding="utf-8"))
ALL = {name: told for kind in PAIRS.values() for name, told in kind.items()}
TESTS = ALL["missile tests of one state"]


def articles(told):
    seeds = [
        Seed(
            path=f"{name}.txt",
            data="\n\n".join(lines).encode(),
            sha256=name,
            sidecar=Sidecar(published=day.isoformat()),
        )
        for name, (day, *lines) in told.items()
    ]
    return clean_drafts([open_seed(seed) for seed in seeds]).articles


def stories(told, known=None):
    found, alone = sort_articles(articles(told), {name: articles(of) for name, of in (known or {}).items()}, ())
    return [[file.path.removesuffix(".txt") for file in story.files] for story in found], alone


@pytest.mark.parametrize("name", ALL)
def test_each_event_is_one_story(name):
    """Missile tests, derailments, quakes, strikes, verdicts, matches, resignations, attacks and fires of one week."""
    events = sorted({key.partition("-")[0] for key in ALL[name]})
    assert stories(ALL[name])[0] == [[key for key in ALL[name] if key.startswith(event)] for event in events]


def test_a_second_event_does_not_join_the_story_of_the_first():
    """Also where the first is there already, from another day's sorting."""
    first, second = ({key: told for key, told in TESTS.items() if key.startswith(event)} for event in "ab")
    found, _ = sort_articles(articles(second), {"first": articles(first)}, ())
    assert [(story.known, len(story.files)) for story in found] == [(False, 2)]


def test_one_article_of_another_event_is_doubtful():
    """Of one article alone it cannot be said how near its event is inside: it joins, and a person is told to look."""
    found, _ = sort_articles(articles({key: TESTS[key] for key in ("a-1", "a-2", "b-2")}), {}, ())
    doubts = {file.path: file.doubt.code for story in found for file in story.files if file.doubt}
    assert doubts == {"b-2.txt": "sort.other_day"}
