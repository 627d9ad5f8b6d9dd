"""What a site says of its own address and date: the true ones, or nothing."""

import feedparser
import pytest
from lxml import etree, html

from tests.cli.folder import STORY, seeds
from tests.conftest import BuiltSite

ADDRESS = "https://briefings.example/ferry/"
LOC, LASTMOD = "{*}url/{*}loc", "{*}url/{*}lastmod"


@pytest.fixture
def undated(crossbrief, tmp_path) -> BuiltSite:
    """A site of articles that state no day, built without an address."""
    folder = seeds(tmp_path / "seeds", one_txt=STORY, two_txt=STORY.replace("412", "398"))
    result = crossbrief("build")
    assert (result.exit_code, result.stderr.count("no address:")) == (0, 1), result.stderr
    return BuiltSite(seeds=folder, docs=tmp_path / "docs", site=tmp_path / "site")


def test_a_site_without_an_address_gives_none(undated):
    """Not that of the machine it was built on; the feed's links count from the feed."""
    home = html.parse(str(undated.site / "index.html"))
    feed = feedparser.parse((undated.site / "feed.xml").read_bytes())
    given = home.xpath("//link[@rel='canonical'] | //meta[@property='og:url']")
    texts = [path.read_text(errors="replace") for path in undated.site.rglob("*.*ml")]
    assert (given, [text for text in texts if "127.0.0.1" in text]) == ([], [])
    assert (feed.bozo, feed.feed.id[:9], feed.entries[0].link[:8]) == (False, "urn:uuid:", "changes/")
    assert etree.parse(str(undated.site / "sitemap.xml")).findall(LOC) == []


def test_an_undated_site_is_not_of_1980(crossbrief, monkeypatch, undated):
    """Its sitemap leaves the day out, and its pages are found by the address that it was built for."""
    monkeypatch.setenv("SITE_URL", ADDRESS)
    result = crossbrief("build")
    sitemap = etree.parse(str(undated.site / "sitemap.xml"))
    listed = [loc.text for loc in sitemap.findall(LOC)]
    assert (result.exit_code, "no address" in result.stderr, sitemap.findall(LASTMOD)) == (0, False, [])
    assert (f"{ADDRESS}comparison/" in listed, f"{ADDRESS}sources/one/" in listed) == (True, False)
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (undated.site / "robots.txt").read_text()


def test_every_page_has_a_description_of_its_own(invented):
    """By which a search engine tells it from the others."""
    pages = [path for path in invented.site.rglob("*.html") if path.name != "404.html"]
    told = [html.parse(str(path)).xpath("string(//meta[@name='description']/@content)") for path in pages]
    assert (all(told), len(set(told))) == (True, len(pages))
