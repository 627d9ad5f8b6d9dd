"""The command line: arguments -> pipeline -> messages, progress and exit codes. The only place that prints.

Results go to stdout, messages and progress to stderr. Nothing heavy is imported until a command runs.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from generator import PACKAGED, __version__
from generator.errors import CrossbriefError
from generator.processes import stopping_tidily

if TYPE_CHECKING:
    from datetime import datetime

    from rich.progress import Progress, TaskID

    from generator.ask import Server
    from generator.each import Work
    from generator.freshness import Asked
    from generator.many import ManyBuilt, Shop
    from generator.model import Sorting
    from generator.pipeline import Built, Kept
    from generator.site import Since

Said = Mapping[str, Any]  # what a build says of itself: text, counts and lists, as they stand in its JSON

SITE = Path("site")
OPENAI = "https://api.openai.com/v1"
#: Spelled out, because nothing of ours is loaded before a command runs; a test holds them against the real ones.
FORMATS = ("json", "docx", "mail", "passages", "passages-xlsx", "sqlite", "bibtex", "ris", "csl", "annotations")
NEEDS_A_PERSON = 3  # the work was done, and somebody should look at what it says

EPILOG = """\b
Exit codes:
  0  done
  1  not done: a file, a folder or the site is not as it must be; the message says which
  2  the command was not understood
  3  done, and somebody must look: `check` found a fault, words in seeds/points do not stand in the articles
     any more, or `--strict` and an article was left out

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
@click.pass_context
def main(context: click.Context) -> None:
    """Several articles on one event become a briefing site: who says what, side by side, every word traceable."""
    context.with_resource(stopping_tidily())


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
points_option = click.option("--points/--no-points", default=True, help="Read seeds/points, or go by the rules alone.")
folder_argument = click.argument("folder", type=FOLDER, required=False)
quiet_option = click.option(
    "--quiet", "-q", is_flag=True, expose_value=False, callback=_remember, help="Say only what is wrong."
)
verbose_option = click.option(
    "--verbose", "-v", is_flag=True, expose_value=False, callback=_remember, help="Name every file that changed."
)
on_option = click.option(
    "--on",
    metavar="SCHEDULER",
    help="Build many briefings on a Dask cluster: tcp://host:8786, or local for all cores of this machine.",
)
strict_option = click.option("--strict", is_flag=True, help="End with code 3 if an article had to be left out.")


@main.command()
@folder_argument
@seeds_option
@docs_option
@since_option
@points_option
@json_option
@strict_option
@quiet_option
@verbose_option
def generate(  # noqa: PLR0913 - one for each option
    folder: Path | None,
    seeds: Path | None,
    docs: Path | None,
    since: Path | None,
    *,
    points: bool,
    as_json: bool,
    strict: bool,
) -> None:
    """Turn a folder of articles into the Markdown of the site, in docs/ if no other folder is named."""
    place = _checked_place(folder, seeds, docs)
    from generator import pipeline  # noqa: PLC0415
    from generator.read.stories import require_one  # noqa: PLC0415

    require_one(place.seeds)
    with _work(place.cache) as work:
        built = pipeline.build(place.seeds, docs or Path("docs"), work, _since(since, SITE), points=points)
    _say(_summary(built, None), as_json=as_json, strict=strict)


@main.command()
@folder_argument
@seeds_option
@out_option
@docs_option
@since_option
@points_option
@on_option
@json_option
@strict_option
@quiet_option
@verbose_option
def build(  # noqa: PLR0913, PLR0917 - one for each option
    folder: Path | None,
    seeds: Path | None,
    out: Path,
    docs: Path | None,
    since: Path | None,
    on: str | None,
    *,
    points: bool,
    as_json: bool,
    strict: bool,
) -> None:
    """Turn a folder of articles into a site.

    With FOLDER, any folder of articles will do. Without it, the project in this folder is built: its mkdocs.yml,
    its seeds/ and its docs/. A failing build leaves the site that was there as it was.

    A folder of folders, or one with a site.yml, is a site of many briefings: one for each folder, and a front page.
    What did not change is not built again. A briefing that fails costs itself only, and ends the command with code 1.
    """
    from generator.read.stories import holds_many  # noqa: PLC0415

    wanted = _checked_place(folder, seeds, docs)
    if holds_many(wanted.seeds):
        _build_many(wanted, out, on, as_json=as_json)
        return
    from generator import freshness  # noqa: PLC0415

    asked = freshness.Asked(
        seeds=wanted.seeds, site=out, docs=wanted.docs, config=wanted.config, since=since, points=points
    )
    said = freshness.recall(wanted.cache, asked)
    if said is None:
        said = _built(wanted, asked)
    _say(said, as_json=as_json, strict=strict)


