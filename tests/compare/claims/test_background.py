"""What a sentence only says of whom it speaks is no point that it makes."""

from generator.annotate import annotate_article
from generator.compare.claims.background import background, is_disputed
from generator.compare.event import Event
from tests.annotate.paragraphs import article

DENIED = "Police said on Monday there was no evidence that the pilot of a ferry that sank near Lorn had been drinking."
SEEN = "A passenger who slept on the ferry said on Monday that the pilot had been drinking."
PLAIN = "The pilot of the ferry had been drinking."


def _event(text):
    return Event([annotate_article(article(text))])


def test_a_clause_that_tells_which_one_is_background():
    """Which ferry it was is no part of what is denied."""
    assert background(_event(DENIED), 0) >= {"sank", "lorn"}
    assert not background(_event(DENIED), 0) & {"pilot", "drink", "ferry"}


def test_who_a_witness_is_is_background():
    """What is told of the witness is no part of what the witness says."""
    assert background(_event(SEEN), 0) >= {"passenger", "slept", "ferry"}
    assert not background(_event(SEEN), 0) & {"pilot", "drink"}


def test_a_plain_sentence_has_none():
    """All of it is said."""
    assert (background(_event(PLAIN), 0), is_disputed(_event(PLAIN), 0)) == (frozenset(), False)
