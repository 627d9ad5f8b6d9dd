"""`check`: the built site against its articles."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from generator.cli.options import folder_argument, is_told, json_option, out_option, quiet_option, seeds_option
from generator.cli.places import at_work, checked_place, loading, shop_of
from generator.cli.reports import NEEDS_A_PERSON, counted


@click.command()
@folder_argument
@seeds_option
@out_option
@json_option
@click.option("--config", "only_config", is_flag=True, help="Read briefing.yml only, and say what is wrong in it.")
@quiet_option
def check(folder: Path | None, seeds: Path | None, out: Path, *, as_json: bool, only_config: bool) -> None:
    """Read the articles again and hold the built site against them, word for word; look for dead links and orphans."""
    place = checked_place(folder, seeds, None)
    if only_config:
        _read_settings(place.seeds)
        return
    with loading():
        from generator import many, pipeline  # noqa: PLC0415
        from generator.read.stories import holds_many  # noqa: PLC0415

    with at_work(place.cache) as work:
        if holds_many(place.seeds):
            faults = many.check_many(shop_of(place, out), work)
        else:
            faults = pipeline.check(place.seeds, out, work)
    if as_json:
        click.echo(json.dumps([asdict(fault) for fault in faults], ensure_ascii=False, indent=1))
    else:
        for fault in faults:
            click.echo(f"{fault.place}: {fault.message}")
        if faults or not is_told("quiet"):
            click.echo(f"{counted(len(faults), 'fault')} in {out}", err=True)
    if faults:
        raise SystemExit(NEEDS_A_PERSON)


def _read_settings(seeds: Path) -> None:
    """Say of each briefing.yml whether it is understood; code 1 where one is not."""
    from generator.errors import CrossbriefError  # noqa: PLC0415
    from generator.read import read_seeds  # noqa: PLC0415
    from generator.read.stories import holds_many, story_folders  # noqa: PLC0415

    wrong = False
    for folder in [story.folder for story in story_folders(seeds)] if holds_many(seeds) else [seeds]:
        try:
            read_seeds(folder)
            click.echo(f"{folder / 'briefing.yml'} is understood")
        except CrossbriefError as error:
            from generator.render.reasons import error_line  # noqa: PLC0415

            click.echo(f"{folder}: {error_line(error)}", err=True)
            wrong = True
    if wrong:
        raise SystemExit(1)
