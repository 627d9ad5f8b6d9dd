"""Figures: a table of sentences, and what holds for any text."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate.extractors import figures
from generator.annotate.figures.numerals import numerals
from generator.model import PassageKind, Reason
from tests.annotate.paragraphs import read

TABLE = yaml.safe_load((Path(__file__).parent / "figures.yml").read_text(encoding="utf-8"))
CASES = {case["text"]: case["figures"] for cases in TABLE.values() for case in cases}
PIECES = ("about", "30", "to", "50", "$", "7.1", "billion", "km", "(", ")", "%", "-", "two", "thirds", "of", "men")
PIECES += ("1,200", "a", "dozen", "hundreds", "12.5m", "between", "and", "minus", "½", "3/4", "in", "2014", "°C", "won")
PIECES += ("R500", ",", ".", "one", "feet", "inches", "June", "million", "or", "half", "percent", "more", "than")


@pytest.mark.parametrize("after", ["", " million", "%", ".5", " or 12"])
def test_a_row_of_digits_that_is_too_long_counts_nothing(after):
    """No program could read it from the export."""
    assert [one.value for one in numerals("9" * 5000 + after)] == ([12] if "12" in after else [])


def told(figure):
    """The figure in the words of the table."""
    return {
        "span": figure.span.text,
        "value": None if figure.value is None else pytest.approx(float(figure.value)),
        "low": figure.value_low,
        "high": figure.value_high,
        "unit": figure.unit,
        "per": figure.per,
        "what": figure.what,
        "head": figure.head,
        "verb": figure.verb,
        "hedge": figure.hedge,
        "scope": figure.scope and figure.scope.text,
        "status": figure.status.value,
        "converts": figure.converts and figure.converts.text,
    }


@pytest.mark.parametrize("text", CASES)
def test_figures_are_what_the_table_says(text):
    """All figures of the sentence and no other, with everything that the table says of each."""
    found, expected = [told(figure) for figure in figures.extract(*read(text))], CASES[text]
    assert len(found) == len(expected), found
    assert [{key: one[key] for key in wanted} for one, wanted in zip(found, expected, strict=True)] == expected


def test_only_the_story_states_figures():
    """Titles, headings, captions and furniture are not evidence."""
    kinds = (PassageKind.TITLE, PassageKind.HEADING, PassageKind.CAPTION, PassageKind.FURNITURE)
    lines = [(kind, "Nine men died.") for kind in kinds]
    assert [figure.span.text for figure in figures.extract(*read(*lines, "Ten men died."))] == ["Ten men"]


def test_a_live_page_does_not_say_what_its_newer_entry_puts_right():
    """The newest stands first; of any other article no line is older than another."""
    lines = ("There were 23 passengers in the cabin, not 19.", "A cabin has stopped with 19 people on board.")
    reading, facts = read(*lines)
    live = replace(reading.article, notes=(Reason.of("note.live_page"),))
    told_live = figures.extract(replace(reading, article=live), facts)
    assert [figure.status.value for figure in told_live] == ["actual", "past", "past"]
    assert [figure.status.value for figure in figures.extract(reading, facts)] == ["actual", "past", "actual"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text(max_size=40))
def test_any_text_gives_ordered_verbatim_figures(text):
    """Spans are words of the article, in reading order, without overlaps; a range never runs backwards."""
    line = "".join(text.split("\n")) or "x"
    reading, facts = read(line)
    found = figures.extract(reading, facts)
    assert all(reading.article.text[f.span.start : f.span.end] == f.span.text for f in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(f.value_high is None or (f.value_low or f.value) < f.value_high for f in found)
