"""Passages on the dead and on the hurt, or on a day and on a month, make no common point."""

from dataclasses import replace

import pytest

from generator.annotate import annotate_article
from generator.compare.claims.counted import of_one_count
from generator.compare.event import Event
from tests.annotate.paragraphs import article

HURT = "Two people were hurt in a blast in Lorn on Tuesday."
INJURED = "A blast in Lorn injured two people on Tuesday."
DEAD = "Twelve dead in Lorn blast on Tuesday."
BOTH = "Twelve died and two were hurt in Lorn on Tuesday."
DAY = "The day had been 8C warmer than the May average in Lorn."
MONTH = "May in Lorn has been 3C warmer than the average so far."


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ((HURT, INJURED, DEAD), [0, 1]),
        ((HURT, BOTH), [0, 1]),
        ((DEAD, HURT), [0]),
        ((DAY, MONTH), [0]),
    ],
)
def test_what_cannot_make_one_point_leaves(lines, kept):
    """The one that stands against most others goes, the last of several."""
    event = Event([annotate_article(replace(article(line), id=name)) for name, line in zip("abc", lines, strict=False)])
    spans = [one.article.span(0, len(one.article.text)) for one in event.sources]
    assert of_one_count(event, spans) == kept
