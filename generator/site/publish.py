"""A site is built beside the old one, checked, and only then put in its place."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from generator.errors import SiteError
from generator.site.foreign import carry_over, write_record
from generator.site.links import Fault
from generator.site.policy import script_faults, write_policy
from generator.site.swap import replace_folder

#: A folder with these is a site of ours, and may be replaced.
OUR_SITE = ("404.html", "data/briefing.json")


def stage(site: Path) -> Path:
    """The folder to build the next `site` in. SiteError where `site` is something else, which we would destroy."""
    ours = site.is_dir() and (not any(site.iterdir()) or all((site / name).exists() for name in OUR_SITE))
    if site.exists() and not ours:
        raise SiteError(str(site), "is neither empty nor a site of ours, and would be replaced; name another folder")
    staging = site.with_name(f".{site.name}.new")
    shutil.rmtree(staging, ignore_errors=True)
    return staging


def publish(staging: Path, site: Path, faults: Sequence[Fault]) -> None:
    """Put a site without faults in the place of the old one, with the files that somebody else put there.

    SiteError, and the old one as it was, where the new one has any fault.
    """
    if found := (*faults, *script_faults(staging)):
        listed = "\n  ".join(f"{fault.place}: {fault.message}" for fault in found)
        raise SiteError(str(site), f"stays as it was, because the new one is not sound\n  {listed}")
    write_policy(staging)
    write_record(staging)
    for path in [staging, *staging.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)  # whatever the umask: a web server must be able to read it
    if site.is_dir():
        carry_over(site, staging)
    replace_folder(staging, site)
