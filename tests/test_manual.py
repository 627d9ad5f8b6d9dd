"""The manual says what the program does: its commands run as they stand there, and its references are complete."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from generator.cli import FORMATS, main
from generator.model import FlagType, Verdict
from scripts.manual import commands_page, keys_page

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "manual" / "docs"
COMMAND = re.compile(r"^\$ (.+)$", re.MULTILINE)
#: In a block, or in a line between backquotes, up to what the shell does with it.
ASKED = re.compile(
    rf"(?<![\w\[(./])crossbrief ((?:{'|'.join(main.commands)})\b[^`|>\n]*?)(?= &&|`| > |$)", re.MULTILINE
)


def test_every_command_of_the_tutorial_does_what_it_says(crossbrief, tmp_path, monkeypatch):
    """In their order, in an empty folder; each ends well."""
    said, commands = "", COMMAND.findall((PAGES / "tutorial.md").read_text(encoding="utf-8"))
    for command in commands:
        if command.startswith("cd "):
            monkeypatch.chdir(command.removeprefix("cd "))
        elif " crossbrief " in f" {command}":
            *settings, arguments = re.split("crossbrief ", command, maxsplit=1)
            for name, value in (setting.split("=") for setting in settings[0].split()):
                monkeypatch.setenv(name, value)
            result = crossbrief(*shlex.split(arguments))
            assert result.exit_code == 0, (command, result.stderr)
            said += result.stdout
        else:
            subprocess.run(["sh", "-c", command], check=True)
    made = [(tmp_path / "my-briefing" / name).is_file() for name in ("site/index.html", "briefing.docx", "sources.bib")]
    assert (len(commands), made) == (12, [True] * 3)
    assert "The crack in the bridge: 2 sources" in said


def test_every_command_of_the_other_pages_is_one_of_the_program():
    """With the options that it has: those that are not run here were tried by hand."""
    pages = [ROOT / "README.md", *PAGES.glob("how-to/*.md"), PAGES / "explanation.md", PAGES / "gallery.md"]
    asked = [line for page in pages for line in ASKED.findall(page.read_text(encoding="utf-8"))]
    for line in asked:
        name, *arguments = shlex.split(line, comments=True)
        command = main.commands[name]
        group = click.Context(main, info_name="crossbrief", **main.context_settings)
        command.make_parser(click.Context(command, parent=group)).parse_args(arguments)
    assert len(asked) > 30


def test_the_manual_is_built_without_a_warning(tmp_path):
    """No dead link and no page that the navigation forgets."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", "manual/mkdocs.yml", "-d", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, (tmp_path / "tutorial" / "index.html").is_file()) == (0, True), done.stderr


@pytest.mark.parametrize(("page", "made"), [("keys.md", keys_page), ("commands.md", commands_page)])
def test_the_references_are_the_programs_own(page, made):
    """`python -m scripts.manual` writes them."""
    assert (PAGES / "reference" / page).read_text(encoding="utf-8") == made()


@pytest.mark.parametrize(
    ("page", "names"), [("formats.md", FORMATS), ("verdicts.md", sorted({*map(str, Verdict), *map(str, FlagType)}))]
)
def test_every_name_is_explained(page, names):
    """By the word that the export uses."""
    text = (PAGES / "reference" / page).read_text(encoding="utf-8")
    assert [name for name in names if f"`{name}`" not in text] == []
