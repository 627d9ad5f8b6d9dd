"""An article from its draft and its passages: what it says of itself, and what the editor says instead."""

import re
from collections.abc import Sequence

from generator.clean.draft import Draft
from generator.clean.language import language_of
from generator.clean.metadata import Sheet, byline_in, published_in, title_in, url_in
from generator.clean.outlet import outlet_in
from generator.clean.private import covered
from generator.model import Article, Found, Passage, PassageKind, Reason, Stated

SIDECAR = Reason.of("where.sidecar")
STUB_WORDS = 150  # a story shorter than this beside a request to subscribe is only its beginning
PAYWALL = re.compile(
    r"(?:subscribe|sign (?:in|up)|log ?in|register|become a \w+|create (?:an|a free) account)\b[^.]{0,40}\b(?:to|and)\b"
    r"[^.]{0,20}\b(?:continue|read|unlock|keep|access|view|finish)|for (?:our )?(?:subscribers|members) only"
    r"|this (?:article|story|content) is (?:only |exclusively )?(?:for|available to)\b[^.]{0,20}(?:subscrib|member)"
    r"|already a subscriber|you(?:['’]?ve| have) reached your .{0,20}limit|to continue reading",
    re.I,
)
STUB = Reason.of("note.cut_text")


def make_article(draft: Draft, article_id: str, passages: Sequence[Passage]) -> Article:
    """The article; the editor's word in `briefing.yml` wins over its format's metadata, and that over its text."""
    said = draft.seed.sidecar
    sheet = Sheet(article_id=article_id, text=draft.text, passages=passages)
    article = Article(
        id=article_id,
        path=draft.seed.path,
        sha256=draft.seed.sha256,
        format=draft.format,
        text=draft.text,
        passages=tuple(passages),
        title=_from_editor(said.title) or draft.title or title_in(sheet),
        outlet=_from_editor(said.outlet) or draft.outlet or outlet_in(sheet),
        byline=_from_editor(said.byline) or draft.byline or byline_in(sheet),
        published=_from_editor(said.published) or draft.published or published_in(sheet),
        retrieved=_from_editor(said.retrieved),
        url=_from_editor(said.url) or draft.url or url_in(sheet),
        language=_language(draft, sheet),
        rights=said.rights,
        notes=draft.notes + _stub_note(sheet),
        begins=draft.begins,
    )
    return covered(article)


def no_story(article: Article) -> Reason:
    """Why an article without a story is not published, by what it holds instead."""
    if PAYWALL.search(article.text):
        return Reason.of("left_out.text_behind_wall")
    if re.search(r"\bcookies?\b", article.text, re.I):
        return Reason.of("left_out.text_of_cookies")
    return Reason.of("left_out.no_story")


def _from_editor(value: str | None) -> Stated | None:
    return Stated(value=value, found=Found.SIDECAR, where=SIDECAR) if value else None


def _language(draft: Draft, sheet: Sheet) -> Stated | None:
    """The language that the words are in; where it is not certain, the one that the page declares.

    Templates declare the language of the site: a page in another one often carries the wrong code.
    """
    found = language_of(sheet.story())
    if found and draft.language and draft.language.value.lower().startswith(found.value):
        return draft.language
    return found or draft.language


def _stub_note(sheet: Sheet) -> tuple[Reason, ...]:
    """A note where the story stops at a paywall."""
    short = len(sheet.story().split()) < STUB_WORDS
    asked = any(PAYWALL.search(sheet.words(passage)) for passage in sheet.of(PassageKind.FURNITURE)) if short else False
    return (STUB,) if asked else ()
