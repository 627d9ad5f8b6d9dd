"""The manual says what the program does: its commands run as they stand there, and its references are complete."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import FORMATS
from generator.model import FlagType, Verdict
from scripts.manual import commands_page, keys_page

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "manual" / "docs"
COMMAND = re.compile(r"^\$ (.+)$", re.MULTILINE)


def test_every_command_of_the_tutorial_does_what_it_says(tmp_path):
    """In their order, in an empty folder; each ends well."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "crossbrief"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n')
    program.chmod(0o755)
    commands = COMMAND.findall((PAGES / "tutorial.md").read_text(encoding="utf-8"))
    settings = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    script = "set -e\n" + "\n".join(commands) + "\nls site/index.html briefing.docx sources.bib\n"
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, env=settings, capture_output=True, text=True, check=False)
    assert (len(commands), done.returncode) == (12, 0), done.stderr
    assert "The crack in the bridge: 2 sources" in done.stdout


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
