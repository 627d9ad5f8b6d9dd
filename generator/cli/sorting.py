"""`sort`: a pile of mixed articles into stories."""

from pathlib import Path

import click

from generator.cli.options import FOLDER, json_option, quiet_option
from generator.cli.places import at_work, place_at
from generator.cli.reports import report_sorting


@click.command()
@click.argument("pile", type=FOLDER)
@click.option("--into", type=FOLDER, help="Where the stories are; files are put into folders there.")
@click.option("--dry-run", is_flag=True, help="Say where the files belong, and put none there.")
@click.option("--link", is_flag=True, help="Link the files instead of copying them.")
@json_option
@quiet_option
def sort(pile: Path, into: Path | None, *, dry_run: bool, link: bool, as_json: bool) -> None:
    """Sort a pile of mixed articles into stories, and say for each article which words join it.

    Without --into nothing is written. Files are copied, never moved or changed. Where a file is sorted wrongly, write
    a line `file.txt: other.txt` into the pile's sorting.yml, below `belongs to:` or `not here:`. It holds for good; the
    other can be a file of the pile or the folder of a story.
    """
    from generator import pipeline  # noqa: PLC0415

    with at_work(place_at(pile, None).cache) as work:
        sorting = pipeline.sort_pile(pile, into, work)
    if into and not dry_run:
        pipeline.put_in_place(sorting, pile, into, link=link)
    report_sorting(sorting, as_json=as_json)
