"""docs/ becomes site/, by MkDocs in a process of its own; our plugin stages, checks and publishes the result."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from generator.errors import SiteError
from generator.site.mkdocs import PACKAGED, Project


def build_site(docs: Path, site: Path, config: Path = PACKAGED) -> None:
    """Build the site of `docs` with MkDocs. SiteError, and the old site as it was, where it fails or a link is dead."""
    if config == PACKAGED:
        add_starter(docs)
    project = Project(config=str(config.absolute()), docs=str(docs.absolute()))
    arguments = json.dumps({"project": asdict(project), "site": str(site.absolute())})
    command = [sys.executable, "-m", "generator.site.mkdocs", arguments]
    # The theme's advertisement would be taken for a message about this build.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)  # noqa: S603 - our own
    if done.returncode:
        said = (done.stdout.strip() or done.stderr.strip()).replace("\n", "\n  ")
        raise SiteError("mkdocs", f"no site was built; one that was there before stands as it was\n  {said}")


def add_starter(docs: Path) -> None:
    """The pages that a person writes, as they come with the package, for a docs/ that has none of that name."""
    starter = PACKAGED.parent / "docs"
    for page in sorted(starter.rglob("*.md")):
        target = docs / page.relative_to(starter)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, target)
