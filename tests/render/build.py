"""Write the pages of a briefing and build them with the project's own configuration, to look at and to test."""

import sys
from datetime import datetime
from pathlib import Path

from generator.model import NO_HISTORY, Briefing, History
from generator.render import continue_history, render_briefing
from generator.site.files import files_of
from tests import forked

SITE_URL = "https://briefings.example/flood/"
ROOT = Path(__file__).resolve().parents[2]


def write(briefing: Briefing, docs: Path, before: History = NO_HISTORY, instant: datetime | None = None) -> None:
    """Write the pages and data files of `briefing` under `docs`, with the packaged about page."""
    for name, data in files_of(
        render_briefing(briefing, continue_history(before, briefing, instant), SITE_URL)
    ).items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_bytes(data)
    (docs / "about.md").write_bytes((ROOT / "generator/theme/docs/about.md").read_bytes())


def build(docs: Path, site: Path, folder: Path) -> None:
    """Build `docs` into `site`; CalledProcessError where MkDocs warns, as it is strict."""
    config = folder / "mkdocs.yml"
    config.write_text(
        f"INHERIT: {ROOT}/generator/theme/mkdocs.yml\ndocs_dir: {docs}\nsite_dir: {site}\n"
        f"theme: {{custom_dir: {ROOT}/generator/theme/overrides}}\n"
    )
    settings = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1", "SITE_URL": SITE_URL}
    forked.run("mkdocs", ["build", "--quiet", "-f", str(config)], folder, settings).check_returncode()


if __name__ == "__main__":
    from tests.render.variants import VARIANTS

    scratch = Path(sys.argv[1])
    write(VARIANTS[sys.argv[2] if len(sys.argv) > 2 else "usual"], scratch / "docs")
    build(scratch / "docs", scratch / "site", scratch)
