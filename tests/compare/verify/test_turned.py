"""No cell is cut inside the reach of a word that turns its meaning: for every kind of such words, and every cut."""

from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate_article
from generator.compare.event import Event
from generator.compare.verify.meaning import cut_off, with_its_meaning
from generator.model import Turn
from tests.annotate.paragraphs import article

CASES = yaml.safe_load((Path(__file__).parent / "turned.yml").read_text(encoding="utf-8"))


def _event(text):
    return Event([annotate_article(article(text))])


@pytest.mark.parametrize(("text", "cut", "kept"), CASES, ids=[case[1] for case in CASES])
def test_a_clause_is_shown_with_the_words_that_turn_it(text, cut, kept):
    """The words that turn it stand in the cell, and the cell is words of the sentence."""
    event = _event(text)
    start = text.index(cut)
    wide = with_its_meaning(event, event.sources[0].article.span(start, start + len(cut)))
    assert kept in wide.text
    assert wide.text in text


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_every_run_of_words_is_wide_enough(text):
    """Wherever a sentence is cut, nothing that turns the cut is missing, and a second look changes nothing."""
    event = _event(text)
    whole = event.sources[0].article
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == " ")]
    for first in starts:
        wide = with_its_meaning(event, whole.span(first, len(text) - 1))
        assert cut_off(event, wide) == []
        assert with_its_meaning(event, wide) == wide


def test_words_that_say_that_a_deed_is_done_widen_nothing():
    """ "Has signed" turns nothing: the object may stand alone."""
    event = _event("The mayor has signed the order on the old bridge.")
    span = event.sources[0].article.span(21, 49)
    assert (span.text, with_its_meaning(event, span)) == ("the order on the old bridge.", span)
    assert {one.turn for one in event.turning(span)} == {Turn.DONE, Turn.GOVERNED}


@pytest.mark.parametrize(
    ("sentence", "cut", "whole"),
    [
        (
            "At least nine people have died in the mill.",
            "At least nine people",
            "At least nine people have died in the mill.",
        ),
        ("Dozens of guests are expected to leave the hotel.", "Dozens of guests are expected", None),
        ("Nine people died, and four are missing.", "Nine people died", "Nine people died"),
        ("Nine people died and four are missing.", "Nine people died", "Nine people died"),
        ("Nine people died when the mill burned down.", "Nine people died", "Nine people died"),
        ("The firm paid $40 million for the mill.", "The firm paid", None),
    ],
)
def test_a_cell_ends_where_its_sentence_may_stop(sentence, cut, whole):
    """A subject without its verb says nothing, and what a comma or a joining word adds may be left out."""
    event = _event(sentence)
    assert with_its_meaning(event, event.sources[0].article.span(0, len(cut))).text == (whole or sentence)


@pytest.mark.parametrize("cut", ["killing nine goats on the market.", "nine goats on the market."])
def test_a_participle_and_a_noun_stand_alone(cut):
    """They read like a caption: the rest of the sentence may make another point."""
    text = "A wall fell, killing nine goats on the market."
    event = _event(text)
    span = event.sources[0].article.span(text.index(cut), len(text))
    assert with_its_meaning(event, span) == span