def _built(wanted: "Place", asked: "Asked") -> Said:
    """Build the site, and remember it until something changes."""
    from generator.read.stories import require_published  # noqa: PLC0415
    from generator.site.publish import require_replaceable  # noqa: PLC0415

    require_replaceable(asked.site, asked.seeds)
    require_published(asked.seeds, _now())
    from generator import freshness, pipeline  # noqa: PLC0415
    from generator.site.build import build_site, has_address  # noqa: PLC0415

    inputs = asked.inputs() if asked.seeds.is_dir() else ""
    with _laid_out(wanted) as (place, markdown), _work(place.cache) as work:
        built = pipeline.build(place.seeds, markdown, work, _since(asked.since, asked.site), points=asked.points)
        pages = asked.pages()
        work.progress("building the site", 0, 1)
        build_site(markdown, asked.site, place.config, lambda staging: pipeline.check(place.seeds, staging, work))
        work.progress("building the site", 1, 1)
    if not has_address(asked.site) and not _is_told("quiet"):
        click.echo("no address: feed and sitemap need one; build with SITE_URL=https://… before you publish", err=True)
    said = _summary(built, asked.site)
    # Another build would continue this site's own history, in which nothing is new, unless one is named.
    again = {} if asked.since else {"news": None, "trouble": None}
    pages_made = sorted({*built.report.written, *built.report.unchanged})
    later = {**said, **again, "written": [], "deleted": [], "unchanged": pages_made}
    freshness.keep(wanted.cache, asked, inputs, pages, later)
    return said


@main.command()
@folder_argument
@seeds_option
@docs_option
@since_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve the site.")
def serve(folder: Path | None, seeds: Path | None, docs: Path | None, since: Path | None, address: str) -> None:
    """Show the site in the browser; it follows every change of an article or a page."""
    import logging  # noqa: PLC0415

    from generator.read.stories import require_one  # noqa: PLC0415
    from generator.site.history import HISTORY  # noqa: PLC0415
    from generator.site.mkdocs import Project  # noqa: PLC0415
    from generator.site.mkdocs import serve as serve_site  # noqa: PLC0415

    logging.basicConfig(level=logging.INFO, format="%(message)s")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    wanted = _checked_place(folder, seeds, docs)
    require_one(wanted.seeds)
    with _laid_out(wanted) as (place, markdown):
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
    from generator import many, pipeline  # noqa: PLC0415
    from generator.read.stories import holds_many  # noqa: PLC0415

    with _work(place.cache) as work:
        if holds_many(place.seeds):
            faults = many.check_many(_shop(place, out), work)
        else:
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
@points_option
@click.option("--out", type=click.File("wb", lazy=True), default="-", help="The file to write.  [default: stdout]")
def export(folder: Path, format_name: str, out: BinaryIO, *, points: bool) -> None:
    """Print the briefing of a folder of articles, as JSON or in the format of another program."""
    from generator import pipeline  # noqa: PLC0415
    from generator.render import in_format  # noqa: PLC0415
    from generator.render.export import export_json  # noqa: PLC0415

    with _work(None) as work:
        briefing = pipeline.brief(folder, work, points=points)
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


@main.command()
@click.argument("pile", type=FOLDER)
@click.option("--into", type=FOLDER, help="Where the stories are; files are put into folders there.")
@click.option("--dry-run", is_flag=True, help="Say where the files belong, and put none there.")
@click.option("--link", is_flag=True, help="Link the files instead of copying them.")
@json_option
def sort(pile: Path, into: Path | None, *, dry_run: bool, link: bool, as_json: bool) -> None:
    """Sort a pile of mixed articles into stories, and say for each article which words join it.

    Without --into nothing is written. Files are copied, never moved or changed. Where a file is sorted wrongly, write
    a line `file.txt: other.txt` into the pile's sorting.yml, below `belongs to:` or `not here:`. It holds for good; the
    other can be a file of the pile or the folder of a story.
    """
    from generator import pipeline  # noqa: PLC0415

    with _work(_place(pile, None).cache) as work:
        sorting = pipeline.sort_pile(pile, into, work)
    if into and not dry_run:
        pipeline.put_in_place(sorting, pile, into, link=link)
    _report_sorting(sorting, as_json=as_json)


