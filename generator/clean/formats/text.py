"""Plain text, as pasted or scraped: the decoded file is the article's text, unchanged."""

from generator.clean.draft import Draft, Opened
from generator.model import Seed

NAME = "text"


def matches(path: str, head: bytes) -> bool:
    """Whether `head` can be text: it has no NUL byte, or the mark of UTF-16."""
    return b"\x00" not in head or head.startswith((b"\xff\xfe", b"\xfe\xff"))


def open_drafts(seed: Seed) -> Opened:
    """One draft whose text is the decoded file, character by character; its lines are classified later."""
    text = seed.data.decode("utf-8", errors="replace")
    return Opened(drafts=(Draft(seed=seed, part=None, format=NAME, text=text),))
