"""The built site to a branch, a folder or a bucket; never a draft, and never one that does not stand the check."""

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.site.delivery import to_branch, to_bucket, to_folder

HIDDEN = {"state: draft": "draft", "embargo: 2999-01-01T00:00:00Z": "embargo"}


@pytest.fixture
def site(tmp_path) -> Path:
    """A site as small as one can be."""
    folder = tmp_path / "built"
    for name in ("404.html", "index.html", "_headers", "data/briefing.json", ".crossbrief-site.json"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return folder


@pytest.fixture
def remote(tmp_path, monkeypatch) -> Path:
    """A bare repository, which the project in the current folder knows as origin."""
    bare, project = tmp_path / "remote.git", tmp_path / "project"
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Mara Lindqvist")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "mara@example.org")
    git("init", "--quiet", "--bare", bare)
    git("init", "--quiet", project)
    git("-C", project, "remote", "add", "origin", bare)
    monkeypatch.chdir(project)
    return bare


def git(*arguments: object) -> str:
    return subprocess.run(["git", *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def on_branch(bare: Path, branch: str = "gh-pages") -> set[str]:
    return set(git("-C", bare, "ls-tree", "-r", "--name-only", branch).split())


def test_a_branch_gets_the_site_as_one_commit(site, remote):
    """With the file that keeps GitHub from building it once more; a second time there is nothing to push."""
    to_branch(site, "origin", "gh-pages", dry_run=False)
    again = to_branch(site, "origin", "gh-pages", dry_run=False)
    assert on_branch(remote) == {
        "404.html",
        "index.html",
        "_headers",
        "data/briefing.json",
        ".crossbrief-site.json",
        ".nojekyll",
    }
    assert (git("-C", remote, "rev-list", "--count", "gh-pages").strip(), again.written) == ("1", ())


def test_a_branch_keeps_its_history_and_its_host(site, remote):
    """What is gone from the site is gone from the branch; the host's name that somebody committed there stays."""
    (site / "CNAME").write_text("briefings.example\n")
    to_branch(site, "origin", "gh-pages", dry_run=False)
    (site / "CNAME").unlink()
    (site / "_headers").unlink()
    change = to_branch(site, "origin", "gh-pages", dry_run=False)
    assert (change.written, change.deleted) == ((), ("_headers",))
    assert "CNAME" in on_branch(remote)
    assert git("-C", remote, "rev-list", "--count", "gh-pages").strip() == "2"


def test_a_rehearsal_pushes_nothing(site, remote):
    """It names the files all the same."""
    change = to_branch(site, "origin", "gh-pages", dry_run=True)
    assert ("index.html" in change.written, git("-C", remote, "branch").strip()) == (True, "")


def test_a_branch_with_something_else_is_refused(crossbrief, invented, remote, tmp_path):
    """The sources of a project would be gone from their branch; the message names what to do."""
    (tmp_path / "project" / "notes.txt").write_text("mine")
    git("add", "notes.txt")
    git("commit", "--quiet", "-m", "notes")
    git("push", "--quiet", "origin", "HEAD:refs/heads/main")
    result = crossbrief("publish", invented.seeds, "--out", invented.site, "--branch", "main")
    assert (result.exit_code, "name another --branch" in result.stderr) == (1, True)
    assert on_branch(remote, "main") == {"notes.txt"}


def test_a_folder_gets_the_site_and_keeps_what_is_not_ours(site, tmp_path):
    """A file of the server's stays; a page that the next site lacks goes; the site's own memory is not for readers."""
    place = tmp_path / "www"
    (place / "private").mkdir(parents=True)
    (place / "private" / "key").write_text("mine")
    to_folder(site, place, dry_run=False)
    (site / "_headers").unlink()
    change = to_folder(site, place, dry_run=False)
    shown = {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()}
    assert change.deleted == ("_headers",)
    assert {name for name in shown if not name.startswith(".")} == {
        "404.html",
        "index.html",
        "data/briefing.json",
        "private/key",
    }


def test_publish_rehearses_and_then_does_it(crossbrief, invented, tmp_path):
    """Whole: checked, named, written; and nothing the second time."""
    command = ("publish", invented.seeds, "--out", invented.site, "--folder", "www")
    rehearsed = crossbrief(*command, "--dry-run")
    assert ("would be written" in rehearsed.stdout, (tmp_path / "www").exists()) == (True, False)
    done, again = crossbrief(*command), crossbrief(*command)
    assert (tmp_path / "www" / "comparison" / "index.html").read_bytes()
    assert (done.exit_code, again.stdout) == (0, "www: holds this site already\n")


@pytest.mark.parametrize("line", HIDDEN)
def test_what_readers_may_not_see_is_not_published(crossbrief, invented, tmp_path, line):
    """A briefing that became a draft after its site was built stays where it is."""
    shutil.copytree(invented.seeds, "seeds")
    file = tmp_path / "seeds" / "briefing.yml"
    file.write_text(f"{file.read_text()}\n{line}\n")
    result = crossbrief("publish", "seeds", "--out", invented.site, "--folder", "www")
    assert (result.exit_code, HIDDEN[line] in result.stderr, (tmp_path / "www").exists()) == (1, True, False)


def test_a_site_of_many_with_a_draft_in_it_is_not_published(crossbrief, tmp_path):
    """One that stands from before it became a draft; the next build takes it away."""
    for name in ("seeds/one/briefing.yml", "seeds/site.yml", "site/one/404.html", "site/one/data/briefing.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("state: draft\n" if name.endswith("briefing.yml") else "")
    result = crossbrief("publish", "seeds", "--folder", "www")
    assert (result.exit_code, "one: may not be seen, and stands on the site" in result.stderr) == (1, True)


def test_a_site_that_does_not_fit_its_articles_is_not_published(crossbrief, invented, tmp_path):
    """An article that changed since is a fault, and the message says to build again."""
    shutil.copytree(invented.seeds, "seeds")
    story = tmp_path / "seeds" / "island-voice.txt"
    story.write_text(story.read_text().replace("412 people", "413 people"))
    result = crossbrief("publish", "seeds", "--out", invented.site, "--folder", "www")
    assert (result.exit_code, "build it again" in result.stderr, (tmp_path / "www").exists()) == (1, True, False)


def test_a_branch_needs_a_repository(crossbrief, invented):
    """Where there is none, git says so, and its words are passed on."""
    result = crossbrief("publish", invented.seeds, "--out", invented.site, "--branch", "gh-pages")
    assert (result.exit_code, "not a git repository" in result.stderr) == (1, True)


def test_publish_wants_one_place(crossbrief, invented):
    """None or two are not understood."""
    assert crossbrief("publish", invented.seeds).exit_code == 2
    assert crossbrief("publish", invented.seeds, "--branch", "b", "--folder", "f").exit_code == 2


@pytest.mark.parametrize(
    ("program", "address", "said"),
    [
        (
            "aws",
            "s3://briefings/bridge",
            "s3 sync {site} s3://briefings/bridge/ --delete --no-progress --exclude .* --dryrun",
        ),
        (
            "rclone",
            "store:bridge",
            "sync {site} store:bridge --checksum --exclude .* --exclude .*/** --verbose --dry-run",
        ),
    ],
)
def test_a_bucket_is_left_to_the_program_for_it(  # noqa: PLR0917 - fixtures and a table
    site, tmp_path, monkeypatch, program, address, said
):
    """With the options by which it only says what it would do."""
    installed(program, 'case "$*" in *ls*) ;; *) echo "$*" ;; esac', tmp_path, monkeypatch)
    assert to_bucket(site, address, dry_run=True) == said.format(site=site)


def test_a_bucket_with_something_else_is_refused(crossbrief, invented, tmp_path, monkeypatch):
    """The program would delete it."""
    installed("rclone", 'case "$1" in lsf) echo photos/ ;; *) echo synced ;; esac', tmp_path, monkeypatch)
    result = crossbrief("publish", invented.seeds, "--out", invented.site, "--bucket", "store:bridge")
    assert (result.exit_code, "name a place of its own" in result.stderr, "synced" in result.stdout) == (1, True, False)


def test_a_bucket_without_a_program_says_which(crossbrief, invented, monkeypatch, tmp_path):
    """Nothing is fetched from anywhere."""
    monkeypatch.setenv("PATH", str(tmp_path))
    result = crossbrief("publish", invented.seeds, "--out", invented.site, "--bucket", "s3://briefings")
    assert (result.exit_code, "aws (for s3://…) or rclone" in result.stderr) == (1, True)


def installed(program: str, script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program of that name, alone on the PATH with what a shell needs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / program).write_text(f"#!/bin/sh\n{script}\n")
    (folder / program).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
