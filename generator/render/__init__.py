"""Stage 5: a briefing becomes the pages and data files of the site."""

from datetime import datetime

from generator.model import NO_HISTORY, Asset, Briefing, History, Page
from generator.render.counts import counts_of
from generator.render.export import export_assets
from generator.render.history import continue_history, history_file
from generator.render.pages import KINDS
from generator.render.scene import Scene
from generator.render.social_card import social_card

__all__ = ["render_briefing"]


def render_briefing(
    briefing: Briefing, before: History = NO_HISTORY, instant: datetime | None = None
) -> tuple[Page | Asset, ...]:
    """Every page and data file, sorted by path. The same briefing after the same history gives the same bytes.

    `instant` is the date of what changed, where whoever builds gives one.
    """
    scene = Scene.of(briefing, continue_history(before, briefing, instant))
    pages = [page for kind in KINDS for page in kind(scene)]
    card = social_card(briefing.title, [str(count) for count in counts_of(scene)])
    return tuple(
        sorted((*pages, *export_assets(briefing), history_file(scene.history), card), key=lambda file: file.path)
    )
