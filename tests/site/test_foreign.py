"""What others put into the folder of a site outlives the next build; our own stale pages do not."""

from pathlib import Path

from generator.site.foreign import RECORD, carry_over, write_record


def folder(path: Path, *names: str) -> Path:
    for name in names:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(f"{path.name} {name}")
    return path


def files(site: Path) -> dict[str, str]:
    found = {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.is_file()}
    return {name: text for name, text in found.items() if name != RECORD}


def test_what_others_made_is_carried_over(tmp_path):
    """A repository, a host's settings and a note; in a folder of ours, too. Our page that is gone stays gone."""
    old, new = folder(tmp_path / "old", "index.html", "sources/gone.html"), folder(tmp_path / "new", "index.html")
    write_record(old)
    folder(old, ".git/HEAD", "CNAME", "sources/note.txt")
    carry_over(old, new)
    assert files(new) == {
        "index.html": "new index.html",
        ".git/HEAD": "old .git/HEAD",
        "CNAME": "old CNAME",
        "sources/note.txt": "old sources/note.txt",
    }


def test_a_folder_of_stale_pages_is_gone(tmp_path):
    """With its last page; an empty folder that somebody else made stays."""
    old, new = folder(tmp_path / "old", "sources/gone/index.html"), folder(tmp_path / "new", "index.html")
    write_record(old)
    (old / ".git" / "refs").mkdir(parents=True)
    carry_over(old, new)
    assert sorted(path.name for path in new.rglob("*")) == [".git", "index.html", "refs"]


def test_a_link_is_carried_over_as_a_link(tmp_path):
    """Also one that leads nowhere."""
    old, new = folder(tmp_path / "old", "index.html"), folder(tmp_path / "new", "index.html")
    (old / "link").symlink_to("nowhere")
    carry_over(old, new)
    assert (new / "link").readlink() == Path("nowhere")


def test_without_a_record_nothing_is_lost(tmp_path):
    """A site that kept none: what the new one does not have is somebody else's."""
    old, new = folder(tmp_path / "old", "index.html", "mynotes.txt"), folder(tmp_path / "new", "index.html")
    carry_over(old, new)
    assert files(new) == {"index.html": "new index.html", "mynotes.txt": "old mynotes.txt"}
