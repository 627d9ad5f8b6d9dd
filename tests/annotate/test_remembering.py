"""The ruler that remembers words: it finds what spaCy's own finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.pipeline import AttributeRuler

from generator.annotate.reading import model
from generator.annotate.remembering import RULER
from tests.annotate.test_figures import CASES as FIGURES
from tests.annotate.test_moments import CASES as MOMENTS

PIECES = sorted({word for text in (*FIGURES, *MOMENTS) for word in text.split()} | {"\n", "  ", "gonna", "n't", "U.S."})


def both(text):
    """What the pipeline's ruler finds in a parsed text, and what the class finds with the same patterns."""
    doc = model()(text)
    ruler = model().get_pipe(RULER)
    return ruler.match(doc), AttributeRuler.match(ruler, doc)


def test_the_ruler_remembers():
    """The model has the patterns that we know: else the pipeline would be as slow as spaCy's."""
    assert "match" in vars(model().get_pipe(RULER))


@pytest.mark.parametrize("text", [*list(FIGURES)[::6], *list(MOMENTS)[::6]])
def test_it_finds_what_the_matcher_finds(text):
    """The same rules at the same words in the same order."""
    remembered, matched = both(text)
    assert remembered == matched


@given(st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join))
def test_it_finds_it_in_any_mixture_of_words(text):
    """Whatever stands beside a word, what is remembered of it holds."""
    remembered, matched = both(text)
    assert remembered == matched