@main.command()
@seeds_option
@click.option("--model", help="Send the request to this model, and keep what it answers.")
@click.option("--at", "address", default=OPENAI, show_default=True, help="The address of the model's server.")
@click.option("--key-from", metavar="NAME", help="The environment variable that holds the key; it is written nowhere.")
@click.option(
    "--window", type=click.IntRange(min=1000), help="How many tokens the model can take; divides the request."
)
@click.option("--timeout", type=float, default=600.0, show_default=True, help="Seconds to wait for a silent server.")
@click.option("--json", "as_json", is_flag=True, help="Print the request as the JSON that a model's server takes.")
def ask(  # noqa: PLR0913, PLR0917 - one for each option
    seeds: Path | None,
    model: str | None,
    address: str,
    key_from: str | None,
    window: int | None,
    timeout: float,
    *,
    as_json: bool,
) -> None:
    """Ask a language model which passages of the articles make one point; only what stands in them is kept.

    Without --model nothing leaves the machine: the request is printed, to paste into any chat, and `crossbrief answer`
    takes what comes back. With it the request goes to a server that speaks the OpenAI protocol, as Ollama, llama.cpp,
    vLLM, LM Studio and most services do.
    """
    from generator import pipeline  # noqa: PLC0415

    place = _place(seeds, None)
    with _work(place.cache) as work:
        requests = pipeline.requests(place.seeds, work, window)
        if model is None:
            _print_requests([request.text for request in requests], as_json=as_json)
            return
        server = _server(model, address, key_from, timeout)
        letters = sum(len(request.text) for request in requests)
        key = f" with the key in {key_from}" if key_from else ""
        click.echo(f"sending {letters:,} characters in {len(requests)} requests to {address}{key}", err=True)
        replies = pipeline.ask(requests, server, work)
        kept = pipeline.keep_answers(place.seeds, [reply.text for reply in replies], model, work)
    if not all(reply.whole for reply in replies):
        click.echo("an answer broke off; what came of it was used", err=True)
    _say_kept(kept)


def _print_requests(texts: list[str], *, as_json: bool) -> None:
    for text in texts:
        body = {"messages": [{"role": "user", "content": text}]}
        click.echo(json.dumps(body, ensure_ascii=False, indent=1) if as_json else text)
    click.echo("Nothing was sent. Paste it into a chat, save the answer, then: crossbrief answer FILE", err=True)


def _server(model: str, address: str, key_from: str | None, seconds: float) -> "Server":
    from generator.ask import Server  # noqa: PLC0415

    key = os.environ.get(key_from) if key_from else None
    if key_from and not key:
        raise click.ClickException(f"the environment has no {key_from}; export it, or leave --key-from out")
    return Server(model=model, address=address, key=key, seconds=seconds)


@main.command()
@click.argument("files", type=click.File("rb"), nargs=-1, required=True, metavar="FILE...")
@seeds_option
@click.option("--model", default="not named", show_default=True, help="Whose answer it is, for the pages to say.")
def answer(files: tuple[BinaryIO, ...], seeds: Path | None, model: str) -> None:
    """Check a model's answer against the articles and keep what stands in them as points/model.yml; `-` is stdin."""
    from generator import pipeline  # noqa: PLC0415

    place = _place(seeds, None)
    texts = [file.read().decode("utf-8-sig", errors="replace") for file in files]
    with _work(place.cache) as work:
        kept = pipeline.keep_answers(place.seeds, texts, model, work)
    _say_kept(kept)


def _say_kept(kept: "Kept") -> None:
    from generator.render.reasons import english  # noqa: PLC0415

    for one in kept.unprinted:
        click.echo(f"not printed: {english(one.reason)}", err=True)
    lost = kept.proposed - kept.kept
    click.echo(f"{kept.proposed} points proposed, {kept.kept} kept, {lost} not printed")
    click.echo(f"kept in {kept.path}; build the site to see it")


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
    from generator.site.scratch import scratch_folder  # noqa: PLC0415

    with scratch_folder() as folder:
        yield place, folder


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


def _build_many(place: Place, out: Path, on: str | None, *, as_json: bool) -> None:
    """Build a site of many briefings; code 1 where one of them failed."""
    from generator import many  # noqa: PLC0415

    with _work(place.cache) as work:
        built = many.build_many(_shop(place, out), replace(work, on=on))
    _report_many(built, out, as_json=as_json)


