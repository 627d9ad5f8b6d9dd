"""`export`: the briefing for another program."""

from pathlib import Path
from typing import BinaryIO

import click

from generator.cli.options import FOLDER, points_option, quiet_option
from generator.cli.places import at_work, loading

#: Spelled out, because nothing of ours is loaded before a command runs; a test holds them against the real ones.
FORMATS = (
    *("json", "docx", "pdf", "mail", "passages", "passages-xlsx", "sqlite"),
    *("bibtex", "ris", "csl", "annotations", "stix"),
)


@click.command()
@click.argument("folder", type=FOLDER)
@click.option(
    "--format", "format_name", type=click.Choice(FORMATS), default="json", show_default=True, help="The format."
)
@points_option
@click.option("--out", type=click.File("wb", lazy=True), default="-", help="The file to write.  [default: stdout]")
@quiet_option
def export(folder: Path, format_name: str, out: BinaryIO, *, points: bool) -> None:
    """Print the briefing of a folder of articles, as JSON or in the format of another program."""
    with loading():
        from generator.render import in_format, require_format  # noqa: PLC0415

        require_format(format_name)
        from generator import pipeline  # noqa: PLC0415
        from generator.render.export import export_json  # noqa: PLC0415

    with at_work(None) as work:
        briefing = pipeline.brief(folder, work, points=points)
    made = export_json(briefing).encode() if format_name == "json" else in_format(briefing, format_name)
    out.write(made)  # only now is the file opened, and one of that name gone
