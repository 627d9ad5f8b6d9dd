"""docs/: only changed bytes are written, only our own files are deleted, and a crash leaves old pages or new."""

import contextlib
import multiprocessing
import os
from pathlib import Path

import pytest

from generator.errors import SiteError
from generator.model import Asset
from generator.site import SiteReport, is_fresh, write, write_site


def pages(**texts: str) -> list[Asset]:
    return [Asset(path=name.replace("__", "/") + ".md", data=text.encode()) for name, text in texts.items()]


def tree(docs: Path) -> dict[str, str]:
    """What MkDocs and a reader see."""
    files = [path for path in docs.rglob("*") if path.is_file() and ".crossbrief" not in path.parts]
    return {path.relative_to(docs).as_posix(): path.read_text(encoding="utf-8") for path in sorted(files)}


def test_the_pages_are_there(tmp_path):
    """Every page becomes the file of its name."""
    write_site(pages(index="one", sources__a="two"), tmp_path)
    assert tree(tmp_path) == {"index.md": "one", "sources/a.md": "two"}


def test_unchanged_bytes_are_not_written(tmp_path):
    """A page that did not change keeps its date, so that nothing is built again for it."""
    write_site(pages(index="one", other="two"), tmp_path)
    os.utime(tmp_path / "index.md", (1, 1))
    report = write_site(pages(index="one", other="changed"), tmp_path)
    assert (report, (tmp_path / "index.md").stat().st_mtime) == (
        SiteReport(written=("other.md",), unchanged=("index.md",), deleted=()),
        1,
    )


