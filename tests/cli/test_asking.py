"""Asking the command line: help, version, and what is not understood."""

import json
import subprocess
import sys

import pytest


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
