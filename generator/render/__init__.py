"""Stage 5: a briefing becomes the pages and data files of the site."""

from generator.model import Asset, Briefing, Page
from generator.render.counts import counts_of
from generator.render.export import export_assets
from generator.render.pages import KINDS
from generator.render.scene import Scene
from generator.render.social_card import social_card

__all__ = ["render_briefing"]


def render_briefing(briefing: Briefing) -> tuple[Page | Asset, ...]:
    """Every page and data file, sorted by path. The same briefing gives the same bytes."""
    scene = Scene.of(briefing)
    pages = [page for kind in KINDS for page in kind(scene)]
    card = social_card(briefing.title, [str(count) for count in counts_of(scene)])
    return tuple(sorted((*pages, *export_assets(briefing), card), key=lambda file: file.path))
