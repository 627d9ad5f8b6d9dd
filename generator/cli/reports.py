"""What a command says of its work when it is done, and the exit code that says somebody must look."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.options import is_told

if TYPE_CHECKING:
    from generator.many import ManyBuilt
    from generator.model import Sorting
    from generator.pipeline import Built, Kept
    from generator.watch import Round, Watched

Said = Mapping[str, Any]  # what a build says of itself: text, counts and lists, as they stand in its JSON
FOR_A_PERSON = ("title", "trouble", "moved")
NOUNS = {"sources": "source", "rows": "point", "flags": "warning"}  # what is counted, as the pages call it
OUTCOMES = ("built", "unchanged", "hidden", "withdrawn")  # of a briefing among many; those that failed have a reason
NEEDS_A_PERSON = 3  # the work was done, and somebody should look at what it says


def summary(built: "Built", site: Path | None) -> Said:
    """What a build says of itself, as JSON has it; `title`, `trouble` and `moved` are for a person only."""
    briefing, report = built.briefing, built.report
    counts = {"sources": len(briefing.sources), "rows": len(briefing.rows), "flags": len(briefing.flags)}
    paths = {"site": str(site) if site else None, "news": built.news, "left_out": built.left_out, "stale": built.stale}
    return {
        "title": briefing.title,
        "trouble": built.trouble,
        "moved": built.moved,
        **counts,
        **paths,
        **asdict(report),
    }


def report_built(said: Said, *, as_json: bool, strict: bool) -> None:
    """Say what a build did; code 3 where somebody must look."""
    if said["trouble"]:
        click.echo(said["trouble"], err=True)
    if as_json:
        printed = {name: value for name, value in said.items() if name not in FOR_A_PERSON}
        click.echo(json.dumps(printed, ensure_ascii=False, indent=1))
    else:
        for key in said["moved"]:
            click.echo(f"briefing.yml: “{key}” is read, and has a better place now: points/editor.yml", err=True)
        for left in said["left_out"]:
            click.echo(f"left out: {left['path']}: {left['reason']}", err=True)
        if not is_told("quiet"):
            _tell(said)
    for place, reason in said["stale"]:
        click.echo(f"{place}: {reason}", err=True)
    if said["stale"] or (strict and said["left_out"]):
        raise SystemExit(NEEDS_A_PERSON)


def _tell(said: Said) -> None:
    if is_told("verbose"):
        for done in ("written", "deleted"):
            for name in said[done]:
                click.echo(f"{done}: {name}")
    counts = ", ".join(counted(said[name], noun) for name, noun in NOUNS.items())
    changes = f"{counted(len(said['written']), 'file')} written, {len(said['deleted'])} deleted"
    place = f"; the site is in {said['site']}" if said["site"] else ""
    click.echo(f"{said['title']}: {counts}; {changes}{place}")
    if said["news"]:
        click.echo(f"What changed: {said['news']}")


def counted(count: int, name: str) -> str:
    """A number and what it counts.

    >>> counted(1, "source"), counted(2, "source")
    ('1 source', '2 sources')
    """
    return f"{count} {name}{'' if count == 1 else 's'}"


def summary_of_many(built: "ManyBuilt", site: Path) -> Said:
    """What a build of many briefings says of itself, as JSON has it."""
    from generator.render.reasons import english  # noqa: PLC0415

    failed = {left.path: english(left.reason) for left in built.failed}
    counts = {name: list(getattr(built, name)) for name in OUTCOMES}
    return {"site": str(site), **counts, "failed": failed}


def report_many(said: Said, *, as_json: bool) -> None:
    """Say what became of each of many briefings; code 1 where one of them failed."""
    failed = said["failed"]
    if as_json:
        click.echo(json.dumps(said, ensure_ascii=False, indent=1))
    elif not is_told("quiet"):
        counts = ", ".join(f"{len(said[name])} {name}" for name in OUTCOMES)
        click.echo(f"briefings: {counts}, {len(failed)} failed; the site is in {said['site']}")
    for name, why in failed.items():
        click.echo(f"not built: {name}: {why}", err=True)
    if failed:
        raise SystemExit(1)


def report_sorting(sorting: "Sorting", *, as_json: bool) -> None:
    """Say which story each article belongs to."""
    from generator.render.sorting import sorting_json, sorting_lines  # noqa: PLC0415

    if as_json:
        click.echo(json.dumps(sorting_json(sorting), ensure_ascii=False, indent=1))
        return
    for line in sorting_lines(sorting):
        click.echo(line)


def report_round(done: "Round", watched: "Watched", *, as_json: bool) -> None:
    """Say what a look at the feeds and the pile brought, and how to put the articles into their stories."""
    if as_json:
        from generator.render.sorting import sorting_json  # noqa: PLC0415

        fetched = {"added": [asdict(page) for page in done.added], "refused": [asdict(page) for page in done.refused]}
        sorting = sorting_json(done.sorting) if done.sorting else None
        click.echo(json.dumps({**fetched, "sorting": sorting}, ensure_ascii=False))
        return
    for page in done.added:
        click.echo(f"fetched: {page.path}: {page.url}")
    for other in done.refused:
        click.echo(f"not fetched: {other.url}: {other.reason}", err=True)
    if done.sorting is None:
        click.echo(f"{watched.pile} holds no article yet")
        return
    report_sorting(done.sorting, as_json=False)
    if done.sorting.stories:
        click.echo(f"Nothing was moved. To accept: crossbrief sort {watched.pile} --into {watched.into}")


def report_kept(kept: "Kept") -> None:
    """Say what was kept of a model's answer."""
    from generator.render.reasons import english  # noqa: PLC0415

    for one in kept.unprinted:
        click.echo(f"not printed: {english(one.reason)}", err=True)
    for one in kept.changed:
        click.echo(f"{one.place.file}:{one.place.line}: {english(one.reason)}", err=True)
    for path in kept.unread:
        click.echo(f"an answer holds no points that can be read; it is kept as {path}", err=True)
    lost = kept.proposed - kept.kept
    click.echo(f"{counted(kept.proposed, 'point')} proposed, {kept.kept} kept, {lost} not printed")
    click.echo(f"kept in {kept.path}; build the site to see it")
