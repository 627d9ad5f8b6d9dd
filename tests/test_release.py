"""What a release shows: the right version everywhere, links that hold, whole addresses on the package index."""

import re
import tomllib
from pathlib import Path

import yaml

from scripts.release import LOCAL, addressed, with_urls

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PINNED = re.compile(r"uses: [\w-]+/[\w./-]+@[0-9a-f]{40} # v\d")


def test_every_link_of_the_readme_leads_somewhere():
    """In the repository, to a file that is there."""
    assert [path for _, _, path in LOCAL.findall(README) if not (ROOT / path.partition("#")[0]).exists()] == []


def test_the_package_index_is_given_whole_addresses():
    """Of pictures and of pages, each at the tag of the release; what was whole stays as it is."""
    shown = addressed(README, "them/crossbrief", "v1.2.3")
    assert LOCAL.findall(shown) == []
    assert "https://raw.githubusercontent.com/them/crossbrief/v1.2.3/docs/assets/home.png" in shown
    assert "<http://127.0.0.1:8000>" in shown


def test_the_metadata_is_given_the_projects_addresses():
    """And is the same metadata otherwise."""
    project = tomllib.loads(with_urls(PYPROJECT, "them/crossbrief"))["project"]
    urls = project.pop("urls")
    assert (project, urls["Issues"]) == (
        tomllib.loads(PYPROJECT)["project"],
        "https://github.com/them/crossbrief/issues",
    )


def test_the_version_is_one():
    """For pip and for those who cite the program."""
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["version"] == tomllib.loads(PYPROJECT)["project"]["version"]


def test_actions_are_pinned_by_their_commits():
    """A tag can be moved to other code, and these have a token of the repository."""
    workflows = [*(ROOT / ".github" / "workflows").glob("*.yml"), ROOT / "generator/site/starter/files/github.yml"]
    used = [line.strip() for path in workflows for line in path.read_text().splitlines() if "uses: actions/" in line]
    assert (len(used) > 0, [line for line in used if not PINNED.search(line)]) == (True, [])
