"""Crossbrief from a Python program."""

import json
import subprocess
import sys

import pytest

import crossbrief
from tests.conftest import INVENTED


@pytest.fixture(scope="module")
def briefing() -> crossbrief.Briefing:
    return crossbrief.compare(INVENTED)


def test_importing_loads_nothing_heavy():
    """A program that only looks at the version waits for nothing."""
    program = "import sys, crossbrief; print(sorted({'spacy', 'pydantic', 'pint', 'lxml', 'mkdocs'} & {*sys.modules}))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_everything_that_is_named_is_there():
    """By the name under which it is documented."""
    assert [name for name in crossbrief.__all__ if not hasattr(crossbrief, name)] == []


def test_reading_and_comparing_go_together(briefing):
    """The articles of the briefing are those that are read."""
    read = [article.id for article in crossbrief.read(INVENTED)]
    assert [source.article.id for source in briefing.sources] == read


def test_a_briefing_is_exported(briefing):
    """As JSON, or in any format of the command line; another name is an error."""
    assert json.loads(crossbrief.export(briefing))["briefing"]["title"] == briefing.title
    assert crossbrief.export(briefing, "ris").startswith(b"TY  - NEWS")
    with pytest.raises(KeyError):
        crossbrief.export(briefing, "papyrus")


def test_a_site_is_built(tmp_path):
    """In a folder of the caller's choice."""
    briefing = crossbrief.build(INVENTED, tmp_path / "site")
    assert briefing.title in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
