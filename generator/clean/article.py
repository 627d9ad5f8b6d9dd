"""An article from its draft and its passages: what it says of itself, and what the editor says instead."""

from collections.abc import Sequence

from generator.clean.draft import Draft
from generator.model import Article, Found, Passage, Stated

SIDECAR = "briefing.yml"


def make_article(draft: Draft, article_id: str, passages: Sequence[Passage]) -> Article:
    """The article; the editor's word in `briefing.yml` wins over its format's metadata, and that over its text."""
    said = draft.seed.sidecar
    return Article(
        id=article_id,
        path=draft.seed.path,
        sha256=draft.seed.sha256,
        format=draft.format,
        text=draft.text,
        passages=tuple(passages),
        title=_from_editor(said.title) or draft.title,
        outlet=_from_editor(said.outlet) or draft.outlet,
        byline=_from_editor(said.byline) or draft.byline,
        published=_from_editor(said.published) or draft.published,
        url=_from_editor(said.url) or draft.url,
        language=draft.language,
        rights=said.rights,
        notes=draft.notes,
    )


def no_story(article: Article) -> str:
    """Why an article without body is not published."""
    return "No line of it reads as the text of an article."


def _from_editor(value: str | None) -> Stated | None:
    return Stated(value=value, found=Found.SIDECAR, where=SIDECAR) if value else None
