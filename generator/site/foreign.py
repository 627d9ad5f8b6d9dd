"""Files in the folder of a site that a build of ours did not make: they outlive the exchange of the folder."""

import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.site.manifest import Manifest, digest

#: In the site: what the build made. What else is there, somebody else put there.
RECORD = ".crossbrief-site.json"


def read_record(site: Path) -> Manifest | None:
    """What the build of `site` made; `None` where it kept no readable record."""
    try:
        return Manifest.from_json((site / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def write_record(site: Path) -> None:
    """Record every file of a finished site."""
    made = {name: digest(path.read_bytes()) for name, path in _below(site) if path.is_file() and name != RECORD}
    (site / RECORD).write_text(Manifest(files=made).to_json(), encoding="utf-8")


def carry_over(old: Path, new: Path) -> None:
    """Copy into `new` what somebody else put into `old`; where both have a file of one name, the new one stands.

    Without a record of `old`, everything that `new` does not have is somebody else's.
    """
    record = read_record(old)
    ours = {RECORD, *(record.files if record else ())}
    folders = {str(folder) for name in ours for folder in PurePosixPath(name).parents}
    for name, path in _below(old):
        target = new / name
        if path.is_dir() and not path.is_symlink():
            if name not in folders:  # an empty folder can matter, as in .git
                target.mkdir(exist_ok=True)
        elif name not in ours and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target, follow_symlinks=False)


def _below(site: Path) -> Iterator[tuple[str, Path]]:
    """Everything in the folder with its name, a folder before what is in it."""
    return ((path.relative_to(site).as_posix(), path) for path in sorted(site.rglob("*")))
