"""Moments: a table of sentences, and what settles them."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.extractors import moments
from generator.annotate.times import Anchor, time_words
from tests.annotate.paragraphs import read

PUBLISHED = "2024-03-13"
WORDS = ("June", "3", "30", "31", ",", "2019", "in", "Sunday", "last", "week", "0", "99", "ago", "the", "past", "two")
WORDS += ("years", "to", "-", "2/30/2020", "at", "pm", "next", "February", "29", "2023-13-45", "1990s", "mid-", "year")
CASES = {
    case["text"]: [tuple(moment) if len(moment) == 3 else (*moment, None, None) for moment in case["moments"]]
    for case in yaml.safe_load((Path(__file__).parent / "moments.yml").read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("text", CASES)
def test_moments_are_what_the_table_says(text):
    """The words, and the days they mean on the day of publication; `None` where nothing settles them."""
    found = moments.extract(*read(text, published=PUBLISHED))
    assert [(moment.span.text, moment.first, moment.last) for moment in found] == CASES[text]


def test_without_a_date_of_publication_only_full_dates_are_settled():
    """There is no clock: "Sunday" stays a word where the article does not say when it was printed."""
    found = moments.extract(*read("It broke on Sunday, last week and on June 3, 2019."))
    assert [moment.first is None for moment in found] == [True, True, False]


def test_a_moment_dates_its_clause():
    """What was in April is the delivery, not the report of it."""
    (moment,) = moments.extract(*read("Officials of the port said that the trucks had been delivered in April."))
    assert moment.event is not None
    assert moment.event.text == "that the trucks had been delivered in April."


@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join), st.none() | st.dates())
def test_any_words_give_ordered_times_whose_days_are_in_order(text, published):
    """No calendar trick breaks the reading: words in order without overlaps, first day before last."""
    found = time_words(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    anchors = [Anchor(published=published, ahead=ahead) for ahead in (None, True, False)]
    stretches = [words.days(anchor) for words in found for anchor in anchors]
    assert all(stretch is None or stretch[0] <= stretch[1] for stretch in stretches)
