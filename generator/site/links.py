"""The built pages against each other: links that lead nowhere, and pages that no link leads to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from generator.site.pages import read_pages

#: The server shows it for addresses that do not exist, so its links are absolute and nobody links to it.
NOT_FOUND = "404.html"
#: The folder of points alone: other sites show them, also under an address that nothing here leads to any more.
FRAMED = "embed"
#: The page of an article, on a site with a folder for each page or without; `index` is the list of them.
OF_ARTICLE = re.compile(r"sources/(?!index\b)([a-z0-9-]+)(?:/index)?\.html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something on the site that must not be published."""

    place: str  # the file, relative to the site or to the seeds
    message: str
    articles: tuple[str, ...] = ()  # the ids of those without any one of which it would not be there, likeliest first


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlPage:
    """A page, with what it offers to links and what it links to."""

    name: str  # relative to the site, with forward slashes
    anchors: frozenset[str]
    pages: tuple[str, ...]  # href of every <a>
    files: tuple[str, ...]  # scripts, styles, pictures


def link_faults(site: Path, linking: Iterable[HtmlPage] | None = None) -> tuple[Fault, ...]:
    """Every dead internal link or anchor, and every page that cannot be reached from the home page, in order.

    `linking` are the pages of `site`, where somebody has read them already.
    """
    pages = {page.name: page for page in (_linking_pages(site) if linking is None else linking)}
    return (*_dead_links(site, pages), *_orphans(pages))


def dead_links_between(staging: Path, site: Path) -> tuple[Fault, ...]:
    """Every link on the pages of `staging` whose file is neither there nor in `site`, where they will stand."""
    return tuple(
        Fault(place=page.name, message=f"links to {href}, which is not there")
        for page in _linking_pages(staging)
        for href in dict.fromkeys((*page.pages, *page.files))
        if (name := link_target(page.name, href)[0]) and not any((top / name).is_file() for top in (staging, site))
    )


@lru_cache(maxsize=1 << 16)  # a link is looked at as one to words, as one that leads somewhere, and as a way to a page
def link_target(page: str, href: str) -> tuple[str | None, str]:
    """The file and the anchor that a link on `page` means; no file where it leaves the site."""
    there = urlsplit(urljoin(f"/{page}", href))
    if there.scheme or there.netloc:
        return None, ""
    name = unquote(there.path).removeprefix("/")
    return (f"{name}index.html" if name.endswith("/") or not name else name), unquote(there.fragment)


def articles_of(*pages: str) -> tuple[str, ...]:
    """The ids of the articles whose pages are among these, in their order."""
    return tuple(found[1] for page in pages if (found := OF_ARTICLE.fullmatch(page)))


def linking_page(name: str, root: html.HtmlElement) -> HtmlPage:
    """The page of this name with its links."""
    files = (*_values(root, "link", "href"), *_values(root, "script", "src"), *_values(root, "img", "src"))
    anchors = frozenset((*_values(root, "*", "id"), *_values(root, "a", "name")))
    return HtmlPage(name=name, anchors=anchors, pages=_values(root, "a", "href"), files=files)


def _linking_pages(site: Path) -> Iterator[HtmlPage]:
    return (linking_page(name, root) for name, root in read_pages(site) if name != NOT_FOUND)


def _values(root: html.HtmlElement, tag: str, attribute: str) -> tuple[str, ...]:
    return tuple(str(value) for element in root.iter(tag) if (value := element.get(attribute)) is not None)


def _dead_links(site: Path, pages: dict[str, HtmlPage]) -> Iterator[Fault]:
    for page in pages.values():
        for href in dict.fromkeys((*page.pages, *page.files)):
            name, anchor = link_target(page.name, href)
            if name is None:
                continue
            if name not in pages and not (site / name).is_file():
                wrong = "which is not there"
            elif anchor and name in pages and anchor not in pages[name].anchors:
                wrong = "and that page has no such anchor"
            else:
                continue
            yield Fault(place=page.name, message=f"links to {href}, {wrong}", articles=articles_of(name, page.name))


def _orphans(pages: dict[str, HtmlPage]) -> Iterator[Fault]:
    reached: set[str] = set()
    waiting = ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in pages and name not in reached:
            reached.add(name)
            waiting += [target for href in pages[name].pages if (target := link_target(name, href)[0])]
    for name in pages:
        if name not in reached and FRAMED not in name.split("/")[:-1]:
            yield Fault(place=name, message="no link leads here from the home page", articles=articles_of(name))
