"""Lists of addresses and shortcuts to pages: no articles, but `crossbrief add` can fetch what they name."""

import re

from generator.clean.draft import Opened
from generator.errors import CleanError
from generator.model import Reason, Seed

NAME = "addresses"
SUFFIXES = (".url", ".webloc", ".opml", ".website")
ONLY_ADDRESSES = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:(?:[-*]\s+)?https?://\S+\s*)+\Z")
BOOKMARKS = (b"<!DOCTYPE NETSCAPE-Bookmark", b"<title>Pocket Export</title>", b"<opml", b"[InternetShortcut]")


def matches(path: str, head: bytes) -> bool:
    """Whether a file is named as a shortcut or begins as a list of bookmarks, or holds nothing but addresses."""
    return (
        path.lower().endswith(SUFFIXES) or any(mark in head for mark in BOOKMARKS) or bool(ONLY_ADDRESSES.match(head))
    )


def open_drafts(seed: Seed) -> Opened:
    """Nothing but the reason, as a CleanError."""
    raise CleanError(seed.path, Reason.of("left_out.addresses"))
