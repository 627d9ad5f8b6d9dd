"""What a site says of its own address and date: the true ones, or nothing."""

import re
from pathlib import Path

import feedparser
import pytest
from lxml import etree, html

from tests.cli.folder import STORY, seeds
from tests.conftest import BuiltSite

ADDRESS = "https://briefings.example/ferry/"
YEAR = re.compile(r"\b19[78]0-0")  # where clocks of computers begin
LOC, LASTMOD = "{*}url/{*}loc", "{*}url/{*}lastmod"


@pytest.fixture
def undated(crossbrief, tmp_path) -> BuiltSite:
    """A site of articles that state no day, built without an address."""
    folder = seeds(tmp_path / "seeds", one_txt=STORY, two_txt=STORY.replace("412", "398"))
    result = crossbrief("build")
    warned = (result.stderr.count("no address:"), result.stderr.count("no day:"))
    assert (result.exit_code, warned) == (0, (1, 1)), result.stderr
    return BuiltSite(seeds=folder, docs=tmp_path / "docs", site=tmp_path / "site")


def test_a_site_without_an_address_gives_none(undated):
    """Not that of the machine it was built on."""
    home = html.parse(str(undated.site / "index.html"))
    given = home.xpath("//link[@rel='canonical'] | //meta[@property='og:url']")
    texts = [path.read_text(errors="replace") for path in undated.site.rglob("*.*ml")]
    assert (given, [text for text in texts if "127.0.0.1" in text]) == ([], [])
    assert etree.parse(str(undated.site / "sitemap.xml")).findall(LOC) == []


def test_an_undated_site_has_nothing_that_needs_a_day(undated):
    """A feed, a STIX report, a link to either, or an invented year."""
    made = {path.relative_to(undated.site).as_posix(): path for path in undated.site.rglob("*") if path.is_file()}
    ours = [text for text in map(_text, made.values()) if "feed.xml" in text or "stix" in text or YEAR.search(text)]
    assert ({"feed.xml", "data/briefing.stix.json"} & made.keys(), ours) == (set(), [])


@pytest.mark.parametrize(
    ("epoch", "settings", "updated"),
    [
        ("", "sources: {one.txt: {retrieved: 2031-03-04}}\n", "2031-03-04T00:00:00Z"),
        ("1930000000", "title: A fire\n", "2031-02-27T23:06:40Z"),
    ],
)
def test_a_retrieval_or_the_build_dates_the_feed(crossbrief, monkeypatch, epoch, settings, updated):
    """And its links count from the feed where the site has no address."""
    folder = seeds(Path("seeds"), one_txt=STORY, two_txt=STORY.replace("412", "398"))
    (folder / "briefing.yml").write_text(settings)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    result = crossbrief("generate")
    assert result.exit_code == 0, result.stderr
    feed = feedparser.parse(Path("docs/feed.xml").read_bytes())
    assert (feed.bozo, feed.feed.updated) == (False, updated)
    assert (feed.feed.id[:9], feed.entries[0].link[:8]) == ("urn:uuid:", "changes/")


def test_an_undated_site_is_found_by_its_address(crossbrief, monkeypatch, undated):
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


def _text(path):
    return path.read_text(encoding="utf-8", errors="replace") if path.suffix in {".html", ".xml", ".json"} else ""
