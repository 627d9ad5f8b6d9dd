"""Sentences that point back to an earlier year stand beside none that do not."""

from dataclasses import replace

import pytest

from generator.annotate import annotate_article
from generator.compare.event import Event
from tests.annotate.paragraphs import article

NOW = "Two divers were hurt on Friday when the old pier of Selby collapsed, and Captain Nora Holm led the rescue."
PAST = "In 2011 the old pier of Selby was hit by a barge. "


@pytest.mark.parametrize(
    ("then", "stands"),
    [
        ("Two divers were hurt on the old pier then.", False),
        ("Nora Holm, then a mate, led that rescue of divers from the pier.", False),
        ("Two divers were hurt on the old pier by a crane.", True),
        ("Two divers were hurt on the old pier of Selby on Friday, and then the pier collapsed.", True),
    ],
)
def test_what_is_recalled_is_no_pair_of_what_is_new(then, stands):
    """ "Then" at the end, "then a mate" and "that rescue" point back; "and then it fell" does not."""
    sources = [
        annotate_article(replace(article(*lines, published="2018-05-05"), id=name))
        for name, lines in (("a", [NOW]), ("b", ["The sea was calm at Selby.", PAST + then]))
    ]
    event = Event(sources)
    told = next(at for at, one in enumerate(event.statements) if one.sentence.span.text == then)
    assert any(told in (pair.first, pair.second) for pair in event.pairs) is stands


def test_two_that_recall_one_year_may_be_a_pair():
    """The one names it, the other points to it."""
    texts = (
        "In 2011 two divers were hurt on the old pier of Selby.",
        PAST + "Two divers were hurt on the old pier then.",
    )
    sources = [
        annotate_article(replace(article("Rain fell on Selby.", text, published="2018-05-05"), id=name))
        for name, text in zip("ab", texts, strict=True)
    ]
    event = Event(sources)
    assert event.recalled
    assert any(set(event.recalled) & {pair.first, pair.second} for pair in event.pairs)
