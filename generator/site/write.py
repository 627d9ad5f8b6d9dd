"""The only writer of docs/: a whole new version is laid beside, then moved in, and a broken-off move is finished."""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path

from generator.errors import SiteError
from generator.site.files import Files
from generator.site.manifest import OURS, Manifest, read_manifest
from generator.site.plan import Plan, plan_site

#: Set by name, because a web server must be able to read the files whatever the umask of the one who builds.
FILE_MODE, FOLDER_MODE = 0o644, 0o755


def write_files(files: Files, docs: Path, inputs: str | None) -> Plan:
    """Bring docs/ to `files`. After a crash at any moment the next call ends with the old pages or the new, whole."""
    try:
        with _alone(docs):
            finish_interrupted(docs)
            plan = plan_site(files, docs, read_manifest(docs), inputs)
            if plan.write or plan.delete or plan.manifest != read_manifest(docs):
                _stage(plan, files, docs)
                finish_interrupted(docs)
            return plan
    except OSError as error:
        raise SiteError(str(error.filename or docs), f"cannot be written: {error.strerror or error}") from error


@contextmanager
def _alone(docs: Path) -> Iterator[None]:
    """Wait until no other build writes here; the system frees the lock of a process that died."""
    _make_folder(docs / OURS)
    with (docs / OURS / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _stage(plan: Plan, files: Files, docs: Path) -> None:
    """Lay every changed file beside, then the journal: once it stands, the new version will come whatever happens."""
    ours = docs / OURS
    for name in plan.write:
        _write(ours / "staging" / name, files[name])
    journal = {"write": plan.write, "delete": plan.delete, "manifest": asdict(plan.manifest)}
    _write(ours / "journal.new", json.dumps(journal).encode())
    (ours / "journal.new").replace(ours / "journal.json")
    _sync_folder(ours)


def finish_interrupted(docs: Path) -> None:
    """Carry out the journal, if there is one, and clear what was staged. Each step may already have been done."""
    ours = docs / OURS
    if (ours / "journal.json").exists():
        journal = json.loads((ours / "journal.json").read_text(encoding="utf-8"))
        for name in journal["write"]:
            _move_in(ours / "staging" / name, docs / name)
        for name in journal["delete"]:
            _delete(docs / name, docs)
        _write(ours / "manifest.new", Manifest(**journal["manifest"]).to_json().encode())
        (ours / "manifest.new").replace(ours / "manifest.json")
        (ours / "journal.json").unlink()
    shutil.rmtree(ours / "staging", ignore_errors=True)


def _move_in(staged: Path, target: Path) -> None:
    _make_folder(target.parent)
    with suppress(FileNotFoundError):  # moved before the interruption
        staged.replace(target)


def _delete(path: Path, docs: Path) -> None:
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == docs or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()


def _write(path: Path, data: bytes) -> None:
    _make_folder(path.parent)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(FILE_MODE)


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        folder.chmod(FOLDER_MODE)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
