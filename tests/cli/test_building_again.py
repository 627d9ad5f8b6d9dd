"""A build of what is built already: it says so at once, and only then."""

import json
import subprocess
import sys

import pytest

from tests.cli.folder import STORY, seeds

HEAVY = ("spacy", "mkdocs", "lxml", "pydantic", "jinja2", "yaml", "rich")


@pytest.fixture
def built(crossbrief, tmp_path, monkeypatch):
    """The folder of a site that was built."""
    monkeypatch.setenv("SITE_URL", "http://briefing.example/")
    seeds(tmp_path / "seeds", story_txt=STORY, empty_txt="")
    assert crossbrief("build").exit_code == 0
    return tmp_path


def written(crossbrief) -> int:
    return len(json.loads(crossbrief("build", "--json").stdout)["written"])


def test_nothing_heavy_is_loaded_for_nothing(built):
    """The libraries that take seconds to load; what was left out is still said."""
    program = (
        "import sys\nfrom generator.cli import main\n"
        f"try: main(['build'])\nfinally: print([n for n in {HEAVY} if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=built, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert ("0 files written" in lines[0], lines[1], "left out: empty.txt" in done.stderr) == (True, "[]", True)


def _article(folder, _):
    (folder / "seeds" / "story.txt").write_text(STORY.replace("412", "398"))


def _page(folder, _):
    (folder / "site" / "index.html").write_text("<p>torn</p>")


def _setting(_, monkeypatch):
    monkeypatch.setenv("SITE_URL", "http://other.example/")


def test_every_change_is_seen(crossbrief, built, monkeypatch):
    """In an article, on the site, in a setting of the environment: the site is built, and then rests again."""
    seen = [written(crossbrief)]
    for change in (_article, _page, _setting):
        change(built, monkeypatch)
        seen += [written(crossbrief) > 0, written(crossbrief)]
        assert "torn" not in (built / "site" / "index.html").read_text()
    assert seen == [0, True, 0, True, 0, True, 0]
