"""Where a text stops reporting and begins to say who its author is: the notes at the end of press releases."""

import re
from collections.abc import Sequence

#: A label above the name and number of a press office, or above notes that are not for print.
CONTACT = re.compile(
    r"\W*(?:(?:for )?(?:media|press)(?: and \w+)? (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office|relations)"
    r"|contacts?(?: (?:for (?:the )?)?(?:media|press))?|pressekontakt|ansprechpartner(?: für die presse)?"
    r"|notes? (?:to|for) editors?|ends?|forward[- ]looking statements?)\W*",
    re.IGNORECASE,
)
ABOUT = re.compile(r"\W*(?:About|Über) (?:the )?[A-ZÄÖÜ][\w.&’' -]{1,60}:?\W*")
#: What such a note says of a company; a section of a report that is headed "About …" says other things.
OF_COMPANY = re.compile(
    r"\b(?:leading|headquartered|founded in|provider of|employs|offices in|for more information|more about .{0,40} at"
    r"|visit (?:us|www|https?)|www\.|führende[rsn]?|mit Sitz in|gegründet)\b",
    re.IGNORECASE,
)
MAX_LABEL = 80  # characters
MIN_BEFORE = 0.5  # of the characters: what comes earlier is the report itself
LOOKED_AT = 2  # lines below the label


def note_begins(lines: Sequence[str]) -> int | None:
    """The index of the label from which on the lines are about whoever sent them; `None` where there is none."""
    whole = sum(map(len, lines))
    before = 0
    for index, line in enumerate(lines):
        if before >= MIN_BEFORE * whole and index + 1 < len(lines) and _is_label(lines, index):
            return index
        before += len(line)
    return None


def _is_label(lines: Sequence[str], index: int) -> bool:
    line = lines[index]
    if len(line) > MAX_LABEL:
        return False
    below = " ".join(lines[index + 1 : index + 1 + LOOKED_AT])
    return CONTACT.fullmatch(line) is not None or (
        ABOUT.fullmatch(line) is not None and OF_COMPANY.search(below) is not None
    )
