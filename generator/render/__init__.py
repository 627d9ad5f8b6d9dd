"""Stage 5: a briefing becomes the pages and data files of the site."""

from generator.model import NO_HISTORY, Asset, Briefing, History, Page
from generator.render.citations import citation_assets
from generator.render.counts import counts_of
from generator.render.export import export_assets
from generator.render.headings import with_headings
from generator.render.history import continue_history, headline, history_file
from generator.render.pages import KINDS
from generator.render.reasons import left_out_json, stale_lines
from generator.render.scene import Scene
from generator.render.social_card import social_card
from generator.render.words.facets import require_facet_words

__all__ = [
    "continue_history",
    "headline",
    "left_out_json",
    "render_briefing",
    "require_facet_words",
    "stale_lines",
    "with_headings",
]


def render_briefing(briefing: Briefing, history: History = NO_HISTORY) -> tuple[Page | Asset, ...]:
    """Every page and data file, sorted by path. The same briefing with the same history gives the same bytes."""
    scene = Scene.of(briefing, history)
    pages = [page for kind in KINDS for page in kind(scene)]
    card = social_card(briefing.title, [str(count) for count in counts_of(scene)])
    return tuple(
        sorted(
            (*pages, *export_assets(briefing), *citation_assets(briefing), history_file(scene.history), card),
            key=lambda file: file.path,
        )
    )
