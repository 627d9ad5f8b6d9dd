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

    from generator.ask import Server
    from generator.each import Work
    from generator.pipeline import Built, Kept
    from generator.site import Since

SITE = Path("site")
OPENAI = "https://api.openai.com/v1"
NEEDS_A_PERSON = 3  # the work was done, and somebody should look at what it says

EPILOG = """\b
Exit codes:
  0  done
  1  not done: a file, a folder or the site is not as it must be; the message says which
  2  the command was not understood
  3  done, and somebody must look: `check` found a fault, words in seeds/points do not stand in the articles
     any more, or `--strict` and an article was left out

\b
CROSSBRIEF_CACHE names the file in which readings of articles are kept between builds.
"""


class Commands(click.Group):
    """A command group in which our own errors are a line for the user; any other error is a bug and keeps its trace."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except CrossbriefError as error:
            from generator.render.reasons import error_line  # noqa: PLC0415

            raise click.ClickException(error_line(error)) from error


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="crossbrief")
def main() -> None:
    """Several articles on one event become a briefing site: who says what, side by side, every word traceable."""


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
strict_option = click.option("--strict", is_flag=True, help="End with code 3 if an article had to be left out.")


@main.command()
@seeds_option
@docs_option
@since_option
@points_option
@json_option
@strict_option
def generate(  # noqa: PLR0913 - one for each option
    seeds: Path | None, docs: Path | None, since: Path | None, *, points: bool, as_json: bool, strict: bool
) -> None:
    """Turn a folder of articles into the Markdown of the site, in docs/ if no other folder is named."""
    from generator import pipeline  # noqa: PLC0415

    place = _place(seeds, docs)
    with _work(place.cache) as work:
        built = pipeline.build(place.seeds, docs or Path("docs"), work, _since(since, SITE), points=points)
    _report(built, as_json=as_json, strict=strict)


@main.command()
@seeds_option
@out_option
@docs_option
@since_option
@points_option
@json_option
@strict_option
def build(  # noqa: PLR0913 - one for each option
    seeds: Path | None, out: Path, docs: Path | None, since: Path | None, *, points: bool, as_json: bool, strict: bool
) -> None:
    """Turn a folder of articles into a site.

    With --seeds, any folder of articles will do. Without it, the project in this folder is built: its mkdocs.yml,
    its seeds/ and its docs/. A failing build leaves the site that was there as it was.
    """
    from generator import pipeline  # noqa: PLC0415
    from generator.site.build import build_site  # noqa: PLC0415
    from generator.site.publish import require_replaceable  # noqa: PLC0415

    wanted = _place(seeds, docs)
    require_replaceable(out, wanted.seeds)
    with _laid_out(wanted) as (place, markdown), _work(place.cache) as work:
        built = pipeline.build(place.seeds, markdown, work, _since(since, out), points=points)
        work.progress("building the site", 0, 1)
        build_site(markdown, out, place.config, lambda staging: pipeline.check(place.seeds, staging, work))
        work.progress("building the site", 1, 1)
    _report(built, as_json=as_json, strict=strict, site=out)


@main.command()
@seeds_option
@docs_option
@since_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve the site.")
def serve(seeds: Path | None, docs: Path | None, since: Path | None, address: str) -> None:
    """Show the site in the browser; it follows every change of an article or a page."""
    import logging  # noqa: PLC0415

    from generator.site.build import add_starter  # noqa: PLC0415
    from generator.site.history import HISTORY  # noqa: PLC0415
    from generator.site.mkdocs import PACKAGED, Project  # noqa: PLC0415
    from generator.site.mkdocs import serve as serve_site  # noqa: PLC0415

    logging.basicConfig(level=logging.INFO, format="%(message)s")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    with _laid_out(_place(seeds, docs)) as (place, markdown):
        if place.config == PACKAGED:
            add_starter(markdown)
        paths = {"config": place.config, "docs": markdown, "seeds": place.seeds, "cache": place.cache}
        if (history := since or SITE / HISTORY).exists() or since:
            paths["since"] = history
        serve_site(Project(**{name: str(path.absolute()) for name, path in paths.items()}), address)


@main.command()
@seeds_option
@out_option
@json_option
def check(seeds: Path | None, out: Path, *, as_json: bool) -> None:
    """Read the articles again and hold the built site against them, word for word; look for dead links and orphans."""
    from generator import pipeline  # noqa: PLC0415

    place = _place(seeds, None)
    with _work(place.cache) as work:
        faults = pipeline.check(place.seeds, out, work)
    if as_json:
        click.echo(json.dumps([asdict(fault) for fault in faults], ensure_ascii=False, indent=1))
    else:
        for fault in faults:
            click.echo(f"{fault.place}: {fault.message}")
        click.echo(f"{len(faults)} faults in {out}", err=True)
    if faults:
        raise SystemExit(NEEDS_A_PERSON)


@main.command()
@click.argument("folder", type=FOLDER)
@points_option
def export(folder: Path, *, points: bool) -> None:
    """Print the briefing.json of a folder of articles, and write nothing."""
    from generator import pipeline  # noqa: PLC0415
    from generator.render.export import export_json  # noqa: PLC0415

    with _work(None) as work:
        briefing = pipeline.brief(folder, work, points=points)
    click.echo(export_json(briefing), nl=False)


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
        raise SystemExit(NEEDS_A_PERSON)


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
    with progress.Progress(*columns, console=Console(stderr=True)) as bar:
        yield Work(cache=cache, progress=_shown(bar))


def _shown(bar: "Progress") -> Callable[[str, int, int], None]:
    tasks: dict[str, TaskID] = {}

    def show(stage: str, done: int, total: int) -> None:
        if stage not in tasks:
            tasks[stage] = bar.add_task(stage, total=total, seconds=0.0)
        elapsed = next(task.elapsed for task in bar.tasks if task.id == tasks[stage])
        bar.update(tasks[stage], completed=done, total=total, seconds=elapsed or 0.0)

    return show


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
        said = ", ".join(f"{count} {name}" for name, count in counts.items())
        changes = f"{len(report.written)} files written, {len(report.deleted)} deleted"
        click.echo(f"{briefing.title}: {said}; {changes}{f'; the site is in {site}' if site else ''}")
        if built.news:
            click.echo(f"What changed: {built.news}")
    for place, reason in built.stale:
        click.echo(f"{place}: {reason}", err=True)
    if built.stale or (strict and built.left_out):
        raise SystemExit(NEEDS_A_PERSON)
