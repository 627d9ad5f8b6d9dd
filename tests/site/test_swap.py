"""A finished folder takes the place of the one before."""

import pytest

from generator.site import swap
from generator.site.swap import finish_replacing, replace_folder


@pytest.mark.parametrize("can_exchange", [True, False])
@pytest.mark.parametrize("there_before", [True, False])
def test_the_new_folder_is_the_old_one(tmp_path, monkeypatch, can_exchange, there_before):
    """With and without the system's exchange, whether or not there was a folder before; nothing is left over."""
    if not can_exchange:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    (tmp_path / ".site.new").mkdir()
    (tmp_path / ".site.new" / "page").write_text("new")
    if there_before:
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / "gone").write_text("old")
    replace_folder(tmp_path / ".site.new", tmp_path / "site")
    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == ["site", "site/page"]


def test_a_failing_rename_leaves_the_old_folder(tmp_path, monkeypatch):
    """Where names cannot be exchanged and the second rename fails, the first is taken back."""
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "page").write_text("old")
    with pytest.raises(OSError, match="new"):
        replace_folder(tmp_path / "new", tmp_path / "site")
    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == ["site", "site/page"]


def test_the_system_can_exchange(tmp_path):
    """Linux swaps two names at once, so that there is never a moment without a site."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert swap._exchange(tmp_path / "a", tmp_path / "b")


@pytest.mark.parametrize("followed", [True, False])
def test_a_kill_between_two_renames_is_mended(tmp_path, followed):
    """Where names cannot be exchanged, the old folder comes back unless the new one stands already."""
    (tmp_path / ".site.old").mkdir()
    (tmp_path / ".site.old" / "page").write_text("old")
    if followed:
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / "page").write_text("new")
    finish_replacing(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site" / "page").read_text() == ("new" if followed else "old")
