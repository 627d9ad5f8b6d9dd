"""How long a site of many briefings takes: first, again, with one article changed, on a cluster; and sorting a pile.

    python -m tests.bench.bench_many [--few 8] [--many 32] [--pile FOLDER]

Each line has the seconds that passed and the seconds of work of all processes: on a shared machine the second says
more.
"""

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from generator import many, pipeline
from generator.each import Work
from generator.fingerprint import PACKAGE
from generator.site.mkdocs_loaded import loaded

PAIRS = Path(__file__).parents[1] / "quality" / "lookalikes.yml"
PILE = 293  # articles: as many as the folder had that became one briefing by mistake
STORY = 5  # articles of a briefing


def main() -> None:
    """Print a line for each kind of work, and the ratios between them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--few", type=int, default=8)
    parser.add_argument("--many", type=int, default=32)
    parser.add_argument("--pile", type=Path, help="A folder of articles to sort, instead of invented ones.")
    asked = parser.parse_args()
    with TemporaryDirectory() as scratch:
        root = Path(scratch)
        pile = asked.pile or _pile(root / "pile")
        _timed(f"{len(list(pile.iterdir()))} articles sorted", lambda: pipeline.sort_pile(pile, None, Work()))
        few, more = _briefings(root / "few", asked.few), _briefings(root / "more", asked.many)
        alone, _ = _timed(f"{asked.few} briefings, one process", lambda: _build(few, root / "alone", processes=1))
        two, _ = _timed(f"{asked.few} briefings, two processes", lambda: _build(few, root / "two"))
        local, _ = _timed(f"{asked.few} briefings, --on local", lambda: _build(few, root / "local", on="local"))
        all_of, _ = _timed(f"{asked.many} briefings, two processes", lambda: _build(more, root / "all"))
        with (next(more.glob("*/a-0.txt"))).open("a", encoding="utf-8") as article:
            article.write("\nThe road was closed until Friday, said the mayor.\n")
        _timed("one article of one changed", lambda: _build(more, root / "all"))
        _timed("nothing changed, by the digests", lambda: _build(more, root / "all"))
        command = [sys.executable, "-m", "generator", "build", "-q", "--seeds", str(more), "--out", str(root / "cli")]
        with _cache(root / "all" / "cache.sqlite"):
            _timed("the command, first", lambda: os.spawnv(os.P_WAIT, sys.executable, command))
            _timed("the command, nothing changed", lambda: os.spawnv(os.P_WAIT, sys.executable, command))
        sys.stdout.write(
            f"two processes against one {alone / two:.2f}x; --on local against processes {local / two:.2f}x; "
            f"t({asked.many})/t({asked.few}) {all_of / two:.2f}\n"
        )


def _pile(folder: Path) -> Path:
    """The invented articles of two events of one kind, again and again with other names."""
    folder.mkdir()
    for number, (_, text) in zip(range(PILE), _articles(), strict=False):
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def _briefings(folder: Path, count: int) -> Path:
    articles = _articles()
    for number in range(count):
        place = folder / f"story-{number:03}"
        place.mkdir(parents=True)
        for at in range(STORY):
            (place / f"a-{at}.txt").write_text(next(articles)[1], encoding="utf-8")
    return folder


def _articles() -> Iterator[tuple[str, str]]:
    kinds = yaml.safe_load(PAIRS.read_text(encoding="utf-8"))
    told = [lines for kind in kinds.values() for event in kind.values() for _, *lines in event.values()]
    for number in range(10_000):
        for lines in told:
            yield lines[0], "\n\n".join(lines).replace("Monday", f"Monday at {number % 24}")


def _build(seeds: Path, place: Path, *, processes: int = 2, on: str | None = None) -> None:
    place.mkdir(exist_ok=True)
    shop = many.Shop(
        seeds=seeds,
        site=place / "site",
        desks=place / "desks",
        config=PACKAGE / "theme" / "mkdocs.yml",
        address=None,
        now=datetime(2032, 1, 1, tzinfo=UTC),
    )
    done = many.build_many(shop, Work(cache=place / "cache.sqlite", processes=processes, on=on))
    assert not done.failed, done.failed


@contextmanager
def _cache(file: Path) -> Iterator[None]:
    """The command works with this cache, and with desks of its own beside it."""
    os.environ["CROSSBRIEF_CACHE"] = str(file)
    try:
        yield
    finally:
        del os.environ["CROSSBRIEF_CACHE"]
        shutil.rmtree(file.parent / "briefings", ignore_errors=True)


def _timed(label: str, work: Callable[[], object]) -> tuple[float, float]:
    """The seconds that passed, and those of work in this process and its children."""
    wall, cpu = time.perf_counter(), _worked()
    work()
    if loaded.cache_info().currsize:
        loaded().close()  # what MkDocs' process has worked is known once it has ended
    wall, cpu = time.perf_counter() - wall, _worked() - cpu
    sys.stdout.write(f"{label:36} {wall:8.1f} s {cpu:8.1f} s of work\n")
    sys.stdout.flush()
    return wall, cpu


def _worked() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


if __name__ == "__main__":
    main()
