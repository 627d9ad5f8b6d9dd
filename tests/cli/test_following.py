"""What an editor does between two editions, and what the followers of the site are told of it."""

import json
import shutil
from pathlib import Path

import feedparser
import pytest

from tests.cli.folder import STORY, seeds

OTHER = STORY.replace("412", "398").replace("noon", "one").replace("50 minutes", "90 minutes")


def news(site: Path) -> list[str]:
    """The titles in the feed, newest first."""
    return [entry.title for entry in feedparser.parse((site / "feed.xml").read_bytes()).entries]


def contents(site: Path) -> dict[Path, bytes]:
    """Every file of the site, by its name there."""
    return {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def stored(tmp_path_factory) -> Path:
    """Where the site of two articles is kept once a test has built it."""
    return tmp_path_factory.mktemp("stored") / "site"


@pytest.fixture
def project(stored, crossbrief, tmp_path, monkeypatch) -> Path:
    """A site of two articles, built in November 2030."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1920000000")
    seeds(tmp_path / "seeds", one_txt=STORY, two_txt=STORY.replace("Solheim", "Brandt"))
    if not stored.exists():
        assert crossbrief("build").exit_code == 0
        shutil.copytree(tmp_path / "site", stored)
    shutil.copytree(stored, tmp_path / "site", dirs_exist_ok=True)
    return tmp_path


def test_an_article_more_is_told(crossbrief, project):
    """An editor puts an article that contradicts the others into the folder, and builds."""
    (project / "seeds" / "three.txt").write_text(OTHER)
    said = crossbrief("build").stdout.splitlines()[-1]
    entry = feedparser.parse((project / "site" / "feed.xml").read_bytes()).entries[0]
    assert entry.title.startswith("1 source added")
    assert "new warnings" in entry.title
    assert ("(conflict)<" in entry.content[0].value, len(news(project / "site"))) == (True, 2)
    assert said == f"What changed: {entry.title}"


def test_building_again_changes_no_byte(crossbrief, project):
    """The feed says nothing twice, and every other file is as it was, too."""
    (project / "seeds" / "three.txt").write_text(OTHER)
    crossbrief("build")
    before = contents(project / "site")
    crossbrief("build")
    assert contents(project / "site") == before


def test_an_article_less_and_a_corrected_one_are_told(crossbrief, project):
    """In the words of a newsroom."""
    (project / "seeds" / "two.txt").unlink()
    (project / "seeds" / "one.txt").write_text(
        STORY + "\nThe ship was built in 1998, the harbour office added later.\n"
    )
    crossbrief("build")
    assert news(project / "site")[0].startswith("1 source taken out, 1 source corrected")


def test_what_is_tried_out_is_told_to_nobody(crossbrief, project):
    """Only a finished site remembers: pages alone, or a build that fails, make no edition."""
    story = project / "seeds" / "one.txt"
    for draft in ("413 people", "414 people"):
        story.write_text(STORY.replace("412 people", draft))
        crossbrief("generate", "--docs", "docs")
    (project / "docs" / "about.md").write_text("# About\n\n[a dead link](nowhere.md)\n")
    failed = crossbrief("build", "--docs", "docs")
    story.write_text(STORY)
    before = contents(project / "site")
    crossbrief("build")
    assert (failed.exit_code, contents(project / "site") == before) == (1, True)


def test_the_memory_can_be_handed_in(crossbrief, project):
    """In a fresh clone there is no site yet, and the published one's file does as well: the same bytes come out."""
    shutil.copytree("seeds", "clone")
    for folder in ("seeds", "clone"):
        (project / folder / "three.txt").write_text(OTHER)
    shutil.copy("site/data/changes.json", "published.json")
    crossbrief("build")
    crossbrief("build", "--seeds", "clone", "--out", "elsewhere", "--since", "published.json")
    assert contents(project / "site") == contents(project / "elsewhere")


@pytest.mark.parametrize("content", ["<!doctype html><title>404</title>", "{}", None])
def test_a_memory_that_is_none_is_one_line(crossbrief, project, content):
    """It is set aside, and the site is built as the first."""
    if content is not None:
        (project / "since.json").write_text(content)
    result = crossbrief("build", "--since", "since.json")
    said = [line for line in result.stderr.splitlines() if line.startswith("since.json: ")]
    assert (result.exit_code, len(said), news(project / "site")[0][:15]) == (0, 1, "2 sources added")


def test_an_edition_has_the_date_that_the_editor_gives(crossbrief, project, monkeypatch):
    """SOURCE_DATE_EPOCH; building again on another day leaves it as it is."""
    (project / "seeds" / "three.txt").write_text(OTHER)
    for epoch in ("1930000000", "1990000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        crossbrief("build")
    history = json.loads((project / "site" / "data" / "changes.json").read_text(encoding="utf-8"))
    assert [edition["when"][:10] for edition in history["editions"]] == ["2031-02-27", "2030-11-04"]


def test_a_date_that_is_none_is_not_understood(crossbrief, project, monkeypatch):
    """A line, and the site as it was."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    result = crossbrief("build")
    assert (result.exit_code, "SOURCE_DATE_EPOCH: is 'yesterday'" in result.stderr) == (1, True)
