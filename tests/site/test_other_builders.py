"""The same docs/ under another builder than MkDocs: Zensical, which runs no plugin of ours."""

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from tests.cli.folder import STORY, seeds

#: A title that ends the element in which it stands, wherever that is, and begins others.
HOSTILE = '</title></h1>"><script>alert(1)</script><img src=x onerror=alert(2)> Ferry [x](javascript:alert(3))'
ZENSICAL = Path(sys.executable).parent / "zensical"


@pytest.fixture(scope="module")
def zensical(invented, run_crossbrief, tmp_path_factory) -> Path:
    """The invented site, built by Zensical as the manual says; where that cannot be installed, the reason says so."""
    if not ZENSICAL.exists():
        pytest.skip("zensical is not installed here: `pip install zensical`")
    return built(invented.seeds, tmp_path_factory.mktemp("zensical"), run_crossbrief)


def built(articles: Path, folder: Path, run_crossbrief) -> Path:
    """The site of these articles, in the folder."""
    config = folder / "zensical.yml"
    result = run_crossbrief("generate", articles, "--docs", folder / "docs", "--config", config)
    assert result.exit_code == 0, result.stderr
    done = subprocess.run([ZENSICAL, "build", "-f", config], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    return folder / "site"


def pages(site: Path) -> dict[str, Path]:
    return {path.relative_to(site).as_posix(): path for path in site.rglob("index.html")}


def ids(page: Path) -> set[str]:
    """The anchors to which links of ours lead: points, and the words of sources; "__skip" is the theme's own."""
    article = html.parse(str(page)).getroot().find(".//article")
    return {element.get("id") for element in article.iter() if not element.get("id", "__").startswith("__")}


def words(page: Path) -> str:
    """Those of the page, and those by which the window and the navigation call pages; Zensical prints tabs twice."""
    root = html.parse(str(page)).getroot()
    named = [
        root.findtext(".//title"),
        *dict.fromkeys(tab.text_content().strip() for tab in root.find_class("md-tabs__link")),
    ]
    return " ".join(" ".join([*named, root.find(".//article").text_content()]).split())


def test_zensical_builds_the_same_pages(zensical, invented):
    """Each page of the site, and no other."""
    assert pages(zensical).keys() == pages(invented.site).keys()


def test_its_pages_have_the_same_anchors_and_words(zensical, invented):
    """So that every link to a word holds."""
    theirs, ours = pages(zensical), pages(invented.site)
    different = [
        name for name in ours if ids(ours[name]) != ids(theirs[name]) or words(ours[name]) != words(theirs[name])
    ]
    assert different == []


def test_the_feed_and_the_files_for_hosts_are_there(zensical, invented):
    """The same bytes, for they are files in docs/; only `crossbrief build` adds which scripts may run."""
    for name in ("feed.xml", "robots.txt", "data/briefing.json", "data/card.png"):
        assert (zensical / name).read_bytes() == (invented.site / name).read_bytes()
    assert "frame-ancestors 'none'" in (zensical / "_headers").read_text()


def test_a_hostile_title_is_words_on_its_pages(zensical, run_crossbrief, tmp_path):
    """As on ours: no element comes of it, neither in the window's title nor in the navigation nor on a page."""
    articles = seeds(tmp_path / "seeds", a_txt=STORY.replace("Ferry fire off Lindness", HOSTILE), b_txt=STORY)
    site = built(articles, tmp_path, run_crossbrief)
    page = html.parse(str(site / "sources" / "a" / "index.html")).getroot()
    assert HOSTILE in " ".join(page.findtext(".//title").split())
    roots = [html.parse(str(path)).getroot() for path in site.rglob("*.html")]
    scripts = (
        script for root in roots for script in root.iter("script") if script.get("type") != "application/ld+json"
    )
    ran = [script for script in scripts if "alert(" in (script.text or "")]
    led = [link for root in roots for link in root.iter("a") if "javascript:" in link.get("href", "")]
    assert (ran, led, [root for root in roots if root.find(".//img[@onerror]") is not None]) == ([], [], [])
