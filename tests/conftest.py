"""What several kinds of test need: the invented briefing, and the command line."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from generator.cli import main
from generator.site.build import in_its_own_process
from tests import forked
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


@pytest.fixture(scope="session", autouse=True)
def quick_mkdocs() -> Iterator[Callable[[str], tuple[int, str]]]:
    """MkDocs has its process, but one that has loaded it already: a copy of this one. Gives what starts a new one."""

    def build(arguments: str) -> tuple[int, str]:
        done = forked.run("generator.site.mkdocs", [arguments], Path.cwd())
        return done.returncode, done.stdout.strip() or done.stderr.strip()

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        patch.setattr("generator.site.build.in_its_own_process", build)
        for user in ("generator.site.build", "generator.many"):
            patch.setattr(f"{user}.make_ready", lambda: None)
        yield in_its_own_process


@pytest.fixture(scope="session")
def memory(tmp_path_factory) -> Path:
    """A cache for all tests: an article that several of them read is read once."""
    return tmp_path_factory.mktemp("memory") / "cache.sqlite"


@pytest.fixture(scope="session")
def run_crossbrief(memory) -> Callable[..., Result]:
    """Run the command line as a user would; a traceback fails the test."""

    def run(*arguments: object) -> Result:
        with pytest.MonkeyPatch.context() as patch:
            if "CROSSBRIEF_CACHE" not in os.environ:
                patch.setenv("CROSSBRIEF_CACHE", str(memory))
            return CliRunner(catch_exceptions=False).invoke(main, [str(argument) for argument in arguments])

    return run


@pytest.fixture
def crossbrief(tmp_path, run_crossbrief, memory, monkeypatch) -> Callable[..., Result]:
    """The command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CROSSBRIEF_CACHE", str(memory))
    return run_crossbrief


@pytest.fixture(scope="session")
def invented(tmp_path_factory, run_crossbrief) -> BuiltSite:
    """The site of the invented briefing, built once."""
    folder = tmp_path_factory.mktemp("invented")
    built = BuiltSite(seeds=INVENTED, docs=folder / "docs", site=folder / "site")
    result = run_crossbrief("build", "--seeds", built.seeds, "--docs", built.docs, "--out", built.site)
    assert result.exit_code == 0, result.stderr
    return built


@pytest.fixture
def site(monkeypatch):
    """The address of a real web site on this machine, which is not spared; its answers are in `tests.web.Site`."""
    monkeypatch.setattr("generator.read.fetch.PAUSE_SECONDS", 0.0)
    with serving() as address:
        yield address
