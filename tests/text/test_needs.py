"""Needs: a quick look at a text never hides what a slow pattern would find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.annotate.figures import barred, numerals
from generator.annotate.times import FORMS as TIMES
from generator.text.needs import has_any, plainly
from tests.annotate.test_figures import CASES as FIGURES
from tests.annotate.test_moments import CASES as MOMENTS

SLOW = [
    *((pattern, needs) for pattern, _, needs in numerals.FORMS),
    *barred.FORMS,
    *((form.pattern, form.needs) for form in TIMES),
]
PIECES = sorted({word for text in (*FIGURES, *MOMENTS) for word in text.split()})


def hidden(text):
    """What a pattern would find in a text that is said to hold none of what it needs."""
    plain = plainly(text)
    return [match.group() for pattern, needs in SLOW if not has_any(plain, needs) for match in pattern.finditer(text)]


@pytest.mark.parametrize("text", [*FIGURES, *MOMENTS])
def test_no_number_and_no_time_of_the_tables_is_hidden(text):
    """Every text of the tables for figures and moments, searched by every pattern."""
    assert hidden(text) == []


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_nothing_is_hidden_in_any_mixture_of_their_words(text):
    """Words of those texts in any order."""
    assert hidden(text) == []
