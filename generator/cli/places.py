"""Where a command works and how: the folders, the history that it continues, the time, the progress it shows."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import PACKAGED
from generator.cli.options import SITE, is_told

if TYPE_CHECKING:
    from datetime import datetime

    from rich.progress import Progress, TaskID

    from generator.each import Work
    from generator.many import Shop
    from generator.site import Since


WORDS = PACKAGED.parents[1] / "render" / "words"
TWO_FOLDERS = "name the folder of articles once, as FOLDER or with --seeds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a command works: in the project of this folder, or on a folder of articles anywhere."""

    seeds: Path
    docs: Path | None  # `None`: a temporary folder will do
    config: Path
    cache: Path


def checked_place(folder: Path | None, seeds: Path | None, docs: Path | None) -> Place:
    """The place, once all is well that can be known at once: folder, settings, language, date.

    Of many briefings only what `site.yml` says is read; each is read when it is built, if it changed.
    """
    if folder and seeds:
        raise click.UsageError(TWO_FOLDERS)
    place = place_at(folder or seeds, docs)
    from generator.read import read_seeds  # noqa: PLC0415
    from generator.read.stories import holds_many, read_site_settings  # noqa: PLC0415

    read = read_site_settings if holds_many(place.seeds) else read_seeds
    _require_words(read(place.seeds).language)
    since_of(None, SITE)
    return place


def _require_words(language: str) -> None:
    """An error where we do not speak this language. The disk is asked first: to load the stage takes half a second."""
    if not (WORDS / f"{language}.yml").is_file():
        from generator.render.words import words_of  # noqa: PLC0415

        words_of(language)


def place_at(seeds: Path | None, docs: Path | None) -> Place:
    """The folders and files of a folder of articles, or of the project here if none is named."""
    from platformdirs import user_cache_path  # noqa: PLC0415

    named = os.environ.get("CROSSBRIEF_CACHE")
    if seeds is None and _is_project():
        cache = Path(named or ".cache/crossbrief.sqlite")
        return Place(seeds=Path("seeds"), docs=docs or Path("docs"), config=Path("mkdocs.yml"), cache=cache)
    cache = Path(named) if named else user_cache_path("crossbrief") / "results.sqlite"
    return Place(seeds=seeds or Path("seeds"), docs=docs, config=PACKAGED, cache=cache)


def _is_project() -> bool:
    """Whether this folder is a briefing's own, and not a MkDocs project that knows nothing of us."""
    config = Path("mkdocs.yml")
    return config.is_file() and "crossbrief" in config.read_text(encoding="utf-8", errors="replace")


def since_of(named: Path | None, site: Path) -> "Since":
    """What the build continues: the history that is named, else that of the site which is there."""
    from generator.site.history import HISTORY, Since, instant_of  # noqa: PLC0415

    instant = instant_of(os.environ.get("SOURCE_DATE_EPOCH"))
    return Since(file=named or site / HISTORY, named=named is not None, instant=instant)


@contextmanager
def laid_out(place: Place) -> Iterator[tuple[Place, Path]]:
    """The place with its docs/ folder, which is thrown away afterwards if nobody asked for one."""
    if place.docs:
        place.docs.mkdir(parents=True, exist_ok=True)
        yield place, place.docs
        return
    from generator.site.scratch import scratch_folder  # noqa: PLC0415

    with scratch_folder() as folder:
        yield place, folder


@contextmanager
def loading() -> Iterator[None]:
    """A line on a terminal while the program is loaded, which takes a second or more; then it goes."""
    if is_told("quiet"):
        yield
        return
    from rich.console import Console  # noqa: PLC0415

    with Console(stderr=True).status("loading"):
        yield


@contextmanager
def at_work(cache: Path | None) -> Iterator["Work"]:
    """How to work, with a line on stderr for each stage: how far it is and how long it took."""
    from rich import progress  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415

    from generator.each import Work  # noqa: PLC0415

    columns = (
        progress.TextColumn("{task.description:24}"),
        progress.BarColumn(20),
        progress.MofNCompleteColumn(),
        progress.TextColumn("{task.fields[seconds]:.1f} s"),
    )
    with progress.Progress(*columns, console=Console(stderr=True), disable=is_told("quiet")) as bar:
        yield Work(cache=cache, progress=_shown(bar))


def _shown(bar: "Progress") -> Callable[[str, int, int], None]:
    tasks: dict[str, TaskID] = {}

    def show(stage: str, done: int, total: int) -> None:
        if stage not in tasks:
            tasks[stage] = bar.add_task(stage, total=total, seconds=0.0)
        elapsed = next(task.elapsed for task in bar.tasks if task.id == tasks[stage])
        bar.update(tasks[stage], completed=done, total=total, seconds=elapsed or 0.0)

    return show


def shop_of(place: Place, out: Path) -> "Shop":
    """What a site of many briefings is built from, and where."""
    import hashlib  # noqa: PLC0415

    from generator.many import Shop  # noqa: PLC0415
    from generator.site.history import instant_of  # noqa: PLC0415

    return Shop(
        seeds=place.seeds,
        site=out,
        desks=place.cache.parent / "briefings" / hashlib.sha256(str(place.seeds.resolve()).encode()).hexdigest()[:16],
        config=place.config,
        address=os.environ.get("SITE_URL"),
        now=now(),
        instant=instant_of(os.environ.get("SOURCE_DATE_EPOCH")),
    )


def now() -> "datetime":
    """The time that embargoes are held against: SOURCE_DATE_EPOCH, else the clock."""
    from datetime import UTC, datetime  # noqa: PLC0415

    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:  # a build that has nothing to do asks for the time, and must not load a stage for it
        return datetime.now(UTC)
    from generator.site.history import instant_of  # noqa: PLC0415

    return instant_of(epoch) or datetime.now(UTC)
