"""Plain text, as pasted or scraped: the decoded file is the article's text, unchanged."""

import re
from collections.abc import Iterator

from generator.clean.decoding import check_length, decode_seed, notes_of
from generator.clean.draft import Block, Draft, Opened
from generator.clean.formats.dumped_links import without_numbers
from generator.clean.formats.forwarding import as_forwarded
from generator.model import PassageKind, Reason, Seed
from generator.text.encoding import garbled

NAME = "text"
#: "00:00:12 REPORTER: It took five hours."
SPOKEN = re.compile(
    r"^[ \t]*[\[(]?(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?)[\])]?[ \t]+"
    r"(?P<said>[A-Z][^:\n]{1,60}:[ \t]\S[^\n]*\S)",
    re.M,
)
MIN_SPOKEN = 3  # lines; fewer are times of a programme
CLOCK = Reason.of("passage.clock")
SAID = Reason.of("passage.transcript")
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
)


def matches(path: str, head: bytes) -> bool:
    """Whether `head` can be text: it begins like no other kind of file that we know."""
    return not head.startswith(BINARY)


def open_drafts(seed: Seed) -> Opened:
    """One draft whose text is the decoded file; its lines are classified later.

    The text is that of the file character by character, unless a text browser has put numbers into its sentences.
    """
    decoded = decode_seed(seed)
    check_length(seed, len(decoded.text))
    notes = (*notes_of(decoded), *filter(None, [garbled(decoded.text)]))
    text, listed = without_numbers(decoded.text)
    blocks = listed or tuple(_clocks(text))
    draft = Draft(seed=seed, part=None, format=NAME, text=text, blocks=blocks, notes=notes)
    return Opened(drafts=(as_forwarded(draft),))


def _clocks(text: str) -> Iterator[Block]:
    """In a transcript, the clock of the recording apart from what is said: it is no hour of the event."""
    found = list(SPOKEN.finditer(text))
    if len(found) < MIN_SPOKEN:
        return
    for line in found:
        yield Block(start=line.start("clock"), end=line.end("clock"), kind=PassageKind.FURNITURE, reason=CLOCK)
        yield Block(start=line.start("said"), end=line.end("said"), kind=PassageKind.BODY, reason=SAID)
