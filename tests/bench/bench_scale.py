"""How comparing, rendering, building and checking grow with the number of sources, and how much memory they take.

    python -m tests.bench.bench_scale [--sizes 5 50 200 300] [--site] [--profile STAGE] [--keep FOLDER]

The articles are annotated once and kept in FOLDER; each size runs in a process of its own. Seconds of work, not of the
clock; memory is the peak of the process so far.
"""

import argparse
import cProfile
import hashlib
import math
import pstats
import re
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator import pipeline
from generator.annotate import annotate_article
from generator.compare import compare_articles
from generator.each import Work, each
from generator.model import NO_HISTORY, Page
from generator.read import read_seeds
from generator.render import continue_history, render_briefing, with_headings
from generator.site import write_site
from generator.site.build import build_site
from tests.bench.event import articles

LINE = re.compile(r"^ *\d+ (\w+) +(\d+\.\d+) s", re.MULTILINE)
SMALL = 20  # sources: with fewer, loading weighs more than the work
LEAST = 0.2  # seconds that say something


def main() -> None:
    """A line for each stage of each size, and how each grows."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="*", default=[5, 50, 200, 300])
    parser.add_argument("--site", action="store_true", help="MkDocs and the check as well.")
    parser.add_argument("--profile", help="The stage whose costliest functions are listed.")
    parser.add_argument("--keep", type=Path, help="Where annotated articles are kept between runs.")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        measure(asked.one, asked.keep, asked.profile, site=asked.site)
        return
    with TemporaryDirectory() as scratch:
        keep = asked.keep or Path(scratch)
        taken: dict[tuple[str, int], float] = {}
        growing = [size for size in asked.sizes if size >= SMALL] or asked.sizes
        options = [*(["--site"] if asked.site else []), *(["--profile", asked.profile] if asked.profile else [])]
        for size in asked.sizes:
            command = [sys.executable, "-m", "tests.bench.bench_scale", "--one", str(size), "--keep", str(keep)]
            lines = subprocess.run([*command, *options], check=True, stdout=subprocess.PIPE, text=True).stdout
            sys.stdout.write(lines)
            taken |= {(stage, size): float(seconds) for stage, seconds in LINE.findall(lines)}
    for stage in dict.fromkeys(stage for stage, _ in taken):
        few, many = (taken[stage, size] for size in (min(growing), max(growing)))
        if few > LEAST:
            grows = math.log(many / few) / math.log(max(growing) / min(growing))
            sys.stdout.write(f"{stage:9} grows as n^{grows:.2f} from {min(growing)} to {max(growing)} sources\n")


def measure(size: int, keep: Path, profile: str | None, *, site: bool) -> None:
    """Every stage of so many sources."""
    seeds = keep / str(size)
    seeds.mkdir(parents=True, exist_ok=True)
    for name, text in articles(size):
        (seeds / name).write_text(text, encoding="utf-8")
    work = Work(cache=keep / "cache.sqlite", processes=1)
    timed = Timed(size, profile)
    folder = timed("read", lambda: read_seeds(seeds))
    cleaned = timed("clean", lambda: pipeline.clean(folder, work))
    annotated = timed("annotate", lambda: each(annotate_article, cleaned.articles, "reading", work).results)
    briefing = timed("compare", lambda: with_headings(compare_articles(annotated, folder)))
    pages = timed("render", lambda: render_briefing(briefing, continue_history(NO_HISTORY, briefing)))
    digest = hashlib.sha256()
    weights = {}
    for page in pages:
        data = page.body.encode() if isinstance(page, Page) else page.data
        digest.update(page.path.encode() + data)
        weights[page.path] = len(data)
    heaviest = sorted(weights.items(), key=lambda entry: -entry[1])[:4]
    sys.stdout.write(f"{size:5} the pages: {digest.hexdigest()[:16]}, {len(briefing.rows)} rows, {heaviest}\n")
    if site:
        timed("write", lambda: write_site(pages, keep / f"docs-{size}"))
        timed("MkDocs", lambda: build_site(keep / f"docs-{size}", keep / f"site-{size}"))
        timed("check", lambda: pipeline.check(seeds, keep / f"site-{size}", work))


class Timed:
    """Stages by name, with their seconds of work."""

    def __init__(self, size: int, profile: str | None) -> None:
        self.size, self.profile = size, profile

    def __call__(self, name: str, stage: Callable[[], Any]) -> Any:
        """The result of the stage, and a line about it."""
        profiler = cProfile.Profile() if self.profile == name else None
        before = _worked()
        result = profiler.runcall(stage) if profiler else stage()
        seconds = _worked() - before
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sys.stdout.write(f"{self.size:5} {name:9} {seconds:8.2f} s {peak:6.0f} MiB\n")
        sys.stdout.flush()
        if profiler:
            pstats.Stats(profiler).sort_stats("tottime").print_stats(25).sort_stats("cumtime").print_stats(45)
        return result


def _worked() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


if __name__ == "__main__":
    main()
