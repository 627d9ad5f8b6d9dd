"""The command line: arguments -> pipeline -> messages, progress and exit codes. The only place that prints.

Results go to stdout, messages and progress to stderr. Nothing heavy is imported until a command runs.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

import click

from generator import __version__
from generator.errors import CrossbriefError

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from generator.each import Work
    from generator.pipeline import Built
    from generator.site import Since

SITE = Path("site")
#: Spelled out, because nothing of ours is loaded before a command runs; a test holds them against the real ones.
FORMATS = ("json", "docx", "mail", "passages", "passages-xlsx", "sqlite", "bibtex", "ris", "csl", "annotations")
NEEDS_A_PERSON = 3  # the work was done, and somebody should look at what it says

EPILOG = """\b
Exit codes:
  0  done
  1  not done: a file, a folder or the site is not as it must be; the message says which
  2  the command was not understood
  3  done, and somebody must look: `check` found a fault, or `--strict` and an article was left out

\b
To complete commands with the Tab key, in bash (zsh and fish likewise):
  eval "$(_CROSSBRIEF_COMPLETE=bash_source crossbrief)"

\b
CROSSBRIEF_CACHE names the file in which readings of articles are kept between builds.
"""


class Commands(click.Group):
    """A command group in which our own errors, and files that cannot be used, are a line for the user.

    Any other error is a bug and keeps its trace.
    """

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except CrossbriefError as error:
            from generator.render.reasons import error_line  # noqa: PLC0415

            raise click.ClickException(error_line(error)) from error
        except OSError as error:
            if error.filename is None:
                raise
            raise click.ClickException(f"{error.filename}: {error.strerror}") from error


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="crossbrief")
def main() -> None:
    """Several articles on one event become a briefing site: who says what, side by side, every word traceable."""


def _remember(ctx: click.Context, parameter: click.Parameter, value: object) -> None:
    """How much is said, for whatever speaks in this command."""
    ctx.meta[f"crossbrief.{parameter.name}"] = value


def _is_told(name: str) -> bool:
    ctx = click.get_current_context(silent=True)
    return bool(ctx and ctx.meta.get(f"crossbrief.{name}"))


FOLDER = click.Path(path_type=Path, file_okay=False)
seeds_option = click.option("--seeds", type=FOLDER, help="The folder of articles.  [default: seeds]")
docs_option = click.option("--docs", type=FOLDER, help="Where the Markdown goes.")
out_option = click.option("--out", type=FOLDER, default=SITE, show_default=True, help="The folder of the site.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON, for a program.")
since_option = click.option(
    "--since",
    type=click.Path(path_type=Path),
    help="What the last site told, to tell what changed.  [default: data/changes.json of the site that is there]",
)
folder_argument = click.argument("folder", type=FOLDER, required=False)
quiet_option = click.option(
    "--quiet", "-q", is_flag=True, expose_value=False, callback=_remember, help="Say only what is wrong."
)
verbose_option = click.option(
    "--verbose", "-v", is_flag=True, expose_value=False, callback=_remember, help="Name every file that changed."
)
strict_option = click.option("--strict", is_flag=True, help="End with code 3 if an article had to be left out.")


@main.command()
@folder_argument
@seeds_option
@docs_option
@since_option
@json_option
@strict_option
@quiet_option
@verbose_option
def generate(  # noqa: PLR0913 - one for each option
    folder: Path | None, seeds: Path | None, docs: Path | None, since: Path | None, *, as_json: bool, strict: bool
) -> None:
    """Turn a folder of articles into the Markdown of the site, in docs/ if no other folder is named."""
    place = _checked_place(folder, seeds, docs)
    from generator import pipeline  # noqa: PLC0415

    with _work(place.cache) as work:
        built = pipeline.build(place.seeds, docs or Path("docs"), work, _since(since, SITE))
    _report(built, as_json=as_json, strict=strict)


@main.command()
@folder_argument
@seeds_option
@out_option
@docs_option
@since_option
@json_option
@strict_option
@quiet_option
@verbose_option
def build(  # noqa: PLR0913 - one for each option
    folder: Path | None,
    seeds: Path | None,
    out: Path,
    docs: Path | None,
    since: Path | None,
    *,
    as_json: bool,
    strict: bool,
) -> None:
    """Turn a folder of articles into a site.

    With FOLDER, any folder of articles will do. Without it, the project in this folder is built: its mkdocs.yml,
    its seeds/ and its docs/. A failing build leaves the site that was there as it was.
    """
    from generator.site.publish import require_replaceable  # noqa: PLC0415

    wanted = _checked_place(folder, seeds, docs)
    require_replaceable(out, wanted.seeds)
    from generator import pipeline  # noqa: PLC0415
    from generator.site.build import build_site, has_address  # noqa: PLC0415

    with _laid_out(wanted) as (place, markdown), _work(place.cache) as work:
        built = pipeline.build(place.seeds, markdown, work, _since(since, out))
        work.progress("building the site", 0, 1)
        build_site(markdown, out, place.config, lambda staging: pipeline.check(place.seeds, staging, work))
        work.progress("building the site", 1, 1)
    if not has_address(out) and not _is_told("quiet"):
        click.echo("no address: feed and sitemap need one; build with SITE_URL=https://… before you publish", err=True)
    _report(built, as_json=as_json, strict=strict, site=out)


@main.command()
@folder_argument
@seeds_option
@docs_option
@since_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve the site.")
def serve(folder: Path | None, seeds: Path | None, docs: Path | None, since: Path | None, address: str) -> None:
    """Show the site in the browser; it follows every change of an article or a page."""
    import logging  # noqa: PLC0415

    from generator.site.history import HISTORY  # noqa: PLC0415
    from generator.site.mkdocs import Project  # noqa: PLC0415
    from generator.site.mkdocs import serve as serve_site  # noqa: PLC0415

    logging.basicConfig(level=logging.INFO, format="%(message)s")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    with _laid_out(_checked_place(folder, seeds, docs)) as (place, markdown):
        paths = {"config": place.config, "docs": markdown, "seeds": place.seeds, "cache": place.cache}
        if (history := since or SITE / HISTORY).exists() or since:
            paths["since"] = history
        serve_site(Project(**{name: str(path.absolute()) for name, path in paths.items()}), address)


@main.command()
@folder_argument
@seeds_option
@out_option
@json_option
@click.option("--config", "only_config", is_flag=True, help="Read briefing.yml only, and say what is wrong in it.")
def check(folder: Path | None, seeds: Path | None, out: Path, *, as_json: bool, only_config: bool) -> None:
    """Read the articles again and hold the built site against them, word for word; look for dead links and orphans."""
    place = _checked_place(folder, seeds, None)
    if only_config:
        from generator.read import read_seeds  # noqa: PLC0415

        read_seeds(place.seeds)
        click.echo(f"{place.seeds / 'briefing.yml'} is understood")
        return
    from generator import pipeline  # noqa: PLC0415

    with _work(place.cache) as work:
        faults = pipeline.check(place.seeds, out, work)
    if as_json:
        click.echo(json.dumps([asdict(fault) for fault in faults], ensure_ascii=False, indent=1))
    else:
        for fault in faults:
            click.echo(f"{fault.place}: {fault.message}")
        click.echo(f"{_counted(len(faults), 'fault')} in {out}", err=True)
    if faults:
        raise SystemExit(NEEDS_A_PERSON)


@main.command()
@click.argument("folder", type=FOLDER)
@click.option(
    "--format", "format_name", type=click.Choice(FORMATS), default="json", show_default=True, help="The format."
)
@click.option("--out", type=click.File("wb", lazy=True), default="-", help="The file to write.  [default: stdout]")
def export(folder: Path, format_name: str, out: BinaryIO) -> None:
    """Print the briefing of a folder of articles, as JSON or in the format of another program."""
    from generator import pipeline  # noqa: PLC0415
    from generator.render import in_format  # noqa: PLC0415
    from generator.render.export import export_json  # noqa: PLC0415

    with _work(None) as work:
        briefing = pipeline.brief(folder, work)
    out.write(export_json(briefing).encode() if format_name == "json" else in_format(briefing, format_name))


@main.command()
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@click.option("--seeds", type=FOLDER, default="seeds", show_default=True, help="The folder of articles.")
def add(urls: tuple[str, ...], seeds: Path) -> None:
    """Save web pages as they are into the folder of articles, and their addresses in its briefing.yml."""
    from generator.read.fetch import add_pages  # noqa: PLC0415

    added, refused = add_pages(urls, seeds)
    for page in added:
        click.echo(f"{page.path}: {page.url}")
    for other in refused:
        click.echo(f"not added: {other.url}: {other.reason}", err=True)
    if refused:
        raise SystemExit(NEEDS_A_PERSON if added else 1)


@main.command()
@click.argument("folder", type=FOLDER, default=Path())
def init(folder: Path) -> None:
    """Start a project in FOLDER, by default this one.

    It has a folder for the articles and all that builds and publishes them. Nothing that is there is changed.
    """
    from generator.read.keys import schema_json  # noqa: PLC0415
    from generator.site.starter import start_project  # noqa: PLC0415

    started = start_project(folder, __version__, schema_json())
    for name in started.written:
        click.echo(f"written: {name}")
    for name in started.kept:
        click.echo(f"kept as it is: {name}", err=True)
    inside = "" if folder == Path() else f"cd {folder}; "
    click.echo(f"Put the articles into {folder / 'seeds'}, one file each, and then: {inside}crossbrief build")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a command works: in the project of this folder, or on a folder of articles anywhere."""

    seeds: Path
    docs: Path | None  # `None`: a temporary folder will do
    config: Path
    cache: Path


