"""The day of an article: printed, in its dateline, or in a line above its story."""

from dataclasses import replace
from datetime import date

import pytest

from generator.compare.event.article_days import article_days
from generator.model import PassageKind
from tests.annotate.paragraphs import article

STORY = "The ferry to Oster sank off the northern pier."
CASES = {
    "a date of print": (article(STORY, published="2031-03-04"), date(2031, 3, 4)),
    "a dateline with a year": (article(f"OSTER, 5 March 2031 (Northern Wire) - {STORY}"), date(2031, 3, 5)),
    "a dateline without a year": (article(f"OSTER, March 6 (Northern Wire) - {STORY}"), date(2031, 3, 6)),
    "a line for the day": (article((PassageKind.DATELINE, "March 7"), STORY), date(2031, 3, 7)),
    "a place and a day": (article((PassageKind.FURNITURE, "Oster, 8 March"), STORY), date(2031, 3, 8)),
    "an hour behind it": (article((PassageKind.SUBTITLE, "Report 5, 9 March 2031, 18:00"), STORY), date(2031, 3, 9)),
    "a day in a subtitle": (article((PassageKind.SUBTITLE, "The vote of 9 March was void"), STORY), None),
    "a day in the story": (article("The ferry to Oster sank on 9 March."), None),
    "none": (article(STORY), None),
}


@pytest.mark.parametrize("name", CASES)
def test_an_article_is_of_the_day_that_it_opens_with(name):
    """A year that is left out is that of the others."""
    told, day = CASES[name]
    assert article_days([article(STORY, published="2031-03-01"), told])[1] == day


def test_a_year_that_turns_between_two_articles():
    """The second of January behind a 31 December is of the next year, whether or not a year is told."""
    lines = [(PassageKind.DATELINE, "31 December"), (PassageKind.DATELINE, "2 January")]
    for year in (" 2030", ""):
        first, second = article_days(
            [article((kind, day + year * (not at)), STORY) for at, (kind, day) in enumerate(lines)]
        )
        assert (second - first).days == 2


def test_a_date_that_the_calendar_has_not():
    """A 31 June is no day, and neither is a date of print that is none."""
    told = replace(article(STORY, published="2031-03-04"), published=None)
    assert article_days([article((PassageKind.DATELINE, "31 June"), STORY), told]) == [None, None]
    assert article_days([article(STORY, published="soon")]) == [None]
