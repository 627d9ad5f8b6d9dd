"""Every word of every built page, as a reader meets it."""

import pytest

from tests.render.seen import unfit

PAGE = "<html><body><article><h1>Title</h1>{}</article></body></html>"


def test_no_page_shows_what_no_reader_should_meet(built):
    """No markup, no missing value, no heading over nothing, no sentence twice, and one of a thing in the singular."""
    briefing, _, folder = built
    outside = (folder / "docs" / "data" / "briefing.json").read_text(encoding="utf-8")
    assert unfit(folder / "site", briefing.language, outside) == []


def test_nor_does_a_site_that_was_built_from_articles(invented):
    """Here every sentence is made of what the rules found."""
    assert unfit(invented.site, "en") == []


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<p>Salt &amp;nbsp; pepper</p>", "&nbsp;"),
        ("<p>Told {% if", "{%"),
        ("<p>Published None.</p>", "None"),
        ("<p>Two articles .</p>", " ."),
        ("<p>Read by 1 sources.</p>", "1 sources"),
        ("<h2>Sources</h2><h2>Topics</h2><p>One.</p>", "nothing under 'Sources'"),
        ("<p>Nothing was left out.</p><p>Nothing was left out.</p>", "Nothing was left out."),
        ("<p>The telling ones first.</p>", "the telling ones first"),
    ],
)
def test_what_is_unfit_is_found(tmp_path, inside, fault):
    """Else the tests above would prove nothing."""
    (tmp_path / "page.html").write_text(PAGE.format(inside), encoding="utf-8")
    assert unfit(tmp_path, "en") == [("page.html", fault)]
