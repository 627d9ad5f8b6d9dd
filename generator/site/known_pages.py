"""Pages that an earlier build has rendered: Markdown is half of the work of a site, and an edit changes few pages."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from typing import Protocol
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

#: They make of a page's Markdown always the same. Another one may read more than the page.
PLAIN_EXTENSIONS = frozenset({"attr_list", "fenced_code", "md_in_html", "tables", "toc"})
LINK = re.compile(r"""\s(?:href|src)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrendered:
    """All that decides what a page becomes, but for whether the pages that it links to are there."""

    page: str
    markdown: str
    settings: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """An entry of the table of contents."""

    title: str
    id: str
    level: int
    children: tuple["Heading", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A page, by its file, and the anchors of it that another page links to, each as it is written there."""

    page: str
    anchors: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPage:
    """What came of it."""

    html: str
    headings: tuple[Heading, ...]
    anchors: tuple[str, ...]
    linked: tuple[Linked, ...]


class Memory(Protocol):
    """Where pages are kept between builds."""

    def recall(self, item: Unrendered, /) -> RenderedPage | None:
        """What is kept of it."""

    def keep(self, item: Unrendered, result: RenderedPage, /) -> None:
        """Keep what came of it."""


class KnownPages:
    """The pages of one build."""

    def __init__(self, memory: Memory, files: Files, config: MkDocsConfig) -> None:
        self._memory, self._files = memory, files
        self._addresses = {file.url for file in files}
        told = (config.markdown_extensions, config.mdx_configs, config.use_directory_urls)
        self._settings = hashlib.sha256(repr(told).encode()).hexdigest()
        self._known: dict[str, RenderedPage] = {}
        self._asked: dict[str, Unrendered] = {}

    def needed(self, markdown: str, page: Page) -> str:
        """What of the page has to be rendered: nothing, where it is known."""
        name = page.file.src_uri
        asked = Unrendered(page=name, markdown=markdown, settings=self._settings)
        if "title" not in page.meta:  # MkDocs takes its title from what it renders
            return markdown
        known = self._memory.recall(asked)
        if known is None or not self._leads_to_pages(known.html, page):
            self._asked[name] = asked
            return markdown
        self._known[name] = known
        return ""

    def content(self, html: str, page: Page) -> str:
        """The page, rendered now or by an earlier build."""
        name = page.file.src_uri
        if (known := self._known.pop(name, None)) is not None:
            self._restore(known, page)
            return known.html
        asked = self._asked.pop(name, None)
        if asked is not None and self._leads_to_pages(html, page):
            self._memory.keep(asked, _rendered(html, page))
        return html

    def _restore(self, known: RenderedPage, page: Page) -> None:
        page.toc = TableOfContents([_link(heading) for heading in known.headings])
        if page.toc.items:
            page.toc.items[0].active = True  # type: ignore[attr-defined] # as MkDocs does, for the theme
        page.present_anchor_ids = set(known.anchors)
        found = ((self._files.get_file_from_path(one.page), one.anchors) for one in known.linked)
        page.links_to_anchors = {file: dict(anchors) for file, anchors in found if file is not None}

    def _leads_to_pages(self, html: str, page: Page) -> bool:
        """Whether each link inside the site leads to a file: else MkDocs has a warning, or may find one next time."""
        return all(address in self._addresses for address in _addresses(html, page.file.url))


def are_plain(config: MkDocsConfig) -> bool:
    """Whether a page's HTML depends on its Markdown alone, as far as the extensions go."""
    return PLAIN_EXTENSIONS.issuperset(map(str, config.markdown_extensions))


def _addresses(html: str, base: str) -> Iterable[str]:
    """The addresses inside the site that a page links to, as MkDocs writes those of files."""
    for written in {found.strip("\"'") for found in LINK.findall(html)}:
        there = urlsplit(urljoin(f"/{base.removeprefix('./')}", unescape(written)))
        if not there.scheme and not there.netloc:
            yield there.path.removeprefix("/") or "./"


def _rendered(html: str, page: Page) -> RenderedPage:
    linked = (page.links_to_anchors or {}).items()
    return RenderedPage(
        html=html,
        headings=tuple(map(_heading, page.toc)),
        anchors=tuple(sorted(page.present_anchor_ids or ())),
        linked=tuple(Linked(page=file.src_uri, anchors=anchors) for file, anchors in linked),
    )


def _heading(link: AnchorLink) -> Heading:
    return Heading(title=link.title, id=link.id, level=link.level, children=tuple(map(_heading, link.children)))


def _link(heading: Heading) -> AnchorLink:
    link = AnchorLink(heading.title, heading.id, heading.level)
    link.children = list(map(_link, heading.children))
    return link
