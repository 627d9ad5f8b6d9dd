"""What is loaded before a user sees anything: the libraries take seconds, an answer must not."""

import subprocess
import sys

from tests.cli.folder import STORY, seeds

HEAVY = ("jinja2", "lxml", "mkdocs", "numpy", "pydantic", "spacy", "yaml")
LOADED = "print([name for name in {names} if name in sys.modules])"


def loaded(program, names, folder):
    """Which of the modules are loaded when the program ends; what it says goes elsewhere."""
    told = f"import atexit, sys\natexit.register(lambda: {LOADED.format(names=names)})\n{program}"
    done = subprocess.run([sys.executable, "-c", told], cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()[-1]


def test_the_help_loads_the_command_line_alone(tmp_path):
    """No library but click, and no data classes either: these are half of the time."""
    program = "from generator.cli import main\nmain(['--help'])"
    assert loaded(program, (*HEAVY, "rich", "generator.model"), tmp_path) == "[]"


def test_a_build_says_something_before_it_loads_anything(tmp_path):
    """The first line is on the terminal; what it waits for comes behind it."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    program = (
        "import rich.console\nfrom generator.cli import main\n"
        "rich.console.Console.status = lambda *_: sys.exit()\nmain(['build', 'seeds'])"
    )
    assert loaded(program, HEAVY, tmp_path) == "[]"
