"""`serve`: the site in the browser while somebody works on it."""

import os
from pathlib import Path

import click

from generator.cli.options import SITE, docs_option, folder_argument, seeds_option, since_option
from generator.cli.places import checked_place, laid_out


@click.command()
@folder_argument
@seeds_option
@docs_option
@since_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve the site.")
def serve(folder: Path | None, seeds: Path | None, docs: Path | None, since: Path | None, address: str) -> None:
    """Show the site in the browser; it follows every change of an article or a page."""
    import logging  # noqa: PLC0415

    from generator.read.stories import require_one  # noqa: PLC0415
    from generator.site.history import HISTORY  # noqa: PLC0415
    from generator.site.mkdocs import Project  # noqa: PLC0415
    from generator.site.mkdocs import serve as serve_site  # noqa: PLC0415

    logging.basicConfig(level=logging.INFO, format="%(message)s")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    wanted = checked_place(folder, seeds, docs)
    require_one(wanted.seeds)
    with laid_out(wanted) as (place, markdown):
        paths = {"config": place.config, "docs": markdown, "seeds": place.seeds, "cache": place.cache}
        if (history := since or SITE / HISTORY).exists() or since:
            paths["since"] = history
        serve_site(Project(**{name: str(path.absolute()) for name, path in paths.items()}), address)