def _checked_place(folder: Path | None, seeds: Path | None, docs: Path | None) -> Place:
    """The place, once all is well that can be known at once: folder, settings, language, date."""
    if folder and seeds:
        raise click.UsageError("name the folder of articles once, as FOLDER or with --seeds")
    place = _place(folder or seeds, docs)
    from generator.read import read_seeds  # noqa: PLC0415
    from generator.render.words import words_of  # noqa: PLC0415

    words_of(read_seeds(place.seeds).language)
    _since(None, SITE)
    return place


def _place(seeds: Path | None, docs: Path | None) -> Place:
    from platformdirs import user_cache_path  # noqa: PLC0415

    from generator.site.mkdocs import PACKAGED  # noqa: PLC0415

    named = os.environ.get("CROSSBRIEF_CACHE")
    if seeds is None and _is_project():
        cache = Path(named or ".cache/crossbrief.sqlite")
        return Place(seeds=Path("seeds"), docs=docs or Path("docs"), config=Path("mkdocs.yml"), cache=cache)
    cache = Path(named) if named else user_cache_path("crossbrief") / "results.sqlite"
    return Place(seeds=seeds or Path("seeds"), docs=docs, config=PACKAGED, cache=cache)


def _since(named: Path | None, site: Path) -> "Since":
    """What the build continues: the history that is named, else that of the site which is there."""
    from generator.site.history import HISTORY, Since, instant_of  # noqa: PLC0415

    instant = instant_of(os.environ.get("SOURCE_DATE_EPOCH"))
    return Since(file=named or site / HISTORY, named=named is not None, instant=instant)


