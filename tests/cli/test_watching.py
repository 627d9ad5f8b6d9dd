"""`crossbrief watch`: feeds are polled politely, new articles are proposed to their stories, and none is moved."""

import json
from pathlib import Path

import pytest

from generator.each import Work
from generator.watch import Watched, look
from tests.compare.event.stories.piles import PILES
from tests.web import Site

CRASHES = PILES["two bus crashes of one week"]["articles"]
DAY = '<meta property="article:published_time" content="2031-03-04T10:00:00Z">'


def page(text):
    """An article as a page of a news site."""
    title, *paragraphs = text.split("\n\n")
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<html><head><title>{title}</title>{DAY}</head><body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def publish(*names, tag='"1"'):
    """The site's feed with these articles, and the articles."""
    items = "".join(f"<item><title>{name}</title><link>/news/{name}</link></item>" for name in names)
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'
    Site.answers["/feed.xml"] = (200, {"Content-Type": "application/rss+xml", "ETag": tag}, feed.encode())
    for name in names:
        Site.answers[f"/news/{name}"] = (200, {"Content-Type": "text/html"}, page(CRASHES[name]).encode())


@pytest.fixture
def newsroom(site, tmp_path):
    """A story that is there, a site.yml with the feed, and the feed itself: the address of the site."""
    (tmp_path / "seeds" / "gorge").mkdir(parents=True)
    (tmp_path / "seeds" / "gorge" / "hill-1.txt").write_text(CRASHES["hill-1"])
    (tmp_path / "seeds" / "site.yml").write_text(f"title: Our week\nfeeds:\n  - {site}/feed.xml\n")
    publish("hill-2", "city-1")
    return site


def watch(crossbrief, code=0):
    result = crossbrief("watch", "inbox", "--once", "--private", "--json", "--quiet")
    assert result.exit_code == code, result.stderr
    return json.loads(result.stdout)


def asked():
    return [path for path, _ in Site.asked if path != "/robots.txt"]


def test_new_articles_of_a_feed_are_proposed_to_their_story(newsroom, crossbrief, tmp_path):
    """They are saved in the pile; the story that is there is named for one, the other is alone; no story changes."""
    before = {path: path.read_bytes() for path in (tmp_path / "seeds").rglob("*") if path.is_file()}
    said = watch(crossbrief)
    proposed = {file["path"]: story["name"] for story in said["sorting"]["stories"] for file in story["files"]}
    assert [Path(one["url"]).name for one in said["added"]] == ["hill-2", "city-1"]
    assert proposed == {"127-0-0-1-hill-2.html": "gorge"}
    assert [file["path"] for file in said["sorting"]["alone"]] == ["127-0-0-1-city-1.html"]
    assert {path: path.read_bytes() for path in (tmp_path / "seeds").rglob("*") if path.is_file()} == before


def test_an_accepted_article_keeps_its_address(newsroom, crossbrief, tmp_path):
    """The editor's `sort` puts it into the story with what was recorded of it, and the next look proposes nothing."""
    watch(crossbrief)
    assert crossbrief("sort", "inbox", "--into", "seeds").exit_code == 0
    assert f"{newsroom}/news/hill-2" in (tmp_path / "seeds" / "gorge" / "briefing.yml").read_text()
    again = watch(crossbrief)["sorting"]
    assert (again["stories"], again["there"]) == ([], ["127-0-0-1-hill-2.html"])


def test_nothing_is_fetched_twice(newsroom, crossbrief):
    """The second look asks for the feed alone, and for the one article that has come since."""
    watch(crossbrief)
    publish("hill-2", "city-1", "city-2", tag='"2"')
    Site.asked.clear()
    assert [one["path"] for one in watch(crossbrief)["added"]] == ["127-0-0-1-city-2.html"]
    assert asked() == ["/feed.xml", "/news/city-2"]


def test_a_feed_that_has_not_changed_sends_nothing(newsroom, crossbrief):
    """The feed is asked whether it is still what it was, by its own mark."""
    watch(crossbrief)
    Site.answers["/feed.xml"] = (304, {}, b"")
    assert (watch(crossbrief)["added"], Site.conditions[-1]) == ([], '"1"')


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"/feed.xml": (200, {"Content-Type": "text/html"}, b"<html><p>Welcome</p></html>")}, "no feed"),
        ({"/feed.xml": (503, {}, b"")}, "status 503"),
        ({"/robots.txt": (200, {}, b"User-agent: *\nDisallow: /feed.xml\n")}, "robots.txt asks not"),
        ({"/news/hill-2": (410, {}, b"")}, "status 410"),
        ({"/feed.xml": (304, {}, b"")}, "status 304"),
    ],
)
def test_what_cannot_be_had_costs_itself_only(newsroom, crossbrief, tmp_path, broken, reason):
    """It is named with its reason and ends the command with 3; what was put into the pile by hand is proposed."""
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "by-hand.txt").write_text(CRASHES["hill-2"])
    Site.answers.update(broken)
    said = watch(crossbrief, code=3)
    assert reason in said["refused"][0]["reason"]
    assert "by-hand.txt" in [file["path"] for story in said["sorting"]["stories"] for file in story["files"]]


def test_a_link_that_is_no_address_costs_itself_only(newsroom, crossbrief):
    """The other articles of the feed come all the same."""
    status, headers, feed = Site.answers["/feed.xml"]
    broken = b"<item><title>Nowhere</title><link>https://[fleet/news</link></item>"
    Site.answers["/feed.xml"] = (status, headers, feed.replace(b"</channel>", broken + b"</channel>"))
    said = watch(crossbrief, code=3)
    assert said["added"]
    assert [one["url"] for one in said["refused"]] == ["https://[fleet/news"]


def test_a_long_feed_comes_in_parts(newsroom, tmp_path, monkeypatch):
    """What is over the bound of one round comes in the next, although the feed has not changed."""
    monkeypatch.setattr("generator.watch.MOST_PAGES", 1)
    paths = {"pile": tmp_path / "inbox", "into": tmp_path / "seeds", "memory": tmp_path / "memory.json"}
    rounds = [look(Watched(**paths, allow_private=True), Work(processes=1)).added for _ in range(3)]
    assert [[Path(one.url).name for one in added] for added in rounds] == [["hill-2"], ["city-1"], []]


def test_addresses_inside_the_network_are_asked_for(newsroom, crossbrief):
    """Without --private a feed on this machine is refused before it is asked."""
    result = crossbrief("watch", "inbox", "--once")
    assert (result.exit_code, "private address" in result.stderr, Site.asked) == (3, True, [])


def test_a_wrong_address_is_one_line(crossbrief, tmp_path):
    """With its line in site.yml."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "site.yml").write_text("feeds:\n  - paper.example/feed\n")
    result = crossbrief("watch", "inbox", "--once")
    assert (result.exit_code, "site.yml: line 2: " in result.stderr) == (1, True)
