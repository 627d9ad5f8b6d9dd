"""`watch`: new articles are fetched and proposed to their stories, again and again."""

import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import FOLDER, json_option, private_option, quiet_option
from generator.cli.places import at_work, place_at
from generator.cli.reports import NEEDS_A_PERSON, report_round

if TYPE_CHECKING:
    from generator.watch import Round, Watched

#: How often the folder is looked at while nothing is due: soon enough for somebody who waits for an answer.
GLANCE_SECONDS = 2.0


@click.command()
@click.argument("folder", type=FOLDER)
@click.option("--into", type=FOLDER, default="seeds", show_default=True, help="Where the stories and site.yml are.")
@click.option("--once", is_flag=True, help="Look once and end, as for cron.")
@click.option(
    "--every",
    type=click.FloatRange(min=1),
    default=15.0,
    show_default=True,
    metavar="MINUTES",
    help="How often feeds are asked.",
)
@private_option
@json_option
@quiet_option
def watch(  # noqa: PLR0913 - one for each option
    folder: Path, into: Path, every: float, *, once: bool, private: bool, as_json: bool
) -> None:
    """Fetch new articles into FOLDER and propose a story for each, until Ctrl-C.

    The feeds are those that site.yml names below `feeds:`. Their pages are fetched as `add` fetches them: robots.txt
    is obeyed, and a site is asked once a second at most. Files that you put into FOLDER are proposed too. Nothing is
    moved: `crossbrief sort FOLDER --into seeds` puts the articles into their stories once you agree.
    """
    watched = _watched(folder, into, private=private)
    if once:
        done = _look(watched)
        report_round(done, watched, as_json=as_json)
        raise SystemExit(NEEDS_A_PERSON if done.refused else 0)
    with suppress(KeyboardInterrupt):
        _watch(watched, every * 60, as_json=as_json)


def _watched(folder: Path, into: Path, *, private: bool) -> "Watched":
    import hashlib  # noqa: PLC0415

    from generator.watch import Watched  # noqa: PLC0415

    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    memory = place_at(folder, None).cache.parent / "watched" / f"{name}.json"
    return Watched(pile=folder, into=into, memory=memory, allow_private=private)


def _look(watched: "Watched") -> "Round":
    from generator.watch import look  # noqa: PLC0415

    with at_work(place_at(watched.pile, None).cache) as work:
        return look(watched, work)


def _watch(watched: "Watched", every_seconds: float, *, as_json: bool) -> None:
    """Look whenever the feeds are due or the folder has changed, and say what is new since the last look."""
    from generator.errors import CrossbriefError  # noqa: PLC0415
    from generator.render.reasons import error_line  # noqa: PLC0415

    before = None
    while True:
        try:
            done = _look(watched)
            if done.sorting != before or done.refused or done.added:
                report_round(done, watched, as_json=as_json)
            before = done.sorting
        except CrossbriefError as error:  # an editor may be in the middle of writing a settings file
            click.echo(error_line(error), err=True)
        _wait(watched.pile, every_seconds)


def _wait(pile: Path, seconds: float) -> None:
    """Until the time is over, or the folder has changed and then stood still for a glance."""
    from generator.read.files import file_states  # noqa: PLC0415

    until, first = time.monotonic() + seconds, file_states(pile)
    before = first
    while time.monotonic() < until:
        time.sleep(min(GLANCE_SECONDS, seconds))
        now = file_states(pile)
        if now == before != first:
            return
        before = now
