"""The options and arguments that several commands have, and the words by which somebody chooses."""

from pathlib import Path

import click

SITE = Path("site")
FOLDER = click.Path(path_type=Path, file_okay=False)


def _remember(ctx: click.Context, parameter: click.Parameter, value: object) -> None:
    """How much is said, for whatever speaks in this command."""
    ctx.meta[f"crossbrief.{parameter.name}"] = value


def is_told(name: str) -> bool:
    """Whether the user asked for this command to be "quiet" or "verbose"."""
    ctx = click.get_current_context(silent=True)
    return bool(ctx and ctx.meta.get(f"crossbrief.{name}"))


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
private_option = click.option("--private", is_flag=True, help="Fetch from addresses inside your own network too.")
