"""MkDocs is loaded once, and each build is a copy of that process."""

import json
import os
import signal
from pathlib import Path

import pytest

from generator.site.build import COPIES
from generator.site.mkdocs_loaded import loaded

pytestmark = pytest.mark.skipif(not COPIES, reason="processes are copied on Linux only")


@pytest.fixture(scope="module", autouse=True)
def ended():
    """The process of these tests ends with them."""
    yield
    loaded().close()


def project(folder: Path, **front: object) -> str:
    """A project of one page, as `run_mkdocs` asks for it."""
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Harbour\n\nThe ferry sails at noon.\n")
    (folder / "mkdocs.yml").write_text(json.dumps({"site_name": "!", "plugins": [], **front}))
    asked = {"config": str(folder / "mkdocs.yml"), "docs": str(folder / "docs")}
    return json.dumps({"project": asked, "site": str(folder / "site"), "parent": os.getpid()})


def test_a_build_that_fails_costs_itself_only(quick_mkdocs, tmp_path):
    """Its exit code and MkDocs' own words come back, and the same process carries out the next order."""
    process = loaded()
    for name in ("wrong", "right"):
        (tmp_path / name).mkdir()
    code, said = quick_mkdocs(project(tmp_path / "wrong", theme="no-such-theme"))
    assert (code, "no-such-theme" in said) == (1, True)
    assert quick_mkdocs(project(tmp_path / "right")) == (0, "")
    assert "The ferry sails at noon." in (tmp_path / "right" / "site" / "index.html").read_text()
    assert loaded() is process


def test_a_process_that_was_ended_is_started_anew(quick_mkdocs, tmp_path):
    """As the system does where memory is short, or with the thread that had started it."""
    process = loaded()
    os.kill(process.number, signal.SIGKILL)
    assert quick_mkdocs(project(tmp_path)) == (0, "")
    assert loaded() is not process
