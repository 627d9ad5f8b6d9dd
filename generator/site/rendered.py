"""A server renders again only the pages that an edit has changed: Markdown is a third of the work of a build."""

from dataclasses import dataclass

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """What came of the Markdown of a page."""

    markdown: str
    content: str
    toc: TableOfContents
    anchors: set[str] | None


class Rendered:
    """What the last build made of each page.

    A link is rendered by the pages that there are, so all are forgotten with one of them.
    """

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}
        self._pages: frozenset[str] = frozenset()

    def begin(self, files: Files) -> None:
        """Forget everything where a page has come or gone since the last build."""
        pages = frozenset(file.src_uri for file in files)
        if pages != self._pages:
            self._kept, self._pages = {}, pages

    def needed(self, markdown: str, page: Page) -> str:
        """What of the page has to be rendered: nothing, where it is as it was."""
        kept = self._kept.get(page.file.src_uri)
        if kept is not None and kept.markdown == markdown:
            return ""
        self._kept.pop(page.file.src_uri, None)
        return markdown

    def content(self, html: str, page: Page) -> str:
        """The page as it was rendered, now or in an earlier build."""
        name = page.file.src_uri
        if (kept := self._kept.get(name)) is not None:
            page.markdown, page.toc, page.present_anchor_ids = kept.markdown, kept.toc, kept.anchors
            return kept.content
        if "title" in page.meta and page.markdown:  # else MkDocs takes its title from what it renders
            anchors = page.present_anchor_ids
            self._kept[name] = _Kept(markdown=page.markdown, content=html, toc=page.toc, anchors=anchors)
        return html
