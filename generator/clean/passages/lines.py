"""The visible lines of a text, as they stand there."""

import re
from collections.abc import Iterator

# Every line end of Unicode (UAX 14: BK, CR, LF, NL), not only those that Python's text files know.
LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
#: What takes room and shows nothing: white space, and marks of width zero such as the byte order mark.
UNSEEN = "".join(
    map(chr, [*range(0x21), *range(0x7F, 0xA1), 0xAD, 0x1680, *range(0x2000, 0x2010), *range(0x202A, 0x2030)])
)
UNSEEN += "".join(map(chr, [*range(0x205F, 0x2065), 0x3000, 0xFEFF]))


def visible_lines(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The (start, end) of each line with something to see, without the white space around it.

    >>> list(visible_lines("One.\\n\\n  Two. "))
    [(0, 4), (8, 12)]
    """
    for line in LINE.finditer(text, start, len(text) if end is None else end):
        words = line.group().strip(UNSEEN)
        if words:
            first = line.start() + len(line.group()) - len(line.group().lstrip(UNSEEN))
            yield first, first + len(words)
