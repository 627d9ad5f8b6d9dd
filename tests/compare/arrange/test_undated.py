"""The flag on a day that no article dates."""

from dataclasses import replace
from datetime import date

from generator.compare import compare_articles
from generator.model import FlagType, Moment
from tests.compare.builders import folder, says, span

OPENING = "The ferry to Oster sank off the northern pier on {} in heavy fog."


def _source(name, day, *, first=None, published=None):
    source = says(name, OPENING.format(day), "The owner has three more ferries.", published=published)
    return replace(source, moments=(Moment(span=span(source.article, day), first=first, last=first),))


def _undated(*sources):
    return [flag for flag in compare_articles(sources, folder()).flags if flag.type is FlagType.UNDATED]


def _on_monday(names):
    return [_source(name, "Monday") for name in names]


def test_a_weekday_that_nobody_dates_is_told():
    """Three articles without a date of print say "Monday": the flag shows all."""
    (flag,) = _undated(*_on_monday("abc"))
    assert [one.source for one in flag.spans] == ["a", "b", "c"]


def test_a_date_of_print_dates_all():
    """Where one article says when it was printed, the day can be found."""
    assert _undated(_source("a", "Monday", published="2031-03-04"), *_on_monday("bcd")) == []


def test_a_date_in_an_opening_dates_all():
    """The fourth of March is enough; a year alone is not."""
    assert _undated(_source("a", "4 March"), *_on_monday("bcd")) == []
    assert len(_undated(_source("a", "1998", first=date(1998, 1, 1)), *_on_monday("bcd"))) == 1


def test_two_weekdays_are_no_warning():
    """An article or two that say "Monday" are how news is written."""
    assert _undated(*_on_monday("ab"), says("c", "Nobody was hurt when the ferry to Oster sank.")) == []


def test_a_date_in_a_dateline_dates_all():
    """A dateline opens an article with its day, with a year or without."""
    for dateline in ("OSTER, March 4 (Northern Wire) - ", "OSTER, 4 March 2031 – "):
        opened = says("a", dateline + OPENING.format("Monday"), "The owner has three more ferries.")
        assert _undated(opened, *_on_monday("bcd")) == []
