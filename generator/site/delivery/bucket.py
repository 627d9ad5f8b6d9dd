"""The site in a bucket of S3 or of any store that rclone knows, by the program that the user has set up for it."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SiteError
from generator.site.delivery.change import OUR_PAGES
from generator.site.delivery.programs import attempt, run

S3 = "s3://"


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """How a program lists a place and brings it to a folder; what is not in the folder is deleted there."""

    look: tuple[str, ...]
    copy: tuple[str, ...]
    rehearse: str  # the option by which it only says what it would do


def to_bucket(site: Path, address: str, *, dry_run: bool) -> str:
    """Bring the place to `site`; what the program says of it.

    SiteError where there is no program for the address, where it fails, or where the place holds something else.
    """
    store = _store(site, address)
    _require_ours(store, address)
    return run([*store.copy, *([store.rehearse] if dry_run else [])], messages=True)


def _store(site: Path, address: str) -> Store:
    """The AWS command line for S3, where there is one; rclone for the rest."""
    if address.startswith(S3) and shutil.which("aws"):
        return _aws(str(site), address.rstrip("/") + "/")
    if shutil.which("rclone"):
        on_s3 = address.startswith(S3)
        return _rclone(str(site), f":s3,env_auth=true:{address.removeprefix(S3)}" if on_s3 else address)
    raise SiteError(address, "needs the program aws (for s3://…) or rclone (REMOTE:PATH), set up for your store")


def _aws(site: str, place: str) -> Store:
    copy = ("aws", "s3", "sync", site, place, "--delete", "--no-progress", "--exclude", ".*")
    return Store(look=("aws", "s3", "ls", place), copy=copy, rehearse="--dryrun")


def _rclone(site: str, place: str) -> Store:
    copy = ("rclone", "sync", site, place, "--checksum", "--exclude", ".*", "--exclude", ".*/**", "--verbose")
    return Store(look=("rclone", "lsf", place), copy=copy, rehearse="--dry-run")


def _require_ours(store: Store, address: str) -> None:
    """What stands there is deleted, so it must be a site, or nothing; a place that is not there is nothing."""
    names = {line.split()[-1] for line in attempt(store.look).stdout.splitlines() if line.strip()}
    if names and not set(OUR_PAGES) <= names:
        raise SiteError(address, "holds something else than a site, which would be deleted; name a place of its own")