def _is_project() -> bool:
    """Whether this folder is a briefing's own, and not a MkDocs project that knows nothing of us."""
    config = Path("mkdocs.yml")
    return config.is_file() and "crossbrief" in config.read_text(encoding="utf-8", errors="replace")


@contextmanager
def _laid_out(place: Place) -> Iterator[tuple[Place, Path]]:
    """The place with its docs/ folder, which is thrown away afterwards if nobody asked for one."""
    if place.docs:
        place.docs.mkdir(parents=True, exist_ok=True)
        yield place, place.docs
        return
    with TemporaryDirectory(prefix="crossbrief-") as folder:
        yield place, Path(folder)


@contextmanager
def _work(cache: Path | None) -> Iterator["Work"]:
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
    with progress.Progress(*columns, console=Console(stderr=True), disable=_is_told("quiet")) as bar:
        yield Work(cache=cache, progress=_shown(bar))


def _shown(bar: "Progress") -> Callable[[str, int, int], None]:
    tasks: dict[str, TaskID] = {}

    def show(stage: str, done: int, total: int) -> None:
        if stage not in tasks:
            tasks[stage] = bar.add_task(stage, total=total, seconds=0.0)
        elapsed = next(task.elapsed for task in bar.tasks if task.id == tasks[stage])
        bar.update(tasks[stage], completed=done, total=total, seconds=elapsed or 0.0)

    return show


def _tell(built: "Built", counts: dict[str, int], site: Path | None) -> None:
    report = built.report
    if _is_told("verbose"):
        for name in report.written:
            click.echo(f"written: {name}")
        for name in report.deleted:
            click.echo(f"deleted: {name}")
    said = ", ".join(_counted(count, name.removesuffix("s")) for name, count in counts.items())
    changes = f"{_counted(len(report.written), 'file')} written, {len(report.deleted)} deleted"
    click.echo(f"{built.briefing.title}: {said}; {changes}{f'; the site is in {site}' if site else ''}")
    if built.news:
        click.echo(f"What changed: {built.news}")


def _counted(count: int, name: str) -> str:
    """A number and what it counts.

    >>> _counted(1, "source"), _counted(2, "source")
    ('1 source', '2 sources')
    """
    return f"{count} {name}{'' if count == 1 else 's'}"


def _report(built: "Built", *, as_json: bool, strict: bool, site: Path | None = None) -> None:
    briefing, report = built.briefing, built.report
    counts = {"sources": len(briefing.sources), "rows": len(briefing.rows), "flags": len(briefing.flags)}
    if built.trouble:
        click.echo(built.trouble, err=True)
    if as_json:
        paths = {"site": str(site) if site else None, "news": built.news, "left_out": built.left_out, **asdict(report)}
        click.echo(json.dumps({**counts, **paths}, ensure_ascii=False, indent=1))
    else:
        for left in built.left_out:
            click.echo(f"left out: {left['path']}: {left['reason']}", err=True)
        if not _is_told("quiet"):
            _tell(built, counts, site)
    if strict and built.left_out:
        raise SystemExit(NEEDS_A_PERSON)
