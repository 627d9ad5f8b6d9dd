"""Rows of figures: what meets, and how it is judged."""

from dataclasses import replace

import pytest

from generator.compare import compare_articles
from generator.model import Facet, Status, Verdict
from tests.compare.builders import figure, folder, says, span, with_figures

CROWD = "Some {} people marched through the old town on Saturday."


def _rows(*sources):
    return [row for row in compare_articles(sources, folder()).rows if row.facet is Facet.FIGURE]


def _verdicts(*sources):
    return [row.verdict for row in _rows(*sources)]


def _crowd(source, number, published=None, **more):
    given = (f"{number} people", int(number.replace(",", "")), "people")
    article = says(source, CROWD.format(number), published=published)
    return with_figures(article, figure(article.article, *given, **more))


def test_one_value_agrees():
    """Two sources with one figure of one thing agree."""
    assert _verdicts(_crowd("a", "4,000"), _crowd("b", "4,000")) == [Verdict.AGREE]


def test_values_that_cannot_both_hold_conflict():
    """Two sources that count the same differently, with no hedge to explain it, are in conflict."""
    assert _verdicts(_crowd("a", "4,000"), _crowd("b", "7,000")) == [Verdict.CONFLICT]


def test_silence_is_not_disagreement():
    """A source that gives no figure does not turn the row into a conflict."""
    silent = says("c", "The march through the old town ended at noon.")
    assert _verdicts(_crowd("a", "4,000"), _crowd("b", "4,000"), silent) == [Verdict.AGREE]


def test_rounding_and_hedges_are_a_spread():
    """What "about" leaves open is no conflict."""
    assert _verdicts(_crowd("a", "4,000", hedge="about"), _crowd("b", "4,200")) == [Verdict.SPREAD]


def test_a_bound_is_no_conflict():
    """ "At least 4,000" and 7,000 can both hold."""
    assert _verdicts(_crowd("a", "4,000", hedge="at least"), _crowd("b", "7,000")) == [Verdict.SPREAD]


def test_a_later_figure_is_an_update():
    """Where the articles are dated, another figure on another day replaces the first."""
    dated = _crowd("a", "4,000", published="2031-05-03"), _crowd("b", "7,000", published="2031-05-04")
    assert _verdicts(*dated) == [Verdict.UPDATE]


def test_what_could_be_never_meets_what_is():
    """A count that is and one that may come are two slots."""
    assert _verdicts(_crowd("a", "4,000"), _crowd("b", "7,000", status=Status.POTENTIAL)) == []


def test_one_figure_with_another_scope():
    """One value, but one source says what it takes in."""
    line = "Some 4,000 people including children marched through the old town on Saturday."
    scoped = says("a", line, figures=[("4,000 people", 4000, "people")])
    scoped = with_figures(scoped, replace(scoped.figures[0], scope=span(scoped.article, "including children")))
    assert _verdicts(scoped, _crowd("b", "4,000")) == [Verdict.SCOPE]


def test_two_units_that_cannot_both_hold():
    """A source that contradicts itself in two units is told, though no other source speaks."""
    source = says("a", "The tunnel is 40 miles (250 kilometers) long.")
    miles = figure(source.article, "40 miles", 40, "tunnel", unit="mile")
    kilometers = figure(source.article, "250 kilometers", 250, "tunnel", unit="kilometer", converts="40 miles")
    briefing = compare_articles([with_figures(source, miles, kilometers)], folder())
    assert [(flag.type.value, [span.text for span in flag.spans], flag.why) for flag in briefing.flags] == [
        (
            "unit-mismatch",
            ["40 miles (250 kilometers)"],
            "40 miles is 64.4 kilometers; 250 kilometers is 155 miles: they cannot both hold.",
        )
    ]


def test_two_currencies_are_no_mismatch():
    """A price in brackets in another currency cannot be held against the first: rates move."""
    source = says("a", "The club paid 62 million pounds (85 million dollars) for the ground.")
    pounds = replace(figure(source.article, "62 million pounds", 62_000_000), unit="GBP", dimension="[currency]")
    dollars = figure(source.article, "85 million dollars", 85_000_000, converts="62 million pounds")
    dollars = replace(dollars, unit="USD", dimension="[currency]")
    assert compare_articles([with_figures(source, pounds, dollars)], folder()).flags == ()


@pytest.mark.parametrize(("kilometers", "verdicts"), [("306", []), ("300", []), ("350", [Verdict.UNIT_MISMATCH])])
def test_a_rounded_conversion_is_no_mismatch(kilometers, verdicts):
    """190 miles may be printed as 306 or 300 kilometers, not as 350."""
    source = says("a", f"The tunnel is 190 miles ({kilometers} kilometers) long.")
    base = figure(source.article, "190 miles", 190, "tunnel", unit="mile")
    words = f"{kilometers} kilometers"
    other = figure(source.article, words, kilometers, "tunnel", unit="kilometer", converts="190 miles")
    assert _verdicts(with_figures(source, base, other)) == verdicts