def _shop(place: Place, out: Path) -> "Shop":
    import hashlib  # noqa: PLC0415

    from generator.many import Shop  # noqa: PLC0415
    from generator.site.history import instant_of  # noqa: PLC0415

    return Shop(
        seeds=place.seeds,
        site=out,
        desks=place.cache.parent / "briefings" / hashlib.sha256(str(place.seeds.resolve()).encode()).hexdigest()[:16],
        config=place.config,
        address=os.environ.get("SITE_URL"),
        now=_now(),
        instant=instant_of(os.environ.get("SOURCE_DATE_EPOCH")),
    )


def _now() -> "datetime":
    """The time that embargoes are held against: SOURCE_DATE_EPOCH, else the clock."""
    from datetime import UTC, datetime  # noqa: PLC0415

    from generator.site.history import instant_of  # noqa: PLC0415

    return instant_of(os.environ.get("SOURCE_DATE_EPOCH")) or datetime.now(UTC)


def _report_many(built: "ManyBuilt", out: Path, *, as_json: bool) -> None:
    from generator.render.reasons import sentence  # noqa: PLC0415
    from generator.render.words import FALLBACK, words_of  # noqa: PLC0415

    failed = {left.path: sentence(left.reason, words_of(FALLBACK)) for left in built.failed}
    counts = {name: getattr(built, name) for name in ("built", "unchanged", "hidden", "withdrawn")}
    if as_json:
        click.echo(json.dumps({"site": str(out), **counts, "failed": failed}, ensure_ascii=False, indent=1))
    else:
        said = ", ".join(f"{len(found)} {name}" for name, found in counts.items())
        click.echo(f"briefings: {said}, {len(failed)} failed; the site is in {out}")
    for name, why in failed.items():
        click.echo(f"not built: {name}: {why}", err=True)
    if failed:
        raise SystemExit(1)


def _report_sorting(sorting: "Sorting", *, as_json: bool) -> None:
    from generator.render.sorting import sorting_json, sorting_lines  # noqa: PLC0415

    if as_json:
        click.echo(json.dumps(sorting_json(sorting), ensure_ascii=False, indent=1))
        return
    for line in sorting_lines(sorting):
        click.echo(line)


def _tell(said: Said) -> None:
    if _is_told("verbose"):
        for done in ("written", "deleted"):
            for name in said[done]:
                click.echo(f"{done}: {name}")
    counts = ", ".join(_counted(said[name], name.removesuffix("s")) for name in ("sources", "rows", "flags"))
    changes = f"{_counted(len(said['written']), 'file')} written, {len(said['deleted'])} deleted"
    place = f"; the site is in {said['site']}" if said["site"] else ""
    click.echo(f"{said['title']}: {counts}; {changes}{place}")
    if said["news"]:
        click.echo(f"What changed: {said['news']}")


def _counted(count: int, name: str) -> str:
    """A number and what it counts.

    >>> _counted(1, "source"), _counted(2, "source")
    ('1 source', '2 sources')
    """
    return f"{count} {name}{'' if count == 1 else 's'}"


def _summary(built: "Built", site: Path | None) -> Said:
    """What a build says of itself, as JSON has it; `title` and `trouble` are for a person only."""
    briefing, report = built.briefing, built.report
    counts = {"sources": len(briefing.sources), "rows": len(briefing.rows), "flags": len(briefing.flags)}
    paths = {"site": str(site) if site else None, "news": built.news, "left_out": built.left_out, "stale": built.stale}
    return {"title": briefing.title, "trouble": built.trouble, **counts, **paths, **asdict(report)}


def _say(said: Said, *, as_json: bool, strict: bool) -> None:
    if said["trouble"]:
        click.echo(said["trouble"], err=True)
    if as_json:
        printed = {name: value for name, value in said.items() if name not in ("title", "trouble")}
        click.echo(json.dumps(printed, ensure_ascii=False, indent=1))
    else:
        for left in said["left_out"]:
            click.echo(f"left out: {left['path']}: {left['reason']}", err=True)
        if not _is_told("quiet"):
            _tell(said)
    for place, reason in said["stale"]:
        click.echo(f"{place}: {reason}", err=True)
    if said["stale"] or (strict and said["left_out"]):
        raise SystemExit(NEEDS_A_PERSON)
