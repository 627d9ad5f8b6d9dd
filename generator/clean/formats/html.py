"""A saved page: HTML, XHTML, or a browser's reader view."""

from generator.clean.decoding import notes_of
from generator.clean.draft import Opened
from generator.clean.html.markup import decode_page, looks_like_page
from generator.clean.html.page import read_page
from generator.model import Seed

NAME = "html"
SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")


def matches(path: str, head: bytes) -> bool:
    """Whether a file is a page by its first bytes, or by its name where they hold any markup."""
    opening = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00")[:1]
    return opening == b"<" and (looks_like_page(head) or path.lower().endswith(SUFFIXES))


def open_drafts(seed: Seed) -> Opened:
    """One draft of the page's visible lines, with what its markup says of each."""
    decoded = decode_page(seed, seed.data)
    return Opened(drafts=(read_page(seed, decoded.text, notes=notes_of(decoded)),))
