"""Each row on a small page of its own, to be shown in a frame on another site; its address is that of the point."""

from generator.model import Page, Row
from generator.render.linked_data import described
from generator.render.markdown import fill
from generator.render.scene import Scene, embed_path
from generator.render.social_card import card_path
from generator.render.stances import stance_words

#: A page of the theme's has its navigation, search and scripts; this one has the point.
TEMPLATE = "embed.html"


def pages(scene: Scene) -> tuple[Page, ...]:
    """A page for each row of the comparison."""
    return tuple(_page(row, scene) for row in scene.briefing.rows)


def _page(row: Row, scene: Scene) -> Page:
    path = embed_path(row.id)
    body = fill(
        "embed.md",
        scene.tools(path),
        row=row,
        cells=row.speaking(),
        stance_of=lambda cell: stance_words(cell, scene),
        title=scene.briefing.title,
    )
    articles = [scene.briefing.source(cell.source).article for cell in row.speaking()]
    about = described(row.label, _first_words(row, scene), articles, scene)
    # Search engines are given the comparison, where the same words stand.
    meta = (
        ("template", TEMPLATE),
        ("noindex", True),
        ("card", card_path(row.id)),
        ("search", {"exclude": True}),
        *about,
    )
    return Page(path=path, title=row.label, body=body, meta=meta)


def _first_words(row: Row, scene: Scene) -> str:
    """The point in the words of the first source that makes it: two rows can have one label."""
    cell = row.speaking()[0]
    quoted = scene.words("site.quoted", words=" … ".join(span.text for span in cell.spans))
    return f"{row.label}: {quoted} ({scene.names[cell.source]})"
