"""Stage 5: a briefing becomes the pages and data files of the site."""

from dataclasses import replace

from generator.model import NO_HISTORY, Asset, Briefing, History, Page
from generator.render.counts import counts_of
from generator.render.export import export_assets
from generator.render.headings import with_headings
from generator.render.history import continue_history, headline, history_file
from generator.render.markdown import meta_text
from generator.render.pages import KINDS
from generator.render.quiz import quiz_files
from generator.render.reasons import left_out_json, nothing_read, stale_lines
from generator.render.scene import Scene
from generator.render.social_card import social_card
from generator.render.take_away import FORMATS, take_away
from generator.render.words.facets import require_facet_words

__all__ = [
    "continue_history",
    "format_names",
    "headline",
    "in_format",
    "left_out_json",
    "nothing_read",
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
    pages = [_described(page, scene) for page in pages]
    data = (*export_assets(briefing), *take_away(scene), *quiz_files(scene), history_file(scene.history), card)
    return tuple(sorted((*pages, *data), key=lambda file: file.path))


def _described(page: Page, scene: Scene) -> Page:
    """The page with a description of its own, by which search engines and previews tell it from the others."""
    if "description" in dict(page.meta):
        return page
    description = meta_text(f"{page.title}: {scene.briefing.title}")
    return replace(page, meta=(*page.meta, ("description", description)))


def format_names() -> tuple[str, ...]:
    """The formats in which a briefing can be taken away."""
    return tuple(one.name for one in FORMATS)


def in_format(briefing: Briefing, name: str) -> bytes:
    """The briefing in one of these formats. KeyError where there is none of that name."""
    return {one.name: one.make for one in FORMATS}[name](Scene.of(briefing))
