"""The feed and the page of changes, as MkDocs builds them: what Atom asks for, live links, only words."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import feedparser
import pytest
from lxml import etree, html

from generator.model import NO_HISTORY, Briefing
from generator.render.history import continue_history
from tests.render.build import SITE_URL, build, write
from tests.render.sample import ANNOTATED, BRIEFING, stated
from tests.render.variants import SCRIPT, VARIANTS

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = SITE_URL
DAY = stated("2031-03-03")
BEFORE = replace(BRIEFING, sources=ANNOTATED[:-1], rows=BRIEFING.rows[1:], flags=BRIEFING.flags[1:])


def built(folder: Path, *briefings: Briefing) -> Path:
    """The site of the last of these briefings, after the others."""
    history = NO_HISTORY
    for briefing in briefings[:-1]:
        history = continue_history(history, briefing)
    write(briefings[-1], folder / "docs", history)
    build(folder / "docs", folder / "site", folder)
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """The sample, after an edition with fewer sources, rows and flags, and after one with more."""
    return built(tmp_path_factory.mktemp("feed"), BRIEFING, BEFORE, BRIEFING)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Path:
    """Names and labels that look like markup, turn other text or cannot stand in XML."""
    strange = VARIANTS["strange"]
    source = replace(strange.sources[0].article, outlet=stated("a\x00b\x1b\ufffe\u202e ]]> &nbsp;"), published=DAY)
    sources = (replace(strange.sources[0], article=source), *strange.sources[1:])
    before = replace(strange, sources=sources[1:], rows=(), flags=())
    return built(tmp_path_factory.mktemp("hostile"), before, replace(strange, sources=sources))


def entries(site: Path) -> list[etree._Element]:
    return etree.parse(str(site / "feed.xml")).getroot().findall(f"{ATOM}entry")


def lines(element: etree._Element) -> list[str]:
    return [" ".join(line.itertext()) for line in element.iter("{*}li")]


def test_a_feed_reader_finds_nothing_to_mend(site):
    """Every entry has an id of its own, a title, a date, a link and content; the newest comes first."""
    feed = feedparser.parse((site / "feed.xml").read_bytes())
    whole = [
        all(entry.get(name) for name in ("id", "title", "updated_parsed", "link", "content")) for entry in feed.entries
    ]
    ids = {entry.id for entry in feed.entries}
    assert (feed.bozo, feed.version, whole, len(ids)) == (False, "atom10", [True] * 3, 3)
    assert (feed.feed.id, feed.feed.updated) == (SITE, feed.entries[0].updated)


def test_the_title_of_an_entry_is_its_news(site):
    """It can be read without being opened."""
    assert [entry.findtext(f"{ATOM}title") for entry in entries(site)][:2] == [
        "1 source added, 1 new warning",
        "1 source taken out, 1 point no longer there",
    ]


def test_an_entry_names_what_changed(site):
    """Source and flag, each by its name; the row that the flag warns of is not told a second time."""
    said = [re.split(r":| \(", line)[0] for line in lines(entries(site)[0])]
    assert said == ["Source D", BRIEFING.flags[0].label]


def test_a_first_edition_names_its_sources(site):
    """All that its points and warnings say is new, and the comparison has them."""
    assert len(lines(entries(site)[-1])) == len(BRIEFING.sources)


def test_every_link_leads_to_something_that_is_there(site):
    """What is gone has no link; the page of changes and the feed agree."""
    for link in (link.get("href") for entry in entries(site) for link in entry.iter("{*}link", "{*}a")):
        path, _, anchor = link.removeprefix(SITE).partition("#")
        page = html.parse(str(site / path / "index.html")).getroot()
        assert not anchor or page.get_element_by_id(anchor) is not None


def test_the_page_says_what_the_feed_says(site):
    """Line for line, for readers who follow no feed."""
    article = html.parse(str(site / "changes" / "index.html")).getroot().find(".//article")
    listed = [" ".join(line.text_content().split()) for line in article.iter("li")]
    assert listed == [line for entry in entries(site) for line in lines(entry)]


def test_hostile_names_are_words(hostile):
    """Markup in a name is text in the feed and on the page, and what XML cannot hold is shown by name."""
    said = lines(entries(hostile)[0])
    assert said[0].startswith("a[U+0000]b[U+001B][U+FFFE][U+202E] ]]> &nbsp;")
    assert any(line.startswith(SCRIPT[:20]) for line in said)
    tags = {element.tag.rpartition("}")[2] for element in entries(hostile)[0].iter()}
    assert tags == {"entry", "title", "id", "link", "updated", "content", "div", "p", "strong", "ul", "li", "a"}


def test_the_words_of_an_entry_are_of_the_briefings_language(tmp_path):
    """Labels are the articles'; ours are German here."""
    instant = datetime(2031, 5, 4, tzinfo=UTC)
    write(VARIANTS["german"], tmp_path / "docs", instant=instant)
    build(tmp_path / "docs", tmp_path / "site", tmp_path)
    entry = entries(tmp_path / "site")[0]
    assert entry.findtext(f"{ATOM}title").startswith("4 Quellen hinzugekommen, ")
    assert entry.findtext(f"{ATOM}updated") == "2031-05-04T00:00:00Z"
