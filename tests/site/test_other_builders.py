"""The same docs/ under another builder than MkDocs: Zensical, which runs no plugin of ours."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from generator import PACKAGED

ZENSICAL = Path(sys.executable).parent / "zensical"
OVERRIDES = PACKAGED.parent / "overrides"


@pytest.fixture(scope="module")
def zensical(invented, tmp_path_factory) -> Path:
    """The invented site, built by Zensical; where that cannot be installed, the reason says so."""
    if not ZENSICAL.exists():
        pytest.skip("zensical is not installed here: `pip install zensical`")
    folder = tmp_path_factory.mktemp("zensical")
    shutil.copytree(invented.docs, folder / "docs", ignore=shutil.ignore_patterns(".*"))
    text = PACKAGED.read_text(encoding="utf-8").replace(
        "custom_dir: overrides", f"custom_dir: {json.dumps(str(OVERRIDES))}"
    )
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    done = subprocess.run([ZENSICAL, "build"], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    return folder / "site"


def pages(site: Path) -> dict[str, Path]:
    return {path.relative_to(site).as_posix(): path for path in site.rglob("index.html")}


def ids(page: Path) -> set[str]:
    """The anchors to which links of ours lead: points, and the words of sources; "__skip" is the theme's own."""
    article = html.parse(str(page)).getroot().find(".//article")
    return {element.get("id") for element in article.iter() if not element.get("id", "__").startswith("__")}


def words(page: Path) -> str:
    """Those of the page; the line for print has the site's name, which only our plugin takes from the briefing."""
    article = html.parse(str(page)).getroot().find(".//article")
    for line in article.find_class("cb-printed"):
        line.drop_tree()
    return " ".join(article.text_content().split())


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