def test_a_second_write_touches_nothing_at_all(tmp_path):
    """A watcher of docs/ sees no change, not even in our own folder, so that `mkdocs serve` comes to rest."""
    write_site(pages(index="one"), tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    write_site(pages(index="one"), tmp_path)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_a_stale_page_of_ours_is_deleted(tmp_path):
    """A source that is gone from seeds/ is gone from docs/, with the folder that it leaves empty."""
    write_site(pages(index="one", sources__a="two"), tmp_path)
    report = write_site(pages(index="one"), tmp_path)
    assert (report.deleted, tree(tmp_path), (tmp_path / "sources").exists()) == (
        ("sources/a.md",),
        {"index.md": "one"},
        False,
    )


def test_a_page_made_by_hand_is_never_deleted(tmp_path):
    """What we did not write is not ours, wherever it stands."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "mine.md").write_text("by hand")
    write_site(pages(sources__a="two"), tmp_path)
    write_site(pages(), tmp_path)
    assert tree(tmp_path) == {"sources/mine.md": "by hand"}


def test_a_page_made_by_hand_is_never_overwritten(tmp_path):
    """A page of the same name is an error that names the file, and nothing at all is written."""
    (tmp_path / "index.md").write_text("by hand")
    with pytest.raises(SiteError, match=r"index\.md: is in the way"):
        write_site(pages(index="one", other="two"), tmp_path)
    assert tree(tmp_path) == {"index.md": "by hand"}


@pytest.mark.parametrize(
    "name", ["../out.md", "/etc/out.md", "a/../../out.md", ".crossbrief/manifest.json", "a\\b.md", ""]
)
def test_a_page_cannot_leave_docs(tmp_path, name):
    """No name of a page leads out of docs/ or into our own folder."""
    with pytest.raises(SiteError, match="plain relative path"):
        write_site([Asset(path=name, data=b"")], tmp_path / "docs")


def test_a_link_out_of_docs_is_not_followed(tmp_path):
    """A folder in docs/ that is a link to elsewhere is not written through."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "sources").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SiteError, match="through a link"):
        write_site(pages(sources__a="two"), tmp_path / "docs")


def test_names_that_differ_in_case_only_are_refused(tmp_path):
    """On some systems they are one file, and one page would be lost."""
    with pytest.raises(SiteError, match="same file name"):
        write_site(pages(a="one", A="two"), tmp_path)


def test_the_files_can_be_read_by_a_server(tmp_path):
    """Modes are set by name, whatever the umask."""
    before = os.umask(0o077)
    try:
        write_site(pages(sources__a="two"), tmp_path / "docs")
    finally:
        os.umask(before)
    modes = [oct((tmp_path / "docs" / name).stat().st_mode & 0o777) for name in ("", "sources", "sources/a.md")]
    assert modes == ["0o755", "0o755", "0o644"]


def test_a_damaged_manifest_deletes_nothing(tmp_path):
    """A list that cannot be read makes nothing ours; one that leads out of docs/ is not believed."""
    outside = tmp_path / "outside.md"
    outside.write_text("not ours")
    docs = tmp_path / "docs"
    write_site(pages(index="one"), docs)
    for damage in ["{", "[]", '{"files": {"../outside.md": "x"}, "inputs": null}']:
        (docs / ".crossbrief" / "manifest.json").write_text(damage)
        write_site(pages(index="one"), docs)
    assert (outside.exists(), tree(docs)) == (True, {"index.md": "one"})


class Crash(BaseException):
    """The process dies here: nothing that comes after is done, not even what mends."""


def _crash_at(step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Die at the nth thing that is done to the disk."""
    left = iter(range(step))

    def counted(original):
        def call(*arguments, **options):
            if next(left, None) is None:
                raise Crash
            return original(*arguments, **options)

        return call

    for name in ("replace", "unlink", "chmod", "mkdir", "rmdir"):
        monkeypatch.setattr(Path, name, counted(getattr(Path, name)))
    monkeypatch.setattr(write.os, "fsync", counted(os.fsync))
    monkeypatch.setattr(write.shutil, "rmtree", counted(write.shutil.rmtree))


@pytest.mark.parametrize("step", range(30))
def test_a_crash_at_any_step_is_mended_by_the_next_build(tmp_path, monkeypatch, step):
    """Whenever the first build dies, the next ends with its own pages, whole, and nothing of ours left over."""
    write_site(pages(index="old", sources__a="old", sources__b="old"), tmp_path)
    (tmp_path / "mine.md").write_text("by hand")
    with monkeypatch.context() as faults:
        _crash_at(step, faults)
        with contextlib.suppress(Crash):
            write_site(pages(index="new", sources__a="new", topics__c="new"), tmp_path)
    write_site(pages(index="third", sources__a="old"), tmp_path)
    assert tree(tmp_path) == {"index.md": "third", "mine.md": "by hand", "sources/a.md": "old"}
    assert sorted(path.name for path in (tmp_path / ".crossbrief").iterdir()) == ["lock", "manifest.json"]


@pytest.mark.parametrize("step", range(30))
def test_after_a_crash_the_same_build_ends_whole(tmp_path, monkeypatch, step):
    """Old or new: what was begun is finished or forgotten, and the files of the list are the files on disk."""
    old, new = pages(index="old", sources__a="old"), pages(index="new", topics__c="new")
    write_site(old, tmp_path, "old")
    with monkeypatch.context() as faults:
        _crash_at(step, faults)
        with contextlib.suppress(Crash):
            write_site(new, tmp_path, "new")
    write.finish_interrupted(tmp_path)
    assert tree(tmp_path) in ({"index.md": "old", "sources/a.md": "old"}, {"index.md": "new", "topics/c.md": "new"})
    assert is_fresh(tmp_path, "old") or is_fresh(tmp_path, "new")


def _write_version(docs: Path, version: int) -> None:
    write_site(pages(**{f"page{number}": str(version) for number in range(20)}), docs)


def test_two_builds_at_once_do_not_mix(tmp_path):
    """The second waits for the first: at the end every page is of one version."""
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=_write_version, args=(tmp_path, version)) for version in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert ([writer.exitcode for writer in writers], len(set(tree(tmp_path).values()))) == ([0] * 6, 1)


def test_fresh_means_same_inputs_and_whole_files(tmp_path):
    """A build can be left out only if the inputs are the same and every file is as it was written."""
    write_site(pages(index="one"), tmp_path, "inputs")
    fresh = is_fresh(tmp_path, "inputs")
    other = is_fresh(tmp_path, "others")
    (tmp_path / "index.md").write_text("edited")
    assert (fresh, other, is_fresh(tmp_path, "inputs")) == (True, False, False)


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    """No traceback, but the file and the system's word."""
    (tmp_path / "docs").write_text("a file where a folder must be")
    with pytest.raises(SiteError, match="docs"):
        write_site(pages(index="one"), tmp_path / "docs")
