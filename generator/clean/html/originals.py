"""What a page states of itself where an archive or a search engine carries it: the carrier is not the source."""

import re
from dataclasses import replace
from urllib.parse import parse_qs

from lxml.html import HtmlElement

from generator.clean.addresses import split_address
from generator.clean.html.metadata import Metadata
from generator.clean.html.titles import SEPARATOR
from generator.model import Found, Reason, Stated

CAPTURE = re.compile(
    r"https?://(?:web\.archive\.org/web/\d+(?:[a-z]{2}_)?|archive\.(?:ph|today|is|li|md|vn|fo)/[\d.-]+)/(?P<url>https?://.+)"
)
CARRIERS = re.compile(
    r"archive\.(?:ph|today|is|li|md|vn|fo|org)|(?:the )?(?:internet archive|wayback machine)"
    r"|factiva|proquest|nexis(?: uni)?|google alerts?(?: - .*)?|google news",
    re.I,
)
HOST = Reason.of("where.original_address")
BROWSER_TITLE = Reason.of("where.browser_title")


def original_url(url: str) -> str:
    """The address of the page itself, where `url` is that of a copy or of a redirection to it.

    >>> original_url("https://web.archive.org/web/20310305101200/https://bell.example/ferry")
    'https://bell.example/ferry'
    """
    if capture := CAPTURE.match(url):
        return capture["url"]
    parts = split_address(url)
    if (parts.hostname or "").removeprefix("www.") == "google.com" and parts.path == "/url":
        asked = parse_qs(parts.query)
        return next((words[0] for name in ("url", "q") if (words := asked.get(name))), url)
    return url


def is_carrier(name: str) -> bool:
    """Whether a name is that of somebody who only carries other people's articles."""
    return CARRIERS.fullmatch(name.strip()) is not None


def as_original(tree: HtmlElement, metadata: Metadata) -> Metadata:
    """The metadata with the address of the original, its outlet, and no date of archiving."""
    carried = metadata.outlet is not None and is_carrier(metadata.outlet.value)
    url = original_url(metadata.url.value) if metadata.url else None
    captured = metadata.url is not None and url != metadata.url.value
    if not carried and not captured:
        return metadata
    outlet = metadata.outlet if not carried else None
    return replace(
        metadata,
        url=replace(metadata.url, value=url) if metadata.url and url else metadata.url,
        outlet=outlet or _site_in_title(tree, metadata) or _host(url),
        published=None if carried else metadata.published,
    )


def _site_in_title(tree: HtmlElement, metadata: Metadata) -> Stated | None:
    """The name behind the headline in the title of the window."""
    words = " ".join((tree.findtext(".//title") or "").split())
    title = metadata.title.value if metadata.title else ""
    rest = words.removeprefix(title) if title and words.startswith(title) else ""
    mark = SEPARATOR.match(rest)
    site = rest[mark.end() :].strip() if mark else ""
    return Stated(value=site, found=Found.STATED, where=BROWSER_TITLE) if site else None


def _host(url: str | None) -> Stated | None:
    host = (split_address(url).hostname or "").removeprefix("www.") if url else ""
    return Stated(value=host, found=Found.INFERRED, where=HOST) if host else None
