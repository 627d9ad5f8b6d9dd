"""docs/ becomes site/, by MkDocs in a process of its own, built beside and published when it is checked."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from generator import PACKAGED
from generator.errors import SiteError
from generator.site.links import Fault, link_faults
from generator.site.mkdocs import Project
from generator.site.mkdocs_loaded import loaded
from generator.site.policy import FROM_DISK
from generator.site.publish import publish, staged
from generator.site.unsound import faults_in, fewest_articles

FEED = "feed.xml"
#: macOS can copy a process, but its own libraries do not bear it.
COPIES = sys.platform == "linux"
ENDED = (1, "the process that loads MkDocs was ended from outside, twice")


def build_site(  # noqa: PLR0913, PLR0917 - each decides the site in its own way
    docs: Path,
    site: Path,
    config: Path = PACKAGED,
    check: Callable[[Path], Sequence[Fault]] = link_faults,
    address: str | None = None,
    cache: Path | None = None,
) -> None:
    """Build the site of `docs`. SiteError, and the old site as it was, where MkDocs fails or `check` finds a fault.

    `address` is that of the site; `None`: what the configuration says. `cache` is where rendered pages are kept.
    """
    place = site.resolve()  # a link stays, and what it leads to is replaced
    with staged(place) as staging:
        named = str(cache.absolute()) if cache else None
        run_mkdocs(
            Project(config=str(config.absolute()), docs=str(docs.absolute()), address=address, cache=named), staging
        )
        publish(staging, place, check(staging))


def has_address(site: Path) -> bool:
    """Whether the site gives its own address; one that opens from disk needs none."""
    return (site / FROM_DISK).exists() or "<loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")


def has_feed(site: Path) -> bool:
    """Whether the site tells followers what is new, for which somebody must state a day."""
    return (site / FEED).exists()


def run_mkdocs(project: Project, folder: Path) -> None:
    """Build into `folder`. SiteError, with what MkDocs said and the articles that it named, where it fails."""
    arguments = json.dumps({"project": asdict(project), "site": str(folder), "parent": os.getpid()})
    code, said = in_its_own_process(arguments)
    if code:
        lines = said.replace("\n", "\n  ")
        wrong = f"no site was built; one that was there before stands as it was\n  {lines}"
        raise SiteError("mkdocs", wrong, fewest_articles(faults_in(said, Path(project.docs))))


def make_ready() -> None:
    """Let MkDocs be loaded while this process still reads its articles."""
    if COPIES:
        loaded()


def in_its_own_process(arguments: str) -> tuple[int, str]:
    """Run MkDocs: the exit code, and what it said."""
    # The theme's advertisement would be taken for a message about this build.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    if COPIES:
        # A process that was ended from outside, as with the thread that had started it, is started anew, once.
        return loaded().build(arguments, environment) or loaded().build(arguments, environment) or ENDED
    command = [sys.executable, "-m", "generator.site.mkdocs", arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)  # noqa: S603 - our own
    return done.returncode, done.stdout.strip() or done.stderr.strip()
