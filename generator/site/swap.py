"""A finished folder takes the place of the one before, in one step where the system can."""

import ctypes
import os
import shutil
from pathlib import Path

AT_FDCWD = -100  # <fcntl.h>: paths count from the working folder
RENAME_EXCHANGE = 2  # <linux/fs.h>: swap the two names atomically


def replace_folder(new: Path, old: Path) -> None:
    """`new` becomes `old`; what `old` held is deleted. At every moment there is a whole folder of that name.

    Where the kernel or the file system cannot exchange names, there is an instant between two renames without one.
    """
    if not old.exists():
        new.replace(old)
    elif _exchange(new, old):
        shutil.rmtree(new)
    else:
        aside = _aside(old)
        shutil.rmtree(aside, ignore_errors=True)
        old.replace(aside)
        new.replace(old)
        shutil.rmtree(aside)


def finish_replacing(old: Path) -> None:
    """Undo what a kill has left of `replace_folder`: a folder that was moved away comes back where none followed."""
    aside = _aside(old)
    if aside.is_dir() and not old.exists():
        aside.replace(old)
    shutil.rmtree(aside, ignore_errors=True)


def _aside(old: Path) -> Path:
    return old.with_name(f".{old.name}.old")


def _exchange(one: Path, other: Path) -> bool:
    """Swap two names; False where that is not to be had (not Linux, an old C library, some network file systems)."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    outcome: int = libc.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    return outcome == 0
