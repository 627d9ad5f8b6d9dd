"""A temporary folder for a build; those of builds that were killed are recognised by their free lock and removed."""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import gettempdir, mkdtemp

PREFIX = "crossbrief-"
#: A folder without a lock may be one that is just being made; nobody takes a minute to lock it.
LEAST_AGE_SECONDS = 60


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """An empty folder of our own, gone afterwards."""
    _clear()
    folder = Path(mkdtemp(prefix=PREFIX))
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(handle)


def _clear() -> None:
    """Remove what killed builds of the same user have left."""
    for folder in Path(gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):  # another build was quicker, or it is locked, or not ours to open
            if _is_left_over(folder):
                shutil.rmtree(folder)


def _is_left_over(folder: Path) -> bool:
    """OSError where it is in use."""
    seen = folder.lstat()
    old = time.time() - seen.st_mtime > LEAST_AGE_SECONDS
    if not old or seen.st_uid != os.getuid() or folder.is_symlink() or not folder.is_dir():
        return False
    handle = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    finally:
        os.close(handle)
    return True
