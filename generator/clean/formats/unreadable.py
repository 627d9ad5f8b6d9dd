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
    (b"II*\x00", Reason.of("left_out.picture")),
    (b"MM\x00*", Reason.of("left_out.picture")),
    (b"RIFF", Reason.of("left_out.recording")),
    (b"ID3", Reason.of("left_out.recording")),
    (b"\xff\xfb", Reason.of("left_out.recording")),
    (b"\x1f\x8b", Reason.of("left_out.compressed")),
    (b"BZh", Reason.of("left_out.compressed")),
    (b"\xfd7zXZ", Reason.of("left_out.compressed")),
    (b"7z\xbc\xaf", Reason.of("left_out.compressed")),
    (b"Rar!", Reason.of("left_out.compressed")),
    (b"!BDN", Reason.of("left_out.mail_store")),
    (b"AT&TFORM", Reason.of("left_out.scanned_book")),
    (b"%!PS", Reason.of("left_out.print_file")),
    (b"L\x00\x00\x00\x01\x14\x02\x00", Reason.of("left_out.shortcut")),
    (b"SQLite format 3", Reason.of("left_out.database")),
    (b"\x7fELF", Reason.of("left_out.program")),
    (b"MZ", Reason.of("left_out.program")),
    (b"bplist", Reason.of("left_out.safari_archive")),
)
#: Kinds that their names tell better than their bytes: archives of archives, and files without a mark of their own.
NAMED: tuple[tuple[tuple[str, ...], Reason], ...] = (
    ((".heic", ".heif", ".svg", ".tif", ".tiff", ".webp", ".avif", ".psd"), Reason.of("left_out.picture")),
    ((".mp3", ".m4a", ".wav", ".ogg", ".flac", ".aac"), Reason.of("left_out.recording")),
    ((".mp4", ".mov", ".avi", ".mkv", ".webm"), Reason.of("left_out.recording")),
    ((".gdoc", ".gsheet", ".gslides"), Reason.of("left_out.drive_shortcut")),
    ((".lnk",), Reason.of("left_out.shortcut")),
    ((".pages", ".key", ".numbers"), Reason.of("left_out.iwork")),
    ((".pptx", ".ppt", ".odp"), Reason.of("left_out.slides")),
    ((".doc", ".dot", ".wps"), Reason.of("left_out.old_word")),
    ((".xls",), Reason.of("left_out.old_table")),
    ((".pst", ".ost"), Reason.of("left_out.mail_store")),
    ((".azw", ".azw3", ".mobi", ".kfx"), Reason.of("left_out.kindle")),
    ((".djvu",), Reason.of("left_out.scanned_book")),
    ((".one",), Reason.of("left_out.one_note")),
    ((".ps", ".eps"), Reason.of("left_out.print_file")),
    ((".webarchive",), Reason.of("left_out.safari_archive")),
    ((".rar", ".7z", ".zip"), Reason.of("left_out.compressed")),
)
#: What is left where a name tells nothing: two boxes that many kinds of files come in.
BOXES: tuple[tuple[bytes, Reason], ...] = (
    (b"PK\x03\x04", Reason.of("left_out.archive")),
    (b"\xd0\xcf\x11\xe0", Reason.of("left_out.old_office")),
)


def matches(path: str, head: bytes) -> bool:
    """Whether the file begins or is named like one of the kinds that cannot be read, or holds nothing."""
    return not head.strip() or _reason(path, head) is not None


def open_drafts(seed: Seed) -> Opened:
    """Nothing but the reason, as a CleanError."""
    reason = _reason(seed.path, seed.data)
    raise CleanError(seed.path, reason if seed.data.strip() and reason else Reason.of("left_out.empty"))


def _reason(path: str, head: bytes) -> Reason | None:
    lower = path.lower()
    named = (reason for endings, reason in NAMED if lower.endswith(endings))
    begun = (reason for mark, reason in (*KINDS, *BOXES) if head.startswith(mark))
    return next(named, None) or next(begun, None)
