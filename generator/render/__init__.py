"""Stage 5: a briefing becomes the pages and data files of the site."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from importlib.util import find_spec

from generator.errors import RenderError
from generator.model import NO_HISTORY, Asset, Briefing, History, Page, Row
from generator.render.counts import counts_of
from generator.render.export import export_assets
from generator.render.headings import with_headings
from generator.render.history import continue_history, headline, history_file
from generator.render.hosting import hosting_files
from generator.render.markdown import meta_text
from generator.render.pages import KINDS
from generator.render.quiz import quiz_files
from generator.render.reasons import left_out_json, nothing_read, stale_lines
from generator.render.scene import Scene
from generator.render.social_card import Card, card_of, card_path, draw_card, draw_cards
from generator.render.take_away import FORMATS, ON_REQUEST, take_away
from generator.render.words.facets import require_facet_words

__all__ = [
    "Card",
    "continue_history",
    "draw_card",
    "format_names",
    "headline",
    "in_format",
    "left_out_json",
    "nothing_read",
    "render_briefing",
    "require_facet_words",
    "require_format",
    "stale_lines",
    "with_headings",
]


def render_briefing(
    briefing: Briefing,
    history: History = NO_HISTORY,
    address: str | None = None,
    draw: Callable[[Sequence[Card]], Iterable[Asset]] = draw_cards,
) -> tuple[Page | Asset, ...]:
    """Every page and data file, sorted by path. The same briefing with the same history gives the same bytes.

    `address` is that of the site, for the feed and for search engines; they are given none where there is none.
    `draw` may know some of the pictures already.
    """
    scene = Scene.of(briefing, history)
    pages = [page for kind in KINDS for page in kind(scene)]
    cards = draw(_cards(scene))
    pages = [_described(page, scene) for page in pages]
    data = (
        *export_assets(briefing),
        *take_away(scene),
        *quiz_files(scene),
        *hosting_files(scene, address),
        history_file(scene.history),
        *cards,
    )
    return tuple(sorted((*pages, *data), key=lambda file: file.path))


def _cards(scene: Scene) -> tuple[Card, ...]:
    """The pictures beside shared links: one for the briefing, and one for each row."""
    briefing = scene.briefing
    rows = [card_of(row.label, _told(row, scene), card_path(row.id)) for row in briefing.rows]
    return (card_of(briefing.title, [str(count) for count in counts_of(scene)]), *rows)


def _told(row: Row, scene: Scene) -> list[str]:
    """The verdict on a row, and how many sources speak to it."""
    verdict = [scene.words(f"verdict.{row.verdict}")] if row.verdict else []
    return [*verdict, scene.words("embed.sources", n=len(row.speaking()))]


def _described(page: Page, scene: Scene) -> Page:
    """The page with a description of its own, by which search engines and previews tell it from the others."""
    if "description" in dict(page.meta):
        return page
    description = meta_text(f"{page.title}: {scene.briefing.title}")
    return replace(page, meta=(*page.meta, ("description", description)))


def format_names() -> tuple[str, ...]:
    """The formats in which a briefing can be taken away."""
    return tuple(one.name for one in (*FORMATS, *ON_REQUEST))


def require_format(name: str) -> None:
    """RenderError, with what to install, where a format needs a package that is not there."""
    needs = {one.name: one.needs for one in ON_REQUEST}.get(name)
    if needs and find_spec(needs) is None:
        raise RenderError(name, f"needs one more package: pip install 'crossbrief[{name}]'")


def in_format(briefing: Briefing, name: str) -> bytes:
    """The briefing in one of these formats. KeyError where there is none of that name; RenderError: see above."""
    require_format(name)
    return {one.name: one.make for one in (*FORMATS, *ON_REQUEST)}[name](Scene.of(briefing))
