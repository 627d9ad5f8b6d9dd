"""Stage 5: a briefing becomes the pages and data files of the site."""

from generator.model import Asset, Briefing, Page
from generator.render.export import export_assets
from generator.render.pages import KINDS
from generator.render.scene import Scene

__all__ = ["render_briefing"]


def render_briefing(briefing: Briefing) -> tuple[Page | Asset, ...]:
    """Every page and data file, sorted by path. The same briefing gives the same bytes."""
    scene = Scene.of(briefing)
    pages = [page for kind in KINDS for page in kind(scene)]
    return tuple(sorted((*pages, *export_assets(briefing)), key=lambda file: file.path))
