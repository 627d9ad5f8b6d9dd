"""Rich Text Format, as TextEdit saves it and Factiva delivers it: its text, whose lines are classified later."""

from striprtf.striprtf import rtf_to_text

from generator.clean.decoding import check_length
from generator.clean.draft import Draft, Opened
from generator.errors import CleanError
from generator.model import Reason, Seed

NAME = "rtf"
OPENING = b"{\\rtf"
CODE_PAGE = "cp1252"  # of bytes that the file itself gives no code page for: that of Word in the West


def matches(path: str, head: bytes) -> bool:
    """Whether a file begins as RTF."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(OPENING)


def open_drafts(seed: Seed) -> Opened:
    """One draft of the document's text; a file with several articles is divided afterwards."""
    try:
        text = rtf_to_text(seed.data.decode("latin-1"), encoding=CODE_PAGE, errors="replace")  # type: ignore[no-untyped-call] # no types
    except (ValueError, IndexError, LookupError, RecursionError) as error:
        raise CleanError(seed.path, Reason.of("left_out.damaged")) from error
    check_length(seed, len(text))
    if not text.strip():
        raise CleanError(seed.path, Reason.of("left_out.no_text"))
    return Opened(drafts=(Draft(seed=seed, part=None, format=NAME, text=text.strip()),))
