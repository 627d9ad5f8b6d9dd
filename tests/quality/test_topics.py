"""Floors for topics: what an editor would list of invented events is there, and what nobody looks up is not."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from generator.compare.entities import find_entities
from generator.compare.topics import find_topics
from tests.quality.adapters import _annotated

HERE = Path(__file__).parent
EVENTS = {
    event["name"]: event["articles"]
    for event in yaml.safe_load((HERE / "compare_events.yml").read_text(encoding="utf-8"))
}
LISTS = yaml.safe_load((HERE / "topics.yml").read_text(encoding="utf-8"))
#: Of the subjects of all events: a little below what was measured when the floor was set.
COVERED = 0.70


@cache
def labels(name):
    """The labels of an event's topics, in lower case."""
    sources = [_annotated(source, text) for source, text in EVENTS[name].items()]
    return [topic.label.casefold() for topic in find_topics(sources, (), find_entities(sources))]


def test_the_subjects_that_an_editor_would_list_are_there():
    """Of all subjects of four events, so many have a topic with one of their words in its label."""
    wanted = [(one["name"], words) for one in LISTS for words in one["subjects"]]
    missed = [(name, words) for name, words in wanted if not any(w in label for w in words for label in labels(name))]
    assert 1 - len(missed) / len(wanted) >= COVERED, missed


@pytest.mark.parametrize("event", LISTS, ids=[event["name"] for event in LISTS])
def test_nothing_that_nobody_looks_up_is_a_topic(event):
    """Days, amounts, people in general and the event itself earn no page."""
    assert not {word.casefold() for word in event["junk"]} & set(labels(event["name"]))


@pytest.mark.parametrize("event", LISTS, ids=[event["name"] for event in LISTS])
def test_no_two_topics_lead_to_the_same_sentences(event):
    """A reader finds no second page with all that the first one has."""
    sources = [_annotated(source, text) for source, text in EVENTS[event["name"]].items()]
    spans = [set(topic.spans) for topic in find_topics(sources, (), find_entities(sources))]
    assert len({frozenset(one) for one in spans}) >= 0.8 * len(spans)
