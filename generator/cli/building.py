"""`generate` and `build`: articles -> Markdown, and articles -> a site or a site of many."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import (
    SITE,
    docs_option,
    folder_argument,
    is_told,
    json_option,
    on_option,
    out_option,
    points_option,
    quiet_option,
    seeds_option,
    since_option,
    strict_option,
    verbose_option,
)
from generator.cli.places import (
    TWO_FOLDERS,
    Place,
    at_work,
    checked_place,
    laid_out,
    loading,
    now,
    place_at,
    shop_of,
    since_of,
)
from generator.cli.reports import Said, report_built, report_many, summary, summary_of_many

if TYPE_CHECKING:
    from generator.freshness import Asked, AskedMany


@click.command()
@folder_argument
@seeds_option
@docs_option
@since_option
@points_option
@click.option("--config", type=click.Path(path_type=Path), help="Also write a configuration for Zensical to this file.")
@json_option
@strict_option
@quiet_option
@verbose_option
def generate(  # noqa: PLR0913 - one for each option
    folder: Path | None,
    seeds: Path | None,
    docs: Path | None,
    since: Path | None,
    config: Path | None,
    *,
    points: bool,
    as_json: bool,
    strict: bool,
) -> None:
    """Turn a folder of articles into the Markdown of the site, in docs/ if no other folder is named."""
    with loading():
        place = checked_place(folder, seeds, docs)
        from generator import pipeline  # noqa: PLC0415
        from generator.read.stories import require_one  # noqa: PLC0415
        from generator.site.mkdocs import address_in  # noqa: PLC0415

    require_one(place.seeds)
    with at_work(place.cache) as work:
        before, address = since_of(since, SITE), address_in(place.config)
        built = pipeline.build(place.seeds, docs or Path("docs"), work, before, points=points, address=address)
    if config:
        _configure(place.config, config, docs or Path("docs"))
    report_built(summary(built, None), as_json=as_json, strict=strict)


def _configure(base: Path, file: Path, docs: Path) -> None:
    """Write what our plugin tells MkDocs for a builder that runs none, and the pages that come with the package."""
    from generator.render.navigation import not_found, titled  # noqa: PLC0415
    from generator.site.builder import builder_file, configuration  # noqa: PLC0415
    from generator.site.imprint import read_imprint  # noqa: PLC0415
    from generator.site.pages_by_hand import add_pages_by_hand  # noqa: PLC0415

    if (imprint := read_imprint(docs)) is None:
        return
    nav = configuration(base).get("nav")
    add_pages_by_hand(docs, nav, imprint.language)
    extra = {"not_found": not_found(imprint.language), "feedless": not (docs / "feed.xml").is_file()}
    named = {"docs_dir": os.path.relpath(docs, file.parent), "nav": titled(nav, imprint.language), "extra": extra}
    file.write_text(builder_file(base, file, imprint, named), encoding="utf-8")


@click.command()
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
    from generator import freshness  # noqa: PLC0415

    if folder and seeds:
        raise click.UsageError(TWO_FOLDERS)
    wanted = place_at(folder or seeds, docs)
    asked = freshness.Asked(
        seeds=wanted.seeds, site=out, docs=wanted.docs, config=wanted.config, since=since, points=points
    )
    many = freshness.AskedMany(seeds=wanted.seeds, site=out, config=wanted.config)
    if known := freshness.recall_many(wanted.cache, many, now()):
        report_many(known, as_json=as_json)
        return
    said = freshness.recall(wanted.cache, asked)
    if said is None:
        with loading():
            from generator.read.stories import holds_many  # noqa: PLC0415

            several = holds_many(checked_place(folder, seeds, docs).seeds)
        if several:
            report_many(_built_many(wanted, many, on), as_json=as_json)
            return
        said = _built(wanted, asked)
    report_built(said, as_json=as_json, strict=strict)


def _built_many(place: Place, asked: "AskedMany", on: str | None) -> Said:
    """Build a site of many briefings, and remember it until something changes."""
    from generator import freshness, many  # noqa: PLC0415

    inputs = asked.inputs()
    with at_work(place.cache) as work:
        built = many.build_many(shop_of(place, asked.site), replace(work, on=on))
    if built.built or built.unchanged:
        _warn_of_lacks(asked.site)
    _warn_of_limits(asked.site)
    said = summary_of_many(built, asked.site)
    if not built.failed:
        later = {**said, "built": [], "unchanged": sorted((*built.built, *built.unchanged))}
        freshness.keep_many(place.cache, asked, inputs, built.until, later)
    return said


def _built(wanted: Place, asked: "Asked") -> Said:
    """Build the site, and remember it until something changes."""
    with loading():
        from generator.read.stories import require_published  # noqa: PLC0415
        from generator.site.publish import require_replaceable  # noqa: PLC0415

        require_replaceable(asked.site, asked.seeds)
        require_published(asked.seeds, now())
        from generator import freshness  # noqa: PLC0415
        from generator.single import Job, build_checked  # noqa: PLC0415
        from generator.site.build import make_ready  # noqa: PLC0415
        from generator.site.mkdocs import address_in  # noqa: PLC0415

        make_ready()
    inputs = asked.inputs() if asked.seeds.is_dir() else ""
    with laid_out(wanted) as (place, markdown), at_work(place.cache) as work:
        job = Job(
            seeds=place.seeds,
            docs=markdown,
            site=asked.site,
            config=place.config,
            since=since_of(asked.since, asked.site),
            points=asked.points,
            address=address_in(place.config),
        )
        pages: list[str] = []  # as they lay there before each try
        built = build_checked(job, work, lambda: pages.append(asked.pages()))
    _warn_of_lacks(asked.site)
    _warn_of_limits(asked.site)
    said = summary(built, asked.site)
    # Another build would continue this site's own history, in which nothing is new, unless one is named.
    again = {} if asked.since else {"news": None, "trouble": None}
    pages_made = sorted({*built.report.written, *built.report.unchanged})
    later = {**said, **again, "written": [], "deleted": [], "unchanged": pages_made}
    freshness.keep(wanted.cache, asked, inputs, pages[-1], later)
    return said


def _warn_of_lacks(site: Path) -> None:
    """Say what the site does without because nobody told it."""
    from generator.site.build import has_address, has_feed  # noqa: PLC0415

    if is_told("quiet"):
        return
    if not has_address(site):
        click.echo("no address: feed and sitemap need one; build with SITE_URL=https://… before you publish", err=True)
    if not has_feed(site):
        click.echo(
            "no day: no article states one, so there is no feed; write published: into briefing.yml, "
            "or build with SOURCE_DATE_EPOCH",
            err=True,
        )


def _warn_of_limits(site: Path) -> None:
    from generator.site.limits import host_limits  # noqa: PLC0415

    if said := host_limits(site):
        click.echo(said, err=True)
