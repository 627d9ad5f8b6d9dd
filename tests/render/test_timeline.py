"""The line of time: what stands on it can be told apart."""

from datetime import date

from generator.render.figures.timeline import timeline_picture
from generator.render.words import words_of


def picture(*days: date) -> str:
    """The line with a moment of one source on each of the days."""
    return str(timeline_picture([(day, day, "Daily") for day in days], words_of("en")))


NEWS = tuple(date(2033, 6, day) for day in (1, 2, 4, 5, 8))


def test_a_day_long_ago_does_not_press_the_others_into_one():
    """It stands in the table; the line is of the days of the news."""
    assert "1 June 2033" in picture(date(2009, 5, 1), *NEWS)
    assert "2009" not in picture(date(2009, 5, 1), *NEWS)


def test_days_that_are_spread_are_all_on_the_line():
    """Nothing is left out where all can be told apart."""
    assert "1 May 2033" in picture(date(2033, 5, 1), *NEWS)
