"""What a result depends on besides its item: our own sources, and the libraries and models that they call."""

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib import metadata
from pathlib import Path

#: No article is as large (`generator.read` leaves it out), and a film would take long to read.
MOST_BYTES = 20 * 2**20
PACKAGE = Path(__file__).parent

#: The model from spaCy's own releases, preferred where somebody installed it; it is on no package index.
OFFICIAL_MODEL = "en-core-web-sm"


def folder_fingerprint(folder: Path) -> str:
    """A digest of every file under `folder`: names and bytes, whatever their order on disk and their dates."""
    return _digest(f"{path.relative_to(folder).as_posix()}\0{_file_digest(path)}" for path in _files(folder))


@cache
def code_fingerprint(stage: str | None = None) -> str:
    """A digest of the sources behind a stage such as "generator.clean" (`None`: of all) and of the library versions."""
    rooms = [PACKAGE] if stage is None else [PACKAGE / stage.split(".")[1], PACKAGE / "text", PACKAGE / "model"]
    return _digest([*map(_room_fingerprint, rooms), *_library_versions()])


@cache
def _room_fingerprint(room: Path) -> str:
    """Of our own sources, which do not change while they run; every stage asks for those of `text`, with its lists."""
    return folder_fingerprint(room)


@cache
def _library_versions() -> tuple[str, ...]:
    """What `pyproject.toml` names for run time, with the versions that are installed here."""
    try:
        required = metadata.requires("crossbrief") or []
    except metadata.PackageNotFoundError:  # a source tree that was never installed
        required = []
    names = [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in required if "extra ==" not in line]
    return tuple(f"{name} {version}" for name in [*sorted(names), OFFICIAL_MODEL] if (version := _version(name)))


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _files(folder: Path) -> list[Path]:
    if folder.is_file():
        return [folder]
    found = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _file_digest(path: Path) -> str:
    """A digest of what the file holds; of its size alone where it is too large to be read, of why where it cannot be.

    A link is where it leads: a build opens no file through one.
    """
    try:
        if path.is_symlink():
            return f"to {path.readlink()}"
        size = path.stat().st_size
        return f"{size} bytes" if size > MOST_BYTES else hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        return f"not read: {error.errno}"


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode(errors="surrogateescape")).hexdigest()
