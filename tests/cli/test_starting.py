"""Starting a project of one's own: what is laid into the folder, and that it builds as it stands."""

import json
import re
import shutil
import subprocess
import sys

import jsonschema
import pytest
import yaml

from generator.read import points_schema, read_points_file
from generator.read.editor import MOVED, read_editors_word
from generator.read.keys import keys, schema
from tests.conftest import INVENTED

#: What only a model's file has.
OF_A_MODEL = {"model", "request"}


@pytest.fixture
def project(crossbrief, tmp_path):
    """A project as `init` leaves it, with the invented articles in it."""
    result = crossbrief("init", "mine")
    assert result.exit_code == 0, result.stderr
    for story in INVENTED.glob("*.txt"):
        shutil.copy(story, tmp_path / "mine" / "seeds")
    return tmp_path / "mine"


def test_a_project_says_what_to_do_next(crossbrief):
    """In the last line; nothing is asked."""
    assert crossbrief("init", "mine").stdout.splitlines()[-1] == (
        "Put the articles into mine/seeds, one file each, and then: cd mine; crossbrief build"
    )


def test_nothing_is_overwritten(crossbrief, tmp_path):
    """A file that is there stays as it is, and is named."""
    (tmp_path / "mkdocs.yml").write_text("mine")
    result = crossbrief("init")
    assert (result.exit_code, (tmp_path / "mkdocs.yml").read_text()) == (0, "mine")
    assert "kept as it is: mkdocs.yml" in result.stderr


def test_plain_mkdocs_builds_the_project(project):
    """Without any other command before, and without a warning, as the site is strict."""
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    made = [(project / "site" / name).is_file() for name in ("index.html", "feed.xml", "about/index.html")]
    assert (done.returncode, made) == (0, [True] * 3), done.stderr


def test_crossbrief_builds_a_project_without_its_page_about_the_method(project, crossbrief, monkeypatch):
    """It comes with the package, and is only there to be changed."""
    (project / "docs" / "about.md").unlink()
    monkeypatch.chdir(project)
    result = crossbrief("build")
    assert (result.exit_code, (project / "site" / "about" / "index.html").is_file()) == (0, True), result.stderr


def test_every_key_is_in_the_commented_file(project):
    """Without its comment signs it is understood, and no key is missing but those that have moved."""
    text = (project / "seeds" / "briefing.yml").read_text()
    spoken = re.sub(r"^# (?!yaml-)(?=\s*(?:[\w.-]+:|- ))", "", text, flags=re.MULTILINE)
    read_editors_word(spoken.encode())
    jsonschema.validate(yaml.load(spoken, yaml.BaseLoader), schema())
    shown = [key for key, _ in keys() if key.partition(".")[0] not in MOVED]
    assert [key for key in shown if f"{key.rpartition('.')[2]}:" not in spoken] == []


def test_every_key_of_a_points_file_is_in_its_commented_file(project):
    """Likewise; the words in it are invented, so nothing of it is printed before somebody writes others."""
    text = (project / "seeds" / "points" / "editor.yml").read_text()
    spoken = re.sub(r"^# (?!yaml-)(?=\s*(?:[\w.-]+:|- ))", "", text, flags=re.MULTILINE)
    read_points_file("points/editor.yml", spoken.encode())
    about = json.loads((project / "points.schema.json").read_text())
    known = {*about["properties"], *(key for one in about["$defs"].values() for key in one.get("properties", ()))}
    assert sorted(key for key in known - OF_A_MODEL if f"{key}:" not in spoken) == []


@pytest.mark.parametrize(
    ("name", "told"), [("briefing.yml", schema()), ("points/editor.yml", json.loads(points_schema()))]
)
def test_the_schema_is_where_the_file_says(project, name, told):
    """So that an editor helps with the keys."""
    file = project / "seeds" / name
    named = file.parent / file.read_text().splitlines()[0].partition("$schema=")[2]
    assert json.loads(named.read_text()) == told


@pytest.mark.parametrize("name", [".github/workflows/briefing.yml", ".gitlab-ci.yml"])
def test_the_files_for_the_builders_are_yaml(project, name):
    """And run the one command that builds."""
    text = (project / name).read_text()
    assert (isinstance(yaml.safe_load(text), dict), "crossbrief build" in text) == (True, True)


@pytest.mark.parametrize(
    ("text", "code", "said"), [("title: A fire\n", 0, "is understood"), ("titel: x\n", 1, "line 1")]
)
def test_the_settings_alone_can_be_checked(project, crossbrief, text, code, said):
    """No article is read for it."""
    (project / "seeds" / "briefing.yml").write_text(text)
    result = crossbrief("check", "--config", "--seeds", project / "seeds")
    assert (result.exit_code, said in result.output) == (code, True)


def test_reading_the_settings_waits_for_no_stage(project):
    """A user has the answer in a third of a second; the stages take another to load."""
    program = (
        "import sys; from generator.cli import main; main(sys.argv[1:], standalone_mode=False);"
        "print(sorted({'generator.render', 'generator.clean', 'spacy', 'pint', 'mkdocs'} & {*sys.modules}))"
    )
    command = [sys.executable, "-c", program, "check", "--config", "--seeds", str(project / "seeds")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
