"""Turning a folder of articles, good and bad, into pages or data."""

import json
import shutil

import pytest

from tests.cli.folder import STORY, seeds
from tests.conftest import INVENTED


def test_generate_writes_pages_and_says_what_it_did(crossbrief):
    """The result on stdout as JSON: counts, and every file that was written."""
    said = json.loads(crossbrief("generate", "--seeds", INVENTED, "--docs", "docs", "--json").stdout)
    assert (said["sources"], said["left_out"], "index.md" in said["written"]) == (4, [], True)


def test_the_same_command_again_writes_nothing(crossbrief):
    """Unchanged seeds give unchanged files."""
    crossbrief("generate", "--seeds", INVENTED, "--docs", "docs")
    said = json.loads(crossbrief("generate", "--seeds", INVENTED, "--docs", "docs", "--json").stdout)
    assert (said["written"], said["deleted"]) == ([], [])


def test_export_prints_the_data_and_writes_nothing(crossbrief, tmp_path, invented):
    """The same data as on the site; not one file is made, in the folder or elsewhere."""
    shutil.copytree(INVENTED, tmp_path / "mine")
    before = sorted(tmp_path.rglob("*"))
    result = crossbrief("export", "mine")
    assert json.loads(result.stdout) == invented.export
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_is_not_there(crossbrief):
    """A line with its name."""
    result = crossbrief("generate", "--seeds", "missing")
    assert (result.exit_code, "Error: " in result.stderr, "missing" in result.stderr) == (1, True, True)


def test_an_empty_folder(crossbrief, tmp_path):
    """A line with its name; nothing is written."""
    seeds(tmp_path / "seeds")
    result = crossbrief("generate")
    assert (result.exit_code, "seeds" in result.stderr, (tmp_path / "docs").exists()) == (1, True, False)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))),
    ],
)
def test_a_file_without_an_article_is_left_out(crossbrief, tmp_path, name, data):
    """It is named with its reason, on stderr and on the site; the other article is published."""
    folder = seeds(tmp_path / "seeds", good_txt=STORY)
    (folder / name).write_bytes(data)
    said = json.loads(crossbrief("generate", "--json").stdout)
    page = (tmp_path / "docs" / "inputs.md").read_text(encoding="utf-8")
    assert (said["sources"], [left["path"] for left in said["left_out"]]) == (1, [name])
    assert name.split(".")[0] in page


def test_strict_ends_with_its_own_code(crossbrief, tmp_path):
    """For a program that must know that an article is missing."""
    seeds(tmp_path / "seeds", good_txt=STORY, empty_txt="")
    result = crossbrief("generate", "--strict")
    assert (result.exit_code, "left out: empty.txt" in result.stderr) == (3, True)


def test_two_seeds_with_one_name_are_two_sources(crossbrief, tmp_path):
    """Neither is lost, and each has its own page."""
    other = STORY.replace("412", "398").replace("noon", "one").replace("50", "90")
    seeds(tmp_path / "seeds", north__story_txt=STORY, south__story_txt=other, briefing_yml="title: The fire\n")
    said = json.loads(crossbrief("generate", "--json").stdout)
    pages = [name for name in said["written"] if name.startswith("sources/") and name != "sources/index.md"]
    assert (said["sources"], len(pages)) == (2, 2)


@pytest.mark.parametrize(
    ("briefing", "named"),
    [
        ("", ["briefing.yml", "The file is empty. Mend it, or remove it."]),
        ("titel: The fire\n", ["briefing.yml", "line 1", "titel"]),
        ("title: The fire\nsources:\n  story.txt:\n    published: last Tuesday\n", ["line 4", "2025-03-31"]),
        ("sources:\n  gone.txt:\n    outlet: The Gazette\n", ["line 2", "gone.txt"]),
        ("title: [The fire\n", ["briefing.yml", "line"]),
    ],
)
def test_a_slip_in_briefing_yml_gets_its_line(crossbrief, tmp_path, briefing, named):
    """The file, the line and what is wrong; nothing is written."""
    seeds(tmp_path / "seeds", story_txt=STORY, briefing_yml=briefing)
    result = crossbrief("generate")
    assert [word for word in named if word not in result.stderr] == []
    assert (result.exit_code, (tmp_path / "docs").exists()) == (1, False)


def test_a_folder_without_one_readable_file_replaces_nothing(crossbrief, tmp_path):
    """Code 1 and a line with the reasons; what docs/ holds stays as it is."""
    (seeds(tmp_path / "seeds") / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("the good site")
    result = crossbrief("generate")
    assert (result.exit_code, "scan.png: It is a picture" in result.stderr) == (1, True)
    assert [path.name for path in (tmp_path / "docs").iterdir()] == ["index.md"]
