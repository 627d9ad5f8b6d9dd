"""A build that is killed at any moment: the site is whole, nobody works on, and the next build is right."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.site.scratch import scratch_folder
from tests.cli.folder import STORY
from tests.conftest import INVENTED

COMMAND = [sys.executable, "-m", "generator", "build", "--seeds", "seeds", "--out", "site"]
#: Shares of the time of an undisturbed build: while it reads, while MkDocs runs, while it publishes.
MOMENTS = (0.5, 0.8, 0.97)


def at_work_in(folder: Path) -> list[int]:
    """The processes whose command or working folder is in `folder`."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            place, command = (process / "cwd").readlink(), (process / "cmdline").read_bytes()
        except OSError:
            continue
        if place.is_relative_to(folder) or str(folder).encode() in command:
            found.append(int(process.name))
    return found


def contents(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder of articles with a cache of its own, built twice; and how long the second build took."""
    folder = tmp_path_factory.mktemp("killed")
    shutil.copytree(INVENTED, folder / "seeds")
    environment = {**os.environ, "CROSSBRIEF_CACHE": str(folder / "cache"), "TMPDIR": str(folder / "tmp")}
    (folder / "tmp").mkdir()
    for _ in "12":
        began = time.monotonic()
        subprocess.run(COMMAND, cwd=folder, env=environment, check=True, capture_output=True)
    return folder, environment, time.monotonic() - began


def stop(folder, environment, after, request):
    """Start a build of changed articles, and stop it."""
    with (folder / "seeds" / "late.txt").open("a") as late:
        late.write(STORY)
    process = subprocess.Popen(COMMAND, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    time.sleep(after)
    process.send_signal(request)
    process.communicate()
    for _ in range(20):  # the system needs a moment to end a child
        if not at_work_in(folder):
            break
        time.sleep(0.1)
    return process.returncode


@pytest.mark.skipif(sys.platform != "linux", reason="a child learns of its parent's death from Linux only")
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_kill_leaves_no_process_and_a_whole_site(place, moment):
    """The old site or the new one, byte for byte."""
    folder, environment, seconds = place
    before = contents(folder / "site")
    stop(folder, environment, seconds * moment, signal.SIGKILL)
    killed = contents(folder / "site")
    at_work = at_work_in(folder)
    after = subprocess.run(COMMAND, cwd=folder, env=environment, check=False, capture_output=True, text=True)
    assert (at_work, after.returncode) == ([], 0), after.stderr
    assert killed in (before, contents(folder / "site"))
    assert sorted(path.name for path in folder.iterdir()) == ["cache", "seeds", "site", "tmp"]


@pytest.mark.parametrize("request_", [signal.SIGTERM, signal.SIGINT])
def test_a_request_to_stop_leaves_nothing_behind(place, request_):
    """No folder beside the site, none among the temporary ones, and a code that says that it was not done."""
    folder, environment, seconds = place
    shutil.rmtree(folder / "tmp")
    (folder / "tmp").mkdir()
    code = stop(folder, environment, seconds * 0.7, request_)
    left = [path.name for path in (*folder.glob(".site*"), *(folder / "tmp").iterdir())]
    assert (code != 0, at_work_in(folder), left) == (True, [], [])


def test_a_left_over_is_removed_and_work_is_not(tmp_path, monkeypatch):
    """A folder that nobody locks is a killed build's; one that is locked, or new, is at work."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for name in ("crossbrief-old", "crossbrief-new", "other"):
        (tmp_path / name).mkdir()
    os.utime(tmp_path / "crossbrief-old", (0, 0))
    os.utime(tmp_path / "other", (0, 0))
    with scratch_folder() as mine:
        os.utime(mine, (0, 0))
        with scratch_folder():
            there = {path.name for path in tmp_path.iterdir()}
            assert (there >= {"crossbrief-new", "other", mine.name}, "crossbrief-old" in there) == (True, False)
