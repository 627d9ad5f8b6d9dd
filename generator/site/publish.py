"""A site is built beside the old one, checked, and only then put in its place."""

import fcntl
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.errors import SiteError
from generator.site.foreign import carry_over, write_record
from generator.site.links import Fault
from generator.site.policy import page_scripts, script_faults, write_policy
from generator.site.swap import finish_replacing, replace_folder
from generator.site.unsound import fewest_articles

#: A folder with these is a site of ours, and may be replaced.
OUR_SITE = ("404.html", "data/briefing.json")


def require_replaceable(site: Path, seeds: Path) -> None:
    """SiteError where a build into `site` would destroy something else, or the articles themselves."""
    place, articles = site.resolve(), seeds.resolve()
    if place.is_relative_to(articles) or articles.is_relative_to(place):
        raise SiteError(str(site), f"holds the articles or lies among them ({seeds}); name another folder")
    _require_ours(site)


@contextmanager
def staged(site: Path) -> Iterator[Path]:
    """An empty folder to build the next `site` in, which is gone afterwards; other builds beside it wait.

    SiteError where `site` is something else, which we would destroy, or cannot be written.
    """
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with _alone(site.parent):
            finish_replacing(site)
            _require_ours(site)
            staging = site.with_name(f".{site.name}.new")
            shutil.rmtree(staging, ignore_errors=True)
            staging.mkdir()
            try:
                yield staging
            finally:
                shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        raise SiteError(str(error.filename or site), f"cannot be written: {error.strerror or error}") from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until no other build puts a site into `folder`; the lock needs no file, and is free when a process dies."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network file systems lock no folders
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _require_ours(site: Path) -> None:
    ours = site.is_dir() and (not any(site.iterdir()) or all((site / name).exists() for name in OUR_SITE))
    if site.exists() and not ours:
        raise SiteError(str(site), "is neither empty nor a site of ours, and would be replaced; name another folder")


def publish(staging: Path, site: Path, faults: Sequence[Fault]) -> None:
    """Put a site without faults in the place of the old one, with the files that somebody else put there.

    SiteError, with the articles at fault, and the old one as it was, where the new one has any fault.
    """
    scripts = page_scripts(staging)
    if found := (*faults, *script_faults(scripts)):
        listed = "\n  ".join(f"{fault.place}: {fault.message}" for fault in found)
        wrong = f"stays as it was, because the new one is not sound\n  {listed}"
        raise SiteError(str(site), wrong, fewest_articles(found))
    write_policy(staging, scripts)
    write_record(staging)
    for path in [staging, *staging.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)  # whatever the umask: a web server must be able to read it
    if site.is_dir():
        carry_over(site, staging)
    replace_folder(staging, site)
