"""Files of kinds that hold no text we can read: the reason says what to do instead."""

from generator.clean.draft import Opened
from generator.errors import CleanError
from generator.model import Reason, Seed

NAME = "unreadable"
#: First bytes of a kind of file, and why it cannot be read.
KINDS: tuple[tuple[bytes, Reason], ...] = (
    (b"\x89PNG", Reason.of("left_out.picture")),
    (b"\xff\xd8\xff", Reason.of("left_out.picture")),
    (b"GIF8", Reason.of("left_out.picture")),
    (b"RIFF", Reason.of("left_out.recording")),
    (b"\x1f\x8b", Reason.of("left_out.compressed")),
    (b"PK\x03\x04", Reason.of("left_out.archive")),
    (b"BZh", Reason.of("left_out.compressed")),
    (b"\xfd7zXZ", Reason.of("left_out.compressed")),
    (b"7z\xbc\xaf", Reason.of("left_out.compressed")),
    (b"\xd0\xcf\x11\xe0", Reason.of("left_out.old_office")),
    (b"SQLite format 3", Reason.of("left_out.database")),
    (b"\x7fELF", Reason.of("left_out.program")),
    (b"MZ", Reason.of("left_out.program")),
    (b"bplist", Reason.of("left_out.safari_archive")),
)


def matches(path: str, head: bytes) -> bool:
    """Whether the file begins like one of the kinds that cannot be read, or holds nothing."""
    return not head.strip() or any(head.startswith(mark) for mark, _ in KINDS)


def open_drafts(seed: Seed) -> Opened:
    """Nothing but the reason, as a CleanError."""
    if not seed.data.strip():
        raise CleanError(seed.path, Reason.of("left_out.empty"))
    raise CleanError(seed.path, next(reason for mark, reason in KINDS if seed.data.startswith(mark)))
