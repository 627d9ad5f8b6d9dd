"""What a user waits for, in seconds of work: a first build, one after an edit, one for nothing, help, the first line.

    python -m tests.bench.bench_command [--articles 5]

Each is the median of five whole processes, in turn, and is told beside what it is compared with.
"""

import argparse
import os
import pty
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.event import articles

ROUNDS = 5
PROGRAM = (sys.executable, "-m", "generator")


def main() -> None:
    """A line for each, with its part of a first build."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=5)
    count = parser.parse_args().articles
    with TemporaryDirectory() as scratch:
        place = Place(Path(scratch), count)
        measures: dict[str, Callable[[], float]] = {
            "a first build": place.first,
            "one article changed": place.changed,
            "nothing changed": place.again,
            "until the first line": place.first_line,
            "--help": lambda: place.worked("--help"),
            "Python alone": lambda: _work((sys.executable, "-c", "pass"), place.folder),
        }
        taken: dict[str, list[float]] = {name: [] for name in measures}
        for _ in range(ROUNDS):
            for name, measure in measures.items():
                taken[name].append(measure())
        whole = median(taken["a first build"])
        for name, seconds in taken.items():
            middle = median(seconds)
            sys.stdout.write(f"{count:5} articles  {name:22} {middle:7.2f} s {middle / whole:6.2f} of a first build\n")


class Place:
    """A folder of articles that is built again and again."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder, self._edits = folder, 0
        self._seeds = folder / "seeds"
        self._seeds.mkdir()
        for name, text in articles(count):
            (self._seeds / name).write_text(text, encoding="utf-8")
        self._edited = min(self._seeds.iterdir())

    def first(self) -> float:
        """Nothing is known of the articles, and there is no site."""
        shutil.rmtree(self.folder / "site", ignore_errors=True)
        (self.folder / "cache.sqlite").unlink(missing_ok=True)
        return self.again()

    def changed(self) -> float:
        """One of them says a sentence more."""
        self._edit()
        return self.again()

    def _edit(self) -> None:
        self._edits += 1
        with self._edited.open("a", encoding="utf-8") as file:
            file.write(f"\nThe harbour master counted {self._edits} boats at noon.\n")

    def again(self) -> float:
        """They are as they are."""
        return self.worked("build", "seeds")

    def worked(self, *arguments: str) -> float:
        """The work of a command in the folder."""
        return _work((*PROGRAM, *arguments), self.folder)

    def first_line(self) -> float:
        """The work until a terminal shows anything of a build, which is then stopped."""
        self._edit()
        terminal, other = pty.openpty()
        with subprocess.Popen(
            (*PROGRAM, "build", "seeds"), cwd=self.folder, env=_environment(self.folder), stdout=other, stderr=other
        ) as process:
            os.read(terminal, 1)
            seconds = _work_of(process.pid)
            process.terminate()
        for handle in (terminal, other):
            os.close(handle)
        return seconds


def _work(command: Sequence[str], folder: Path) -> float:
    """What a process worked until its end, and those that it had started."""
    before = _ended()
    subprocess.run(command, cwd=folder, env=_environment(folder), check=True, capture_output=True)
    return _ended() - before


def _ended() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _work_of(number: int) -> float:
    """What a process has worked until now, by <proc(5)>: two fields in ticks of the clock."""
    fields = Path("/proc", str(number), "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "CROSSBRIEF_CACHE": str(folder / "cache.sqlite")}


if __name__ == "__main__":
    main()
