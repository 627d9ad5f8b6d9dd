"""Plain MkDocs on a project: `mkdocs build` and `mkdocs serve` make the pages themselves, safely."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import feedparser
import httpx
import pytest

from generator import PACKAGED
from tests import forked
from tests.conftest import INVENTED

PROJECT = f"""
INHERIT: {PACKAGED}
theme:
  custom_dir: {PACKAGED.parent / "overrides"}
plugins:
  crossbrief:
    cache: %s
"""


@pytest.fixture
def project(tmp_path, memory) -> Path:
    """A project as in a fresh clone: seeds, a page made by hand, nothing generated."""
    shutil.copytree(INVENTED, tmp_path / "seeds")
    (tmp_path / "docs").mkdir()
    shutil.copy(PACKAGED.parent / "docs" / "about.md", tmp_path / "docs")
    (tmp_path / "mkdocs.yml").write_text(PROJECT % memory)
    return tmp_path


def mkdocs(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return forked.run("mkdocs", arguments, project)


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_mkdocs_build_makes_pages_and_site(project, invented):
    """In a fresh clone, with no other command before; the site is the one that `crossbrief build` makes."""
    done = mkdocs(project, "build")
    pages = {path.relative_to(project / "site"): data for path, data in files(project / "site").items()}
    expected = {path.relative_to(invented.site): data for path, data in files(invented.site).items()}
    assert (done.returncode, pages == expected) == (0, True), done.stderr


def test_a_failing_mkdocs_build_leaves_the_old_site(project):
    """A wrong setting, a dead link in Markdown, a dead link in HTML: the site stands, byte for byte."""
    mkdocs(project, "build")
    before = files(project)
    slips = {
        "seeds/briefing.yml": "titel: wrong\n",
        "docs/about.md": "# About\n\n[dead](nowhere.md)\n",
        "docs/./about.md": '# About\n\n<a href="nowhere/">dead</a>\n',
    }
    said = []
    for name, text in slips.items():
        path = project / name
        right = path.read_bytes()
        path.write_text(text)
        done = mkdocs(project, "build")
        path.write_bytes(right)
        said.append((done.returncode, "Traceback" in done.stderr))
    site = {path: data for path, data in before.items() if (project / "site") in path.parents}
    assert (said, files(project / "site") == site) == ([(1, False)] * 3, True)
    assert before.keys() == files(project).keys()


def test_mkdocs_build_tells_what_changed(project):
    """The feed continues what the site before told; a memory that is none is set aside, in a strict build, too."""
    mkdocs(project, "build")
    (project / "seeds" / "norland-post.txt").unlink()
    (project / "seeds" / "briefing.yml").unlink()
    mkdocs(project, "build")
    title = feedparser.parse((project / "site" / "feed.xml").read_bytes()).entries[0].title
    (project / "mkdocs.yml").write_text((project / "mkdocs.yml").read_text() + "    since: docs/about.md\n")
    done = mkdocs(project, "build")
    assert (title[:18], done.returncode, "about.md: is not a history" in done.stderr) == ("1 source taken out", 0, True)


def test_the_navigation_speaks_the_language_of_the_site(project):
    """No title in it is English on a German site, not even those that no page gives."""
    (project / "seeds" / "briefing.yml").write_text("language: de\n")
    assert mkdocs(project, "build").returncode == 0
    tabs = re.findall(r'class="md-tabs__link">\s*([^<]*?)\s*<', (project / "site" / "index.html").read_text())
    assert tabs == [
        "Überblick",
        "Vergleich",
        "Quellen",
        "Themen",
        "Personen und Orte",
        "Zeitleiste",
        "Über diese Seiten",
    ]


def test_a_strange_folder_is_not_emptied(project):
    """MkDocs would; with us a folder that is no site stays as it is, and so does everything around it."""
    (project / "site").mkdir()
    (project / "site" / "photograph.jpg").write_text("x")
    done = mkdocs(project, "build")
    assert (done.returncode, "neither empty nor a site of ours" in done.stderr) == (1, True)
    assert ((project / "site" / "photograph.jpg").exists(), (project / "seeds").exists()) == (True, True)


@contextmanager
def served(project: Path, log: Path) -> Iterator[None]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    settings = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with (
        log.open("w") as file,
        subprocess.Popen(command, cwd=project, stdout=file, stderr=file, env=settings) as server,
    ):
        try:
            yield
        finally:
            server.terminate()


def wait_for(log: Path, words: str, times: int) -> str:
    """The log, once it says `words` that often; it is an error that it never does."""
    for _ in range(600):
        if (said := log.read_text()).count(words) >= times:
            return said
        time.sleep(0.1)
    raise AssertionError(f"{words!r} was not said {times} times:\n{log.read_text()}")


def builds_at_rest(log: Path) -> int:
    """How often the site was built when nothing more happened for three seconds; a loop never comes to rest."""
    for _ in range(10):
        builds = log.read_text().count("Building documentation")
        time.sleep(3)
        if log.read_text().count("Building documentation") == builds:
            return builds
    raise AssertionError(log.read_text())


def article(log: Path, page: str) -> str:
    """What a page has of its own, as it is served."""
    address = re.search(r"Serving on (\S+)", log.read_text())[1]
    return own(httpx.get(f"{address}{page}").text)


def own(page: str) -> str:
    """What is not of the server: its address stands in what is printed."""
    return re.sub(
        r" · http://127[^<]*|<p class=\"cb-printed\">http://127[^<]*</p>",
        "",
        re.search(r"<main.*</main>", page, re.DOTALL)[0],
    )


def slip(project: Path, log: Path) -> None:
    """A slip in briefing.yml is told in the browser, with its line; the site is back when it is mended."""
    address = re.search(r"Serving on (\S+)", log.read_text())[1]
    briefing = project / "seeds" / "briefing.yml"
    right = briefing.read_bytes()
    briefing.write_text("titel: wrong\n")
    wait_for(log, "Reloading browsers", 2)
    told = httpx.get(f"{address}comparison/").text
    style = httpx.get(f"{address}assets/type.css").status_code
    briefing.write_bytes(right)
    wait_for(log, "Reloading browsers", 3)
    back = httpx.get(f"{address}comparison/").text
    assert ("line 1: there is no key “titel” here" in told, "livereload" in told, style) == (True, True, 200)
    assert ("Not built" in back, "39 children" in back) == (False, True)


def test_serve_follows_a_seed_and_comes_to_rest(project):
    """A saved article shows by itself, and its pages are not taken for a new change again and again."""
    log = project / "log.txt"
    with served(project, log):
        wait_for(log, "Serving on", 1)
        story = project / "seeds" / "island-voice.txt"
        (project / "edited").write_text(story.read_text().replace("38 children", "39 children"))
        (project / "edited").replace(story)  # at once, as editors save
        wait_for(log, "pages and files changed", 2)
        wait_for(log, "Reloading browsers", 1)
        assert builds_at_rest(log) == 2  # the first, and one for the edit
        shown = {
            page: article(log, page) for page in ("", "comparison/", "handout/", "names/", "sources/island-voice/")
        }
        slip(project, log)
    assert "39 children" in (project / "docs" / "sources" / "island-voice.md").read_text(encoding="utf-8")
    mkdocs(project, "build")
    # Of what the server had rendered already, everything is as a build renders it.
    assert shown == {page: own((project / "site" / page / "index.html").read_text(encoding="utf-8")) for page in shown}
