"""Work on a Dask cluster: the same results as alone, whatever happens to a worker."""

import os
import re
import signal
import socket
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.each import Work, each
from generator.each.cluster import SETTINGS, ClusterError
from generator.errors import CleanError
from generator.model import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A number, and a folder in which attempts leave a trace."""

    path: str
    number: int
    folder: str


def doubled(task: Task) -> int:
    """Twice the number; 13 fails, and the first attempt at 7 takes its worker with it."""
    if task.number == 13:
        raise CleanError(task.path, Reason.of("left_out.empty_file"))
    trace = Path(task.folder) / f"{task.number}"
    if task.number == 7 and not trace.exists():
        trace.write_text("begun")
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * task.number


@pytest.fixture(scope="module")
def scheduler():
    """The address of a real cluster of two worker processes, whose workers come back when they die."""
    dask, distributed = pytest.importorskip("dask"), pytest.importorskip("distributed")
    with (
        dask.config.set(SETTINGS),
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
    ):
        yield cluster.scheduler_address


def tasks(folder: Path, *numbers: int) -> list[Task]:
    return [Task(path=f"{number}.txt", number=number, folder=str(folder)) for number in numbers]


def test_a_killed_worker_loses_nothing(scheduler, tmp_path):
    """The results are those of one process, in the same order, although a worker died over one of them."""
    numbers = (1, 2, 7, 13, 4, 5)
    done = each(doubled, tasks(tmp_path, *numbers), "doubling", Work(on=scheduler))
    assert (tmp_path / "7").exists()
    assert done == each(doubled, tasks(tmp_path, *numbers), "doubling", Work(processes=1))
    assert (done.results, [left.path for left in done.left_out]) == ((2, 4, 14, 8, 10), ["13.txt"])


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("tcp://127.0.0.1:9", "no Dask scheduler answers there"),
        ("tcp://127.0.0.1:99999", "no Dask scheduler answers there"),
        ("everywhere", "is no address of a scheduler; write tcp://HOST:8786, or local"),
    ],
)
def test_a_dead_scheduler_is_named(tmp_path, where, said):
    """One error with its address, at once."""
    with pytest.raises(ClusterError, match=re.escape(f"{where}: {said}")):
        each(doubled, tasks(tmp_path, 1), "doubling", Work(on=where))


def test_whoever_listens_and_is_no_scheduler_is_named(tmp_path, monkeypatch):
    """After a few seconds in which it says nothing; Dask would wait for ever."""
    monkeypatch.setattr("generator.each.cluster.PATIENCE", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        where = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(ClusterError, match=re.escape(where)):
            each(doubled, tasks(tmp_path, 1), "doubling", Work(on=where))
