"""Asking the command line: help, version, and what is not understood."""

import errno
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.folder import STORY, seeds


def test_help_loads_nothing_heavy():
    """`--help` answers at once, because no stage, parser or site builder is loaded for it."""
    program = (
        "import sys; from generator.cli import main\n"
        "try: main(['build', '--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    heavy = {
        "spacy",
        "trafilatura",
        "pint",
        "pydantic",
        "mkdocs",
        "lxml",
        "rich",
        "docx",
        "yaml",
        "numpy",
        "jinja2",
    }
    assert ("Usage:" in done.stdout, heavy.intersection(json.loads(done.stderr.replace("'", '"')))) == (True, set())


@pytest.mark.parametrize("command", ["generate", "build", "serve", "check", "export", "add", "ask", "answer"])
def test_every_command_explains_itself(crossbrief, command):
    """A sentence and every option."""
    result = crossbrief(command, "--help")
    assert (result.exit_code, len(result.output.splitlines()) > 5) == (0, True)


def test_python_m_is_the_same_command():
    """`python -m generator` is `crossbrief`."""
    done = subprocess.run([sys.executable, "-m", "generator", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("crossbrief, version ")


def test_an_unknown_option_is_not_understood(crossbrief):
    """Code 2, as everywhere."""
    assert crossbrief("build", "--colour", "red").exit_code == 2


@pytest.mark.parametrize("command", ["generate", "build", "check", "serve"])
def test_the_folder_is_named_once(crossbrief, tmp_path, command):
    """As an argument, as `export` has it, or with --seeds."""
    result = crossbrief(command, tmp_path, "--seeds", tmp_path)
    assert (result.exit_code, "name the folder of articles once" in result.stderr) == (2, True)


def test_quiet_says_nothing_and_verbose_names_files(crossbrief, tmp_path):
    """One article is "1 source"."""
    seeds(tmp_path / "mine", story_txt=STORY)
    quiet = crossbrief("generate", tmp_path / "mine", "--quiet")
    exported = crossbrief("export", tmp_path / "mine", "--out", "briefing.json", "-q")
    (tmp_path / "docs" / "index.md").unlink()
    told = crossbrief("generate", tmp_path / "mine", "-v")
    assert [(done.exit_code, done.output) for done in (quiet, exported)] == [(0, ""), (0, "")]
    assert ("written: index.md" in told.stdout, ": 1 source, " in told.stdout) == (True, True)


@pytest.mark.parametrize("slip", ["language: xx\n", "titel: x\n"])
def test_a_slip_in_the_settings_is_told_before_anything_is_read(crossbrief, tmp_path, slip):
    """One line, and no line of progress before it."""
    seeds(tmp_path / "mine", story_txt=STORY, briefing_yml=slip)
    result = crossbrief("build", tmp_path / "mine")
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1), result.stderr


def test_a_file_that_may_not_be_read_is_one_line(crossbrief, tmp_path, monkeypatch):
    """With its name and the system's reason, and never a traceback."""

    def refuse(path: Path, **_: object) -> str:
        raise PermissionError(errno.EACCES, "Permission denied", path.name)

    (tmp_path / "mkdocs.yml").write_text("plugins: [crossbrief]")
    monkeypatch.setattr(Path, "read_text", refuse)
    result = crossbrief("build")
    assert (result.exit_code, result.stderr) == (1, "Error: mkdocs.yml: Permission denied\n")
