"""The files of a folder: each is read, or left out with its reason; nothing outside the folder is ever opened."""

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ReadError
from generator.model import LeftOut, Reason, Seed
from generator.read.companions import companion_reason
from generator.settings import FOLDER, bound

MAX_FILE_BYTES = 20 * 2**20  # an article with its pictures inlined is about 10 MiB
MAX_DEPTH = 32  # folders in folders


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What lies in a folder, sorted by path: every file is in one of the two."""

    files: tuple[Seed, ...]
    left_out: tuple[LeftOut, ...]


def find_files(folder: Path) -> Found:
    """The files of `folder` and of the folders in it.

    Raises ReadError where `folder` itself is not there or cannot be opened.
    """
    if not folder.is_dir():
        raise ReadError(
            str(folder),
            "is not a folder" if folder.exists() else "is not there; name a folder of articles, or begin with init",
        )
    root = folder.resolve()
    seeds: list[Seed] = []
    left_out: list[LeftOut] = []
    room = bound(FOLDER)
    for item in sorted(_walk(root, root), key=_path_of):
        taken = _read(root, item, room) if isinstance(item, str) else item
        if isinstance(taken, Seed):
            seeds.append(taken)
            room -= len(taken.data)
        else:
            left_out.append(taken)
    return Found(files=tuple(seeds), left_out=tuple(left_out))


def file_states(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and time of change of each file that may be read, by its path, none of which is opened."""
    if not folder.is_dir():
        return {}
    root = folder.resolve()
    states = {}
    for path in (item for item in _walk(root, root) if isinstance(item, str)):
        with suppress(FileNotFoundError):  # it has just gone
            seen = (root / path).lstat()
            states[path] = (seen.st_size, seen.st_mtime_ns)
    return states


def _path_of(item: str | LeftOut) -> str:
    return item if isinstance(item, str) else item.path


def _walk(root: Path, start: Path) -> Iterator[str | LeftOut]:
    """The relative path of everything that may be a seed, and a reason for everything that may not."""
    waiting = [start]
    while waiting:
        place = waiting.pop()
        try:
            entries = sorted(os.scandir(place), key=lambda entry: entry.name)
        except OSError as error:
            if place == root:
                raise ReadError(str(root), f"cannot be opened: {error.strerror}") from error
            yield LeftOut(
                path=_relative(root, place), reason=Reason.of("left_out.folder_not_opened", cause=(_cause(error),))
            )
            continue
        if not entries and place != root:
            yield LeftOut(path=_relative(root, place), reason=Reason.of("left_out.empty_folder"))
        for entry in entries:
            path = Path(entry.path)
            reason = _unfit(root, entry)
            if reason:
                yield LeftOut(path=_relative(root, path), reason=reason)
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            else:
                yield _relative(root, path)


def _unfit(root: Path, entry: os.DirEntry[str]) -> Reason | None:
    """Why something in the folder is no seed, judged without opening it; `None` if it may be one."""
    if not entry.name.isprintable():
        return Reason.of("left_out.unprintable")
    if entry.name.startswith("."):
        return Reason.of("left_out.hidden")
    if entry.is_symlink():
        return _link_reason(root, Path(entry.path))
    if companion := companion_reason(entry):
        return companion
    if entry.is_dir(follow_symlinks=False):
        deep = len(Path(entry.path).relative_to(root).parts) > MAX_DEPTH
        return Reason.of("left_out.too_deep", most=MAX_DEPTH) if deep else None
    return None if entry.is_file(follow_symlinks=False) else Reason.of("left_out.device")


def _link_reason(root: Path, path: Path) -> Reason:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError is how Python 3.11 and 3.12 report a circle
        return Reason.of("left_out.link_nowhere")
    if target.is_relative_to(root):
        return Reason.of("left_out.link_inside", path=_relative(root, target))
    return Reason.of("left_out.link_outside")


def _read(root: Path, path: str, room: int) -> Seed | LeftOut:
    """The file's bytes, or why not. It may have become something else since the folder was listed."""
    try:
        # Without O_NONBLOCK a pipe put in the file's place would hold us here for ever.
        handle = os.open(root / path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return LeftOut(path=path, reason=Reason.of("left_out.device"))
            data = stream.read(min(MAX_FILE_BYTES, room) + 1)
    except OSError as error:
        return LeftOut(path=path, reason=Reason.of("left_out.not_read", cause=(_cause(error),)))
    reason = _unfit_size(data, room)
    if reason:
        return LeftOut(path=path, reason=reason)
    return Seed(path=path, data=data, sha256=hashlib.sha256(data).hexdigest())


def _unfit_size(data: bytes, room: int) -> Reason | None:
    if not data:
        return Reason.of("left_out.empty_file")
    if len(data) > MAX_FILE_BYTES:
        return Reason.of("left_out.large_file", mebibytes=MAX_FILE_BYTES // 2**20)
    if len(data) > room:
        return Reason.of("left_out.full_folder", mebibytes=bound(FOLDER) // 2**20, setting=FOLDER[0])
    return None


def _relative(root: Path, path: Path) -> str:
    """The path as a page can print it: with forward slashes, and every character one that can be written."""
    shown = path.relative_to(root).as_posix() or "."
    return "".join(c if c.isprintable() else "\ufffd" for c in shown)


def _cause(error: OSError) -> Reason:
    """Why the system did not open it: the commonest causes in our words, any other in the system's."""
    known = {
        errno.EACCES: Reason.of("left_out.not_permitted"),
        errno.ELOOP: Reason.of("left_out.is_link"),
        errno.ENOENT: Reason.of("left_out.vanished"),
    }
    return known.get(error.errno or 0, Reason.of("left_out.system", message=(error.strerror or str(error)).lower()))
