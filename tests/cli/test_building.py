"""Building a site: what comes out, what is never touched, and what stays when it fails."""

import shutil
import subprocess
import sys

import pytest
from lxml import html

from tests.cli.folder import STORY, seeds
from tests.conftest import INVENTED

#: Lines that have broken sites before, each in an article as a reader would see it.
HOSTILE = [
    "Word: text as a first line",
    "<script>alert(1)</script> is how they began.",
    "The sum {{ 7*7 }} and {% raw %} are only words.",
    "| a | b |",
    "---",
    "The page ended with <![ and <!-- and <![CDATA[ too.",
    "# Not a heading of ours",
    "[x]: javascript:alert(1)",
    "*[the]: pwned, said the *captain* of `the ship`.",
    "title: not the title of this page",
    '--8<-- "mkdocs.yml"',
    "{: onclick=alert(1) } was written on the wall.",
    "An e\u0301 and an é, a \U0001f6a2 and 한국어 and עברית stand here.",
]


def test_build_works_in_any_folder(invented):
    """With nothing but the package: a site with a page for each source, and the data."""
    made = {path.relative_to(invented.site).as_posix() for path in invented.site.rglob("*") if path.is_file()}
    expected = {"index.html", "comparison/index.html", "sources/harbour-gazette/index.html", "data/briefing.json"}
    assert expected <= made


def test_build_leaves_nothing_beside_the_site(invented):
    """Staging folders are gone."""
    assert sorted(path.name for path in invented.site.parent.iterdir()) == ["docs", "site"]


def test_the_site_is_named_after_its_briefing(invented):
    """Not after the program."""
    assert "The fire on the Nordlys" in html.parse(invented.site / "404.html").findtext(".//title")


def test_a_folder_that_is_not_a_site_is_not_replaced(crossbrief, tmp_path):
    """A slip of the hand in --out costs nobody a folder of photographs."""
    (tmp_path / "photographs").mkdir()
    (tmp_path / "photographs" / "one.jpg").write_text("x")
    result = crossbrief("build", "--seeds", INVENTED, "--out", "photographs")
    assert (result.exit_code, "neither empty nor a site of ours" in result.stderr) == (1, True)
    assert (tmp_path / "photographs" / "one.jpg").exists()


@pytest.mark.parametrize("out", ["photographs", ".", "seeds", "seeds/site"])
def test_a_wrong_place_is_refused_before_anything_is_read(crossbrief, tmp_path, out):
    """A foreign folder, one that holds the articles, the articles themselves, a folder among them: one line."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    seeds(tmp_path / "photographs", one_txt="x")
    result = crossbrief("build", "--out", out)
    assert (result.exit_code, len(result.stderr.splitlines()), "name another folder" in result.stderr) == (1, 1, True)


def test_a_place_that_cannot_be_written_is_one_line(crossbrief, tmp_path):
    """With its name; no trace of the site builder."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    (tmp_path / "file").write_text("x")
    result = crossbrief("build", "--out", "file/site")
    errors = [line for line in result.stderr.splitlines() if "Error" in line]
    assert (result.exit_code, len(errors), "file: cannot be written" in errors[0]) == (1, 1, True)
    assert "Traceback" not in result.stderr


def test_two_builds_of_one_site_both_succeed(tmp_path):
    """The second waits for the first."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    command = [sys.executable, "-m", "generator", "build", "--seeds", "seeds", "--out", "site"]
    running = [subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in "ab"]
    said = [build.communicate()[1].decode() for build in running]
    assert [build.returncode for build in running] == [0, 0], said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["seeds", "site"]


def test_what_others_put_into_the_site_stays(crossbrief, tmp_path):
    """A repository, a domain name, a page; the page of a source that is gone goes, and none of it is a fault."""
    seeds(tmp_path / "seeds", one_txt=STORY, two_txt=STORY.replace("412", "398"))
    crossbrief("build")
    for name in (".git/HEAD", "CNAME", "mine/index.html"):
        (tmp_path / "site" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "site" / name).write_text("<p>mine</p>")
    (tmp_path / "seeds" / "two.txt").rename(tmp_path / "seeds" / "three.txt")
    assert [crossbrief(command).exit_code for command in ("build", "check")] == [0, 0]
    there = [name for name in (".git/HEAD", "CNAME", "mine/index.html") if (tmp_path / "site" / name).is_file()]
    sources = sorted(path.name for path in (tmp_path / "site" / "sources").iterdir() if path.is_dir())
    assert (there, sources) == ([".git/HEAD", "CNAME", "mine/index.html"], ["one", "three"])


def test_a_failing_build_leaves_the_old_site(crossbrief, tmp_path, invented):
    """Every byte of it; and the message says which link on which page is dead."""
    shutil.copytree(invented.docs, "docs")
    shutil.copytree(invented.site, "site")
    before = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}
    (tmp_path / "docs" / "about.md").write_text("# About\n\n[a dead link](nowhere.md)\n")
    result = crossbrief("build", "--seeds", INVENTED, "--docs", "docs")
    after = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}
    assert (result.exit_code, "nowhere.md" in result.stderr, after == before) == (1, True, True)


def test_markup_in_an_article_is_shown_as_it_is(crossbrief, tmp_path):
    """HTML, Markdown, Jinja and front matter in an article are its words: every line stands on its page unchanged."""
    body = "\n\n".join(f"{line}" for line in HOSTILE)
    seeds(tmp_path / "seeds", story_txt=f"{body}\n\n{STORY}", other_txt=STORY)
    (tmp_path / "seeds" / "briefing.yml").write_text('title: "</title><script>alert(2)</script>"\nfurniture: show\n')
    result = crossbrief("build")
    assert result.exit_code == 0, result.stderr
    pages = {path: html.fromstring(path.read_bytes()) for path in (tmp_path / "site").rglob("*.html")}
    story = " ".join(pages[tmp_path / "site" / "sources" / "story" / "index.html"].text_content().split())
    assert [line for line in HOSTILE if line not in story] == []
    scripts = [script for page in pages.values() for script in page.iter("script") if not script.get("type")]
    assert [script.text for script in scripts if "alert" in (script.text or "")] == []
