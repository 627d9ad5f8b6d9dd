"""Rows of figures: what meets, and how it is judged."""

from dataclasses import replace
from datetime import date

import pytest

from generator.compare import compare_articles
from generator.model import Facet, Moment, Status, Verdict
from tests.compare.builders import figure, folder, says, span, with_figures
from tests.reasons import english

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
    """Where the articles are dated and the count still moves, another figure on another day replaces the first."""
    line = "Some {} people are still camping below the old town."
    first, second = (
        says(source, line.format(number), figures=[(f"{number} people", value, "people")], published=day)
        for source, number, value, day in (("a", "4,000", 4000, "2031-05-03"), ("b", "7,000", 7000, "2031-05-04"))
    )
    assert _verdicts(first, second) == [Verdict.UPDATE]


def test_what_is_counted_once_is_no_update():
    """A march that is over has one count: another one the day after is a conflict."""
    dated = _crowd("a", "4,000", published="2031-05-03"), _crowd("b", "7,000", published="2031-05-04")
    assert _verdicts(*dated) == [Verdict.CONFLICT]


def test_two_caps_of_one_thing_conflict():
    """ "Up to 4,000" and "up to 7,000" are two values: each source states where it ends."""
    assert _verdicts(_crowd("a", "4,000", hedge="up to"), _crowd("b", "7,000", hedge="up to")) == [Verdict.CONFLICT]


def test_what_was_counted_before_the_first_article_stays():
    """A count that a sentence dates to last year cannot be another one the day after: a conflict, no update."""
    first, second = _crowd("a", "4,000", published="2031-05-03"), _crowd("b", "7,000", published="2031-05-04")
    day = Moment(span=span(first.article, "on Saturday"), first=date(2030, 5, 4), last=date(2030, 5, 4))
    assert _verdicts(replace(first, moments=(day,)), second) == [Verdict.CONFLICT]


def test_a_length_does_not_change_overnight():
    """Another height in a later article is a conflict, for the thing has one."""
    line = "The tide wall of the harbour is now {} meters high."
    sources = [says(name, line.format(n), published=f"2031-05-0{n}") for name, n in (("a", 4), ("b", 6))]
    height = [figure(one.article, f"{n} meters", n) for one, n in zip(sources, (4, 6), strict=True)]
    height = [replace(one, unit="meter", dimension="[length]", si=one.value) for one in height]
    assert _verdicts(*map(with_figures, sources, height)) == [Verdict.CONFLICT]


def test_sums_in_two_currencies_stand_side_by_side():
    """They are in one row, which says that the currencies differ and turns neither into the other."""
    words = {"USD": "45 million dollars", "EUR": "45 million euros"}
    sources = [says(code, f"The insurer of the old mill put the damage at {sum_}.") for code, sum_ in words.items()]
    sums = [
        replace(figure(one.article, sum_, 45_000_000, "damage"), unit=code, dimension="[currency]")
        for one, (code, sum_) in zip(sources, words.items(), strict=True)
    ]
    (row,) = _rows(*map(with_figures, sources, sums))
    assert (row.verdict, "different currencies" in english(row.why)) == (Verdict.WORDING, True)


def test_a_source_that_tells_both_is_no_rival():
    """ "7,000, up from 4,000" does not contradict 4,000."""
    line = "Some 7,000 people marched through the old town on Saturday, up from 4,000 people on Friday."
    both = says("b", line, figures=[("7,000 people", 7000, "people")])
    before = replace(figure(both.article, "4,000 people", 4000, "people"), status=Status.PAST)
    assert _verdicts(_crowd("a", "4,000"), with_figures(both, *both.figures, before)) == []


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
    assert [(flag.type.value, [span.text for span in flag.spans], english(flag.why)) for flag in briefing.flags] == [
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
