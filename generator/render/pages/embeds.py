"""Each row on a small page of its own, to be shown in a frame on another site; its address is that of the point.

An address of earlier has the page of the row that it leads to: no reader of a frame can follow a change.
"""

from generator.model import Page, Row
from generator.render.leading import embedded_before
from generator.render.linked_data import described
from generator.render.markdown import fill
from generator.render.scene import Scene, embed_path
from generator.render.social_card import card_path
from generator.render.stances import stance_words

#: A page of the theme's has its navigation, search and scripts; this one has the point.
TEMPLATE = "embed.html"
#: Search engines are given the comparison, where the same words stand.
ALONE = (("template", TEMPLATE), ("noindex", True), ("search", {"exclude": True}))


def pages(scene: Scene) -> tuple[Page, ...]:
    """A page for each row of the comparison, and one for each address that a point had before."""
    now = [_page(row, embed_path(row.id), scene) for row in scene.briefing.rows]
    before = [
        _gone(embed_path(address), scene) if row is None else _page(row, embed_path(address), scene)
        for address, row in embedded_before(scene)
    ]
    return (*now, *before)


def _page(row: Row, path: str, scene: Scene) -> Page:
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
    shown = any(one is row for one in scene.briefing.rows)  # what stands beside the grid has no picture
    meta = (*ALONE, *((("card", card_path(row.id)),) if shown else ()), *about)
    return Page(path=path, title=row.label, body=body, meta=meta)


def _gone(path: str, scene: Scene) -> Page:
    """The page of a point that is not in the comparison any more."""
    title = scene.words("embed.gone")
    body = fill("embed_gone.md", scene.tools(path), title=title, briefing=scene.briefing.title)
    return Page(path=path, title=title, body=body, meta=ALONE)


def _first_words(row: Row, scene: Scene) -> str:
    """The point in the words of the first source that makes it: two rows can have one label."""
    cell = row.speaking()[0]
    quoted = scene.words("site.quoted", words=" … ".join(span.text for span in cell.spans))
    return f"{row.label}{scene.words('site.colon')}{quoted} ({scene.names[cell.source]})"
