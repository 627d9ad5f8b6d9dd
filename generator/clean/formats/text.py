"""Plain text, as pasted or scraped: the decoded file is the article's text, unchanged."""

from generator.clean.decoding import check_length, decode_seed, notes_of
from generator.clean.draft import Draft, Opened
from generator.model import Seed
from generator.text.encoding import garbled

NAME = "text"
#: First bytes of files that are no text, although some of them hold no zero byte.
BINARY = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)


def matches(path: str, head: bytes) -> bool:
    """Whether `head` can be text: it begins like no other kind of file that we know."""
    return not head.startswith(BINARY)


def open_drafts(seed: Seed) -> Opened:
    """One draft whose text is the decoded file, character by character; its lines are classified later."""
    decoded = decode_seed(seed)
    check_length(seed, len(decoded.text))
    notes = (*notes_of(decoded), *filter(None, [garbled(decoded.text)]))
    return Opened(drafts=(Draft(seed=seed, part=None, format=NAME, text=decoded.text, notes=notes),))
