"""`add`: web pages into the folder of articles."""

from pathlib import Path

import click

from generator.cli.options import FOLDER, private_option
from generator.cli.reports import NEEDS_A_PERSON


@click.command()
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@click.option("--seeds", type=FOLDER, default="seeds", show_default=True, help="The folder of articles.")
@private_option
def add(urls: tuple[str, ...], seeds: Path, *, private: bool) -> None:
    """Save web pages as they are into the folder of articles, and their addresses in its briefing.yml."""
    from generator.read.adding import add_pages  # noqa: PLC0415

    added, refused = add_pages(urls, seeds, allow_private=private)
    for page in added:
        click.echo(f"{page.path}: {page.url}")
    for other in refused:
        click.echo(f"not added: {other.url}: {other.reason}", err=True)
    if refused:
        raise SystemExit(NEEDS_A_PERSON if added else 1)
