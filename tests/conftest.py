"""What several kinds of test need: the invented briefing, and the command line."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from generator.cli import main
from tests.web import serving

# The same examples every time, and none of them timed: a slow machine is no failure.
settings.register_profile("crossbrief", deadline=None, derandomize=True)
settings.load_profile("crossbrief")

INVENTED = Path(__file__).parent / "golden" / "seeds"


@dataclass(frozen=True)
class BuiltSite:
    """A site with what it was made from."""

    seeds: Path
    docs: Path
    site: Path

    @property
    def export(self) -> dict[str, Any]:
        return json.loads((self.site / "data" / "briefing.json").read_text(encoding="utf-8"))


@pytest.fixture
def crossbrief(tmp_path, monkeypatch) -> Callable[..., Result]:
    """Run the command line as a user would, in an empty folder; a traceback fails the test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CROSSBRIEF_CACHE", str(tmp_path / "cache.sqlite"))

    def run(*arguments: object) -> Result:
        return CliRunner(catch_exceptions=False).invoke(main, [str(argument) for argument in arguments])

    return run


@pytest.fixture(scope="session")
def invented(tmp_path_factory) -> BuiltSite:
    """The site of the invented briefing, built once."""
    folder = tmp_path_factory.mktemp("invented")
    built = BuiltSite(seeds=INVENTED, docs=folder / "docs", site=folder / "site")
    arguments = ["build", "--seeds", built.seeds, "--docs", built.docs, "--out", built.site]
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    return built


@pytest.fixture
def site(monkeypatch):
    """The address of a real web site on this machine, which is not spared; its answers are in `tests.web.Site`."""
    monkeypatch.setattr("generator.read.fetch.PAUSE_SECONDS", 0.0)
    with serving() as address:
        yield address
