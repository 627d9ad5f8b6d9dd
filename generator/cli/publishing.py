"""`publish`: the built site to where readers find it, once it was held against its articles again."""

from pathlib import Path

import click

from generator.cli.options import (
    FOLDER,
    folder_argument,
    is_told,
    out_option,
    quiet_option,
    seeds_option,
    verbose_option,
)
from generator.cli.places import Place, at_work, checked_place, now, shop_of
from generator.cli.reports import counted


@click.command()
@folder_argument
@seeds_option
@out_option
@click.option("--branch", metavar="NAME", help="To a branch of a git repository: gh-pages for GitHub Pages.")
@click.option("--remote", default="origin", show_default=True, help="The repository of the branch, by name or address.")
@click.option("--folder", "to", type=FOLDER, help="To a folder, such as the root of a web server.")
@click.option("--bucket", metavar="ADDRESS", help="To s3://BUCKET/PATH by aws, or to REMOTE:PATH by rclone.")
@click.option("--dry-run", is_flag=True, help="Check the site and say what would change, and change nothing.")
@quiet_option
@verbose_option
def publish(  # noqa: PLR0913, PLR0917 - one for each option
    folder: Path | None,
    seeds: Path | None,
    out: Path,
    branch: str | None,
    remote: str,
    to: Path | None,
    bucket: str | None,
    *,
    dry_run: bool,
) -> None:
    """Bring the built site to where readers find it: a branch, a folder or a bucket.

    FOLDER is that of the articles. The site is held against them first; a draft, a briefing under embargo and a site
    with a fault are not published. A branch gets one commit on top of what is there. In a folder only files of an
    earlier publication are changed or deleted. In a bucket everything else below the address is deleted, so it must
    hold a site or nothing.
    """
    if sum(one is not None for one in (branch, to, bucket)) != 1:
        raise click.UsageError("say where: --branch gh-pages, --folder PATH or --bucket ADDRESS, and only one of them")
    place = checked_place(folder, seeds, None)
    _require_sound(place, out)
    from generator.site.delivery import require_apart, to_branch, to_bucket, to_folder  # noqa: PLC0415

    if bucket:
        said = to_bucket(out, bucket, dry_run=dry_run)
        click.echo(said or f"{bucket} holds this site already")
        return
    if to:
        require_apart(to, out, place.seeds)
        change = to_folder(out, to, dry_run=dry_run)
    else:
        change = to_branch(out, remote, branch or "", dry_run=dry_run)
    _report(change.written, change.deleted, str(to) if to else f"{branch} of {remote}", dry_run=dry_run)


def _require_sound(place: Place, out: Path) -> None:
    """An error where the site may not be seen, or is not that of the articles as they are now."""
    from generator import many, pipeline  # noqa: PLC0415
    from generator.read.stories import holds_many, require_published  # noqa: PLC0415
    from generator.site.build import has_address  # noqa: PLC0415

    several = holds_many(place.seeds)
    if not several:
        require_published(place.seeds, now())
    with at_work(place.cache) as work:
        faults = many.check_many(shop_of(place, out), work) if several else pipeline.check(place.seeds, out, work)
    for fault in faults:
        click.echo(f"{fault.place}: {fault.message}", err=True)
    if faults:
        raise click.ClickException(f"{counted(len(faults), 'fault')} in {out}, so it was not published; build it again")
    if not has_address(out):
        click.echo(
            "no address: the feed and the sitemap have none; build with SITE_URL=https://… to give them one", err=True
        )


def _report(written: tuple[str, ...], deleted: tuple[str, ...], place: str, *, dry_run: bool) -> None:
    if is_told("quiet"):
        return
    if is_told("verbose") or dry_run:
        for said, names in (("write", written), ("delete", deleted)):
            for name in names:
                click.echo(f"{said}: {name}")
    would = "would be " if dry_run else ""
    if written or deleted:
        click.echo(f"{place}: {counted(len(written), 'file')} {would}written, {len(deleted)} {would}deleted")
    else:
        click.echo(f"{place}: holds this site already")
