"""Files of kinds that hold no text we can read: the reason says what to do instead."""

from generator.clean.draft import Opened
from generator.errors import CleanError
from generator.model import Seed

NAME = "unreadable"
#: First bytes of a kind of file, and what a person is told.
KINDS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "It is a picture; save the article's text instead."),
    (b"\xff\xd8\xff", "It is a picture; save the article's text instead."),
    (b"GIF8", "It is a picture; save the article's text instead."),
    (b"RIFF", "It is a picture or a recording; save the article's text instead."),
    (b"\x1f\x8b", "It is a compressed file; unpack it and put in what it holds."),
    (b"PK\x03\x04", "It is an archive or an office file that is not DOCX; put in what it holds."),
    (b"BZh", "It is a compressed file; unpack it and put in what it holds."),
    (b"\xfd7zXZ", "It is a compressed file; unpack it and put in what it holds."),
    (b"7z\xbc\xaf", "It is a compressed file; unpack it and put in what it holds."),
    (b"\xd0\xcf\x11\xe0", "It is an old Office file; save it as DOCX."),
    (b"{\\rtf", "It is Rich Text Format; save it as DOCX or plain text."),
    (b"SQLite format 3", "It is a database."),
    (b"\x7fELF", "It is a program."),
    (b"MZ", "It is a program."),
    (b"bplist", "It is a Safari web archive; save the page as HTML instead."),
)


def matches(path: str, head: bytes) -> bool:
    """Whether the file begins like one of the kinds that cannot be read, or holds nothing."""
    return not head.strip() or any(head.startswith(mark) for mark, _ in KINDS)


def open_drafts(seed: Seed) -> Opened:
    """Nothing but the reason, as a CleanError."""
    if not seed.data.strip():
        raise CleanError(seed.path, "It is empty.")
    raise CleanError(seed.path, next(reason for mark, reason in KINDS if seed.data.startswith(mark)))
