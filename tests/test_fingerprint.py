"""The digest of a folder: it reads no more than a build does, and never fails."""

import os
from pathlib import Path

from generator.fingerprint import MOST_BYTES, folder_fingerprint
from generator.read.files import MAX_FILE_BYTES


def test_what_is_too_large_is_not_read(tmp_path, monkeypatch):
    """A sparse film of three gigabytes is known by its size."""
    with (tmp_path / "film.mp4").open("wb") as film:
        film.truncate(3 * 2**30)
    monkeypatch.setattr(Path, "read_bytes", lambda path: 1 / 0)
    before = folder_fingerprint(tmp_path)
    os.truncate(tmp_path / "film.mp4", 2**30)
    assert (MOST_BYTES, before == folder_fingerprint(tmp_path)) == (MAX_FILE_BYTES, False)


def test_what_cannot_be_read_does_not_stop_a_build(tmp_path, monkeypatch):
    """A file without permission is left out later, with its reason; here it only has to be the same each time."""

    def refuse(path):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "locked.txt").write_text("x")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert folder_fingerprint(tmp_path) == folder_fingerprint(tmp_path)


def test_no_link_is_followed(tmp_path):
    """What it leads to is not an article of the folder."""
    (tmp_path / "away").write_text("a")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "link.txt").symlink_to(tmp_path / "away")
    before = folder_fingerprint(tmp_path / "seeds")
    (tmp_path / "away").write_text("b")
    assert folder_fingerprint(tmp_path / "seeds") == before
