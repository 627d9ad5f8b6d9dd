"""A build that is killed at any moment: the site is whole, nobody works on, and the next build is right."""

import os
import re
import shutil
import signal
import time
from pathlib import Path

import pytest

from generator.site.scratch import scratch_folder
from tests import forked
from tests.cli.folder import STORY
from tests.conftest import INVENTED

COMMAND = ["build", "--seeds", "seeds", "--out", "site"]
#: What is there from then on: when it begins to read, when MkDocs begins to write, when it begins to publish.
MOMENTS = ("tmp/crossbrief-*", ".site.new/*", ".site.new/_headers")

#: Whether a process has ended, without waiting for it or taking note of it.
AS_IT_IS = os.WEXITED | os.WNOHANG | os.WNOWAIT
KILLED = 1 << (signal.SIGKILL - 1)  # among the signals that a process has yet to get, as proc(5) counts them


def at_work_in(folder: Path) -> list[int]:
    """The processes whose command or working folder is in `folder`, but for those that the system is just ending."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            place, command = (process / "cwd").readlink(), (process / "cmdline").read_bytes()
            pending = re.findall(r"^(?:Sig|Shd)Pnd:\s*([0-9a-f]+)$", (process / "status").read_text(), re.MULTILINE)
        except OSError:
            continue
        if any(int(signals, 16) & KILLED for signals in pending):
            continue
        if place.is_relative_to(folder) or str(folder).encode() in command:
            found.append(int(process.name))
    return found


def contents(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def new_process(quick_mkdocs):
    """MkDocs in a new process, as outside of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.site.build.in_its_own_process", quick_mkdocs)
        yield


@pytest.fixture(scope="module")
def place(invented, memory, tmp_path_factory, new_process):
    """A folder of articles with a site and a cache of its own, and the settings of a build there."""
    folder = tmp_path_factory.mktemp("killed")
    shutil.copytree(INVENTED, folder / "seeds")
    shutil.copytree(invented.site, folder / "site")
    shutil.copy(memory, folder / "cache")
    (folder / "tmp").mkdir()
    return folder, {"CROSSBRIEF_CACHE": str(folder / "cache"), "TMPDIR": str(folder / "tmp")}


def stop(folder, settings, moment, request):
    """Start a build of changed articles, and stop it at that moment; the code with which it ends."""
    with (folder / "seeds" / "late.txt").open("a") as late:
        late.write(STORY)
    with Path(os.devnull).open("w") as nowhere:
        process = forked.start("generator", COMMAND, folder, {**os.environ, **settings}, [nowhere.fileno()] * 2)
        while not any(folder.glob(moment)) and os.waitid(os.P_PID, process, AS_IT_IS) is None:
            time.sleep(0.005)
        os.kill(process, request)
        code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    for _ in range(20):  # the system needs a moment to end a child
        if not at_work_in(folder):
            break
        time.sleep(0.1)
    return code


@pytest.mark.skipif(not forked.COPIES, reason="a child learns of its parent's death from Linux only")
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_kill_leaves_no_process_and_a_whole_site(place, moment):
    """The old site or the new one, byte for byte."""
    folder, settings = place
    before = contents(folder / "site")
    code = stop(folder, settings, moment, signal.SIGKILL)
    killed = contents(folder / "site")
    at_work = at_work_in(folder)
    after = forked.run("generator", COMMAND, folder, settings)
    assert (code, at_work, after.returncode) == (-signal.SIGKILL, [], 0), after.stderr
    assert killed in (before, contents(folder / "site"))
    assert sorted(path.name for path in folder.iterdir()) == ["cache", "seeds", "site", "tmp"]


@pytest.mark.skipif(not forked.COPIES, reason="needs a copy of this process, to be quick")
@pytest.mark.parametrize("request_", [signal.SIGTERM, signal.SIGINT])
def test_a_request_to_stop_leaves_nothing_behind(place, request_):
    """No folder beside the site, none among the temporary ones, and a code that says that it was not done."""
    folder, settings = place
    shutil.rmtree(folder / "tmp")
    (folder / "tmp").mkdir()
    code = stop(folder, settings, ".site.new/*", request_)
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
