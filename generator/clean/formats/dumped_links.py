"""Pages as text browsers print them: "[12]" before each link, and the addresses in a list at the end."""

import re

from generator.clean.draft import Block
from generator.clean.passages.lines import visible_lines
from generator.model import PassageKind, Reason

#: The heading above the list: lynx writes "References", w3m "References:", links "Links:".
REFERENCES = re.compile(r"^[ \t]*(?:References|Visible links|Links|Link-Verzeichnis):?[ \t]*$", re.M)
ADDRESS = re.compile(r"^[ \t]*\[?\d{1,4}[.\]][ \t]+(?:https?|file|mailto|ftp|javascript|about):\S*[ \t]*$", re.M)
NUMBER = re.compile(r"\[\d{1,4}\](?=[^\s\[(.,;:])")
FEWEST = 3  # addresses in a list, and numbers before words: fewer may be notes that the author counts
LISTED = Reason.of("passage.link_list")


def without_numbers(text: str) -> tuple[str, tuple[Block, ...]]:
    """The text without the numbers before its links, and a block for each line of their list.

    >>> listed = "References\\n1. https://a.example\\n2. https://b.example\\n3. https://c.example"
    >>> text, blocks = without_numbers("The [1]ferry [2]stopped at [3]noon.\\n" + listed)
    >>> text.partition("\\n")[0], len(blocks)
    ('The ferry stopped at noon.', 4)
    """
    heading = next((found for found in REFERENCES.finditer(text) if _lists(text, found)), None)
    if heading is None or len(NUMBER.findall(text, 0, heading.start())) < FEWEST:
        return text, ()
    above = NUMBER.sub("", text[: heading.start()])
    shown = above + text[heading.start() :]
    lines = visible_lines(shown, len(above))
    return shown, tuple(Block(start=s, end=e, kind=PassageKind.FURNITURE, reason=LISTED) for s, e in lines)


def _lists(text: str, heading: re.Match[str]) -> bool:
    """Whether nothing but addresses stands below a heading, and no few."""
    below = [text[start:end] for start, end in visible_lines(text, heading.end())]
    addresses = sum(ADDRESS.fullmatch(line) is not None for line in below)
    return addresses >= FEWEST and all(ADDRESS.fullmatch(line) or REFERENCES.fullmatch(line) for line in below)
