"""`init`: a project to begin with."""

from pathlib import Path

import click

from generator import __version__
from generator.cli.options import FOLDER


@click.command()
@click.argument("folder", type=FOLDER, default=Path())
def init(folder: Path) -> None:
    """Start a project in FOLDER, by default this one.

    It has a folder for the articles and all that builds and publishes them. Nothing that is there is changed.
    """
    from generator.read import SCHEMA_FILE, points_schema  # noqa: PLC0415
    from generator.read.keys import schema_json  # noqa: PLC0415
    from generator.site.starter import start_project  # noqa: PLC0415

    schemas = {"briefing.schema.json": schema_json(), SCHEMA_FILE: points_schema()}
    started = start_project(folder, __version__, schemas)
    for name in started.written:
        click.echo(f"written: {name}")
    for name in started.kept:
        click.echo(f"kept as it is: {name}", err=True)
    inside = "" if folder == Path() else f"cd {folder}; "
    click.echo(f"Put the articles into {folder / 'seeds'}, one file each, and then: {inside}crossbrief build")
