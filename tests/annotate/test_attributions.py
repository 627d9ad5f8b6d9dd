"""Attributions: what the article lays in somebody's mouth, quoted or not."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotate.speech import hear

CASES = yaml.safe_load(Path(__file__).with_name("attributions.yml").read_text(encoding="utf-8"))
BITS = [
    "The mayor",
    "said",
    "that",
    "“",
    "”",
    ",",
    "according to",
    "officials",
    "it",
    "closed",
    "the bridge",
    ".",
    "\n",
]


def plain(attribution):
    """An attribution as the table writes it."""
    spans = attribution.parts or (attribution.content,)
    told = {
        "content": [span.text for span in spans],
        "speaker": attribution.speaker and attribution.speaker.span.text,
        "cue": attribution.cue and attribution.cue.text,
    }
    return {**told, "direct": True} if attribution.direct else told


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_said_is_given_to_its_speaker(case):
    """Content, speaker and cue of every attribution, and none where nobody says anything."""
    facts = hear(case["says"])
    assert [plain(a) for a in facts.attributions if not a.only_direct] == case["attributions"]


def test_a_quoted_part_says_that_it_repeats():
    """A quotation inside reported speech is listed as well, so that its words can be found, and marked as a part."""
    facts = hear("The mayor said the bridge was “beyond all repair” and would close.")
    assert [a.content.text for a in facts.attributions if a.only_direct] == ["beyond all repair"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(BITS), max_size=30))
def test_attributions_stand_in_reading_order(bits):
    """Whatever the words: spans lie in the text, in reading order, and the parts lie inside the content."""
    facts = hear(" ".join(bits))
    starts = [a.content.start for a in facts.attributions]
    assert starts == sorted(starts)
    for attribution in facts.attributions:
        spans = (attribution.content, *attribution.parts)
        assert all(facts.article.text[s.start : s.end] == s.text for s in spans)
        assert all(attribution.content.contains(part) for part in attribution.parts)
