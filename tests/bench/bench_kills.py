"""Builds that something happens to at a random moment: they are ended, their cache is spoilt, a folder is taken away.

    python -m tests.bench.bench_kills [--times 520] [--seed 1]

Real processes, unlike `bench_faults`, which counts what is done to the disk.
"""

import argparse
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.site import build as site_build
from tests import forked
from tests.cli.folder import STORY
from tests.cli.test_killing import AS_IT_IS, COMMAND, at_work_in, contents

OTHER = STORY.replace("50 minutes", "40 minutes")
#: How often each happens, of thirteen.
KINDS = (*["kill"] * 8, "SIGTERM", "SIGINT", "cache", "seeds", "folder")
FOLDERS = ("site", ".site.new", "tmp")  # what is taken away where the articles stay
LONGER = 1.1  # of a whole build: the last moments after it is said to be done, too


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A folder with a site, its cache, and articles of which one has changed since; and the site that will come."""

    place: Path
    kept: Path  # copies of all as it was before
    new: dict[str, bytes]
    first: dict[str, bytes]  # the same where there was no site before: nothing is new in it
    settings: dict[str, str]

    def reset(self) -> None:
        """As it was before."""
        for entry in self.place.iterdir():
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        shutil.copytree(self.kept, self.place, dirs_exist_ok=True)

    def build(self) -> tuple[int, str]:
        """Build, with an MkDocs that is loaded already: the code, and what was said."""
        own = site_build.in_its_own_process
        site_build.in_its_own_process = _quick
        try:
            done = forked.run("generator", COMMAND, self.place, self.settings)
        finally:
            site_build.in_its_own_process = own
        return done.returncode, done.stderr


def main() -> None:
    """How often each happened, and what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=520)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    draw, outcomes = random.Random(asked.seed), Counter()
    with TemporaryDirectory() as scratch:
        stage, seconds = staged(Path(scratch))
        for number in range(asked.times):
            kind = draw.choice(KINDS)
            stage.reset()
            wrong, took = happened(stage, kind, draw.uniform(0, seconds * LONGER), draw)
            seconds = max(seconds, took)  # a machine that is shared is slower at times
            outcomes[kind] += 1
            outcomes.update(wrong)
            if wrong or number % 20 == 19:
                sys.stdout.write(f"{number + 1} {kind} {wrong or ''} {dict(outcomes)}\n")
                sys.stdout.flush()
    faults = {name: outcomes[name] for name in ("torn", "orphan", "wrong second build", "left-over", "traceback")}
    sys.stdout.write(f"{asked.times} faults: {faults}\n")


def staged(scratch: Path) -> tuple[Stage, float]:
    """The stage, and how long a whole build takes."""
    place, kept = scratch / "place", scratch / "kept"
    for folder in ("seeds", "tmp"):
        (place / folder).mkdir(parents=True)
    settings = {"CROSSBRIEF_CACHE": str(place / "cache"), "TMPDIR": str(place / "tmp"), "NO_MKDOCS_2_WARNING": "1"}
    (place / "seeds" / "story.txt").write_text(STORY)
    (place / "seeds" / "other.txt").write_text(OTHER)
    stage = Stage(place=place, kept=kept, new={}, first={}, settings=settings)
    loaded_all(place, settings)
    with (place / "seeds" / "other.txt").open("a") as other:
        other.write("\nA new ferry sails on Friday.\n")
    shutil.copytree(place, kept)
    began = time.monotonic()
    new = made(stage)
    seconds = time.monotonic() - began
    shutil.rmtree(place / "site")
    return replace(stage, new=new, first=made(stage)), seconds


def made(stage: Stage) -> dict[str, bytes]:
    """The site of a build that nothing happens to."""
    code, said = ended(*begun(stage))
    assert code == 0, said
    return contents(stage.place / "site")


def loaded_all(place: Path, settings: dict[str, str]) -> None:
    """Build in this process, so that its copies need not load anything."""
    from click.testing import CliRunner  # noqa: PLC0415 - the package is loaded with these settings

    from generator.cli import main as crossbrief  # noqa: PLC0415 - as above

    os.environ.update(settings)
    options = ["--seeds", str(place / "seeds"), "--out", str(place / "site")]
    done = CliRunner(catch_exceptions=False).invoke(crossbrief, ["build", *options])
    assert done.exit_code == 0, done.stderr
    site_build.loaded().close()


def begun(stage: Stage) -> tuple[int, Path]:
    """The process of a build, and the file with what it says."""
    said = stage.kept.parent / "said"
    with said.open("w") as file:
        environment = {**os.environ, **stage.settings}
        return forked.start("generator", COMMAND, stage.place, environment, [file.fileno()] * 2), said


def ended(process: int, said: Path) -> tuple[int, str]:
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return code, said.read_text(errors="replace")


def happened(stage: Stage, kind: str, after: float, draw: random.Random) -> tuple[list[str], float]:
    """What came of it that should not, and how long the build took."""
    old, began = contents(stage.place / "site"), time.monotonic()
    process, said = begun(stage)
    while time.monotonic() - began < after and os.waitid(os.P_PID, process, AS_IT_IS) is None:
        time.sleep(0.005)
    gone = strike(stage, kind, process, draw)
    code, told = ended(process, said)
    took = time.monotonic() - began
    for _ in range(30):  # the system needs a moment to end a child
        if not at_work_in(stage.place):
            break
        time.sleep(0.1)
    wrong = ["orphan"] if at_work_in(stage.place) else []
    whole = [old, stage.new, *([stage.first, {}] if gone == "site" else [])]
    if contents(stage.place / "site") not in whole:
        wrong.append("torn")
    wrong += ["traceback"] if "Traceback" in told else []
    for folder in ("seeds", "tmp"):
        shutil.copytree(stage.kept / folder, stage.place / folder, dirs_exist_ok=True)
    code, told = stage.build()
    if code or contents(stage.place / "site") not in [stage.new, *([stage.first] if gone == "site" else [])]:
        wrong.append("wrong second build")
        sys.stdout.write(f"{told[-2000:]}\n")
    if {path.name for path in stage.place.iterdir()} != {"cache", "seeds", "site", "tmp"}:
        wrong.append("left-over")
    return wrong, took


def strike(stage: Stage, kind: str, process: int, draw: random.Random) -> str | None:
    """Do it; the folder that is gone."""
    if kind in {"kill", "SIGTERM", "SIGINT"}:
        os.kill(process, signal.SIGKILL if kind == "kill" else signal.Signals[kind])
        return None
    if kind == "cache":
        spoil(stage.place / "cache", draw)
        return None
    gone = "seeds" if kind == "seeds" else draw.choice(FOLDERS)
    shutil.rmtree(stage.place / gone, ignore_errors=True)
    (stage.place / "tmp").mkdir(exist_ok=True)
    return gone


def spoil(cache: Path, draw: random.Random) -> None:
    """Cut it, empty it, or put nonsense into it."""
    data = bytearray(cache.read_bytes())
    how = draw.choice(("cut", "empty", "nonsense"))
    if how == "nonsense":
        for _ in range(200):
            data[draw.randrange(len(data))] = draw.randrange(256)
    cache.write_bytes(bytes(data[: draw.randrange(len(data))]) if how == "cut" else b"" if how == "empty" else data)


def _quick(arguments: str) -> tuple[int, str]:
    """MkDocs in a copy of this process."""
    done = forked.run("generator.site.mkdocs", [arguments], Path.cwd())
    return done.returncode, done.stdout.strip() or done.stderr.strip()


if __name__ == "__main__":
    main()
