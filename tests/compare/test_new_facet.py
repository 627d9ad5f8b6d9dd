"""A new facet is one folder, one line in the registry and one word: held in a copy of the package."""

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import validate

ROOT = Path(__file__).parents[2]
FACET = Path(__file__).parent / "votes" / "facet.py.txt"
ARTICLES = {
    "post.txt": "Council keeps the tram\n\nThe council of Ulmvik voted 52 to 48 on Monday to keep the harbour tram.",
    "echo.txt": "Tram to stay\n\nAfter nine hours the council of Ulmvik kept the tram by 51 to 49, its clerk said.",
}


def _replace(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def copied(tmp_path):
    """A copy of the package with the folder of the facet and its line in the registry, but without its word."""
    package = tmp_path / "copy" / "generator"
    shutil.copytree(ROOT / "generator", package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "compare" / "votes").mkdir()
    shutil.copy(FACET, package / "compare" / "votes" / "__init__.py")
    registry = package / "compare" / "facets.py"
    _replace(registry, "import TIMES\n", "import TIMES\nfrom generator.compare.votes import VOTES\n")
    _replace(registry, "(ORIGINS, ", "(ORIGINS, VOTES, ")
    (tmp_path / "seeds").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "seeds" / name).write_text(text, encoding="utf-8")
    return package


def _run(package, *command):
    settings = {"PYTHONPATH": str(package.parent), "CROSSBRIEF_CACHE": str(package.parent / "cache.sqlite")}
    place = package.parents[1]
    return subprocess.run(
        [sys.executable, "-m", "generator", *command],
        cwd=place,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_new_facet_is_on_the_pages_and_in_the_data(copied, tmp_path):
    """With its word the site is built: a row on the page, in the export that fits its schema, and in the CSV."""
    words = copied / "render" / "words" / "en.yml"
    _replace(words, "\n  origin: Origins\n", "\n  origin: Origins\n  votes: Votes\n")
    _replace(words, "\n  point:\n", '\n  votes:\n    tallies: "The tallies are {tallies}."\n  point:\n')
    built = _run(copied, "build")
    assert built.returncode == 0, built.stderr
    data = tmp_path / "site" / "data"
    export = json.loads((data / "briefing.json").read_text("utf-8"))
    validate(export, json.loads((data / "briefing.schema.json").read_text("utf-8")))
    rows = [(row["label"], row["verdict"]) for row in export["rows"] if row["facet"] == "votes"]
    assert rows == [("How they voted", "conflict")]
    lines = csv.DictReader((data / "comparison.csv").read_text("utf-8-sig").splitlines())
    assert [line["point"] for line in lines if line["facet"] == "votes"] == ["How they voted"]
    page = (tmp_path / "site" / "comparison" / "index.html").read_text("utf-8")
    assert ("How they voted" in page, "Votes" in page) == (True, True)


def test_a_facet_without_a_word_is_one_clear_error(copied):
    """Before any article is read: one line says which word is missing, and where it belongs."""
    built = _run(copied, "build")
    assert (built.returncode, built.stderr.strip().splitlines()) == (
        1,
        ["Error: words/en.yml: has no facet.votes; a facet needs a word for its rows: add it there"],
    )
