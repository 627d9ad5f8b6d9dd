"""What is installed is whole: from the wheel, in a folder of its own, a site is made without this checkout."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import INVENTED

ROOT = Path(__file__).parents[1]
PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """A folder with the wheel in it, and nothing else of ours; the dependencies are those of the tests."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in ("generator", "crossbrief", "LICENSES"):
        shutil.copytree(ROOT / name, folder / "source" / name)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / "source")
    options = ["--no-deps", "--no-build-isolation", "--target", str(folder / "installed")]
    subprocess.run([*PIP, "install", *options, str(folder / "source")], check=True)
    return folder / "installed"


def run(installed: Path, folder: Path, *command: str) -> str:
    """What a program of the installed package prints; it is a failure that it fails."""
    settings = {**os.environ, "PYTHONPATH": str(installed), "CROSSBRIEF_CACHE": str(folder / "cache.sqlite")}
    command = (sys.executable, *command)
    done = subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_builds_and_checks_a_site(installed, tmp_path):
    """With its theme, its feed and its words; nothing is taken from the checkout."""
    shutil.copytree(INVENTED, tmp_path / "seeds")
    place = run(installed, tmp_path, "-c", "import crossbrief; print(crossbrief.__file__)").strip()
    run(installed, tmp_path, "-m", "generator", "init")
    run(installed, tmp_path, "-m", "generator", "build")
    run(installed, tmp_path, "-m", "generator", "check")
    made = [(tmp_path / "site" / name).is_file() for name in ("index.html", "feed.xml", "assets/voices.css")]
    assert (Path(place).is_relative_to(installed), made) == (True, [True, True, True])
