"""docs/ becomes site/: built beside, checked, and only then put in the place of the old one."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from generator.errors import SiteError
from generator.site.links import link_faults
from generator.site.mkdocs import PACKAGED, Project
from generator.site.swap import replace_folder

#: A folder with these is a site of ours, and may be replaced.
OUR_SITE = ("404.html", "data/briefing.json")


def build_site(docs: Path, site: Path, config: Path = PACKAGED) -> None:
    """Build the site of `docs` with MkDocs. SiteError, and the old site as it was, where it fails or a link is dead."""
    site = site.absolute()
    _require_replaceable(site)
    staging = site.with_name(f".{site.name}.new")
    shutil.rmtree(staging, ignore_errors=True)
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        if config == PACKAGED:
            add_starter(docs)
        _run_mkdocs(Project(config=str(config.absolute()), docs=str(docs.absolute())), staging)
        _require_sound(staging)
        _set_modes(staging)
        replace_folder(staging, site)
    except OSError as error:
        raise SiteError(str(error.filename or site), f"cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def add_starter(docs: Path) -> None:
    """The pages that a person writes, as they come with the package, for a docs/ that has none of that name."""
    starter = PACKAGED.parent / "docs"
    for page in sorted(starter.rglob("*.md")):
        target = docs / page.relative_to(starter)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, target)


def _require_replaceable(site: Path) -> None:
    strange = site.exists() and not (site.is_dir() and all((site / name).exists() for name in OUR_SITE))
    if strange and not (site.is_dir() and not any(site.iterdir())):
        raise SiteError(str(site), "is neither empty nor a site of ours, and would be replaced; name another folder")


def _run_mkdocs(project: Project, staging: Path) -> None:
    arguments = json.dumps({"project": asdict(project), "site": str(staging)})
    command = [sys.executable, "-m", "generator.site.mkdocs", arguments]
    # The theme's advertisement would be taken for a message about this build.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)  # noqa: S603 - our own code
    if done.returncode:
        said = (done.stdout.strip() or done.stderr.strip()).replace("\n", "\n  ")
        raise SiteError("mkdocs", f"the site was not built, and the one before stands as it was\n  {said}")


def _require_sound(staging: Path) -> None:
    if faults := link_faults(staging):
        listed = "\n  ".join(f"{fault.place}: {fault.message}" for fault in faults)
        raise SiteError("site", f"the new pages were not published, and the ones before stand as they were\n  {listed}")


def _set_modes(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
