"""Text that was broken into lines of one width, as mails and terminals do: its paragraphs are put together again."""

import re
from collections.abc import Sequence
from itertools import pairwise

MIN_BREAKS = 3  # lines broken in the middle of a sentence before a text counts as wrapped
MIN_LENGTH, MAX_LENGTH = 45, 120  # characters; no line of a wrapped text is longer
MIN_FILLED = 0.65  # of the width; a shorter line ends its paragraph
ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*$")

Extent = tuple[int, int]  # where a line or a paragraph starts and ends


def unwrap(text: str, lines: Sequence[Extent]) -> list[Extent]:
    """The paragraphs that the lines make; a text that is not wrapped gives back its lines.

    >>> unwrap("A line alone.", [(0, 13)])
    [(0, 13)]
    """
    width = _width(text, lines)
    if width is None:
        return list(lines)
    paragraphs: list[Extent] = []
    filled = False
    for start, end in lines:
        if filled and _adjacent(text, paragraphs[-1][1], start):
            paragraphs[-1] = (paragraphs[-1][0], end)
        else:
            paragraphs.append((start, end))
        filled = end - start >= MIN_FILLED * width
    return paragraphs


def _width(text: str, lines: Sequence[Extent]) -> int | None:
    """The width that a text is wrapped to, `None` where it is not."""
    if not lines or max(end - start for start, end in lines) > MAX_LENGTH:
        return None
    pairs = [
        (end - start, text[after].islower() and not ENDS.search(text[max(start, end - 5) : end]))
        for (start, end), (after, _) in pairwise(lines)
        if end - start >= MIN_LENGTH and _adjacent(text, end, after)
    ]
    broken = sorted(length for length, in_the_middle in pairs if in_the_middle)
    if len(broken) < MIN_BREAKS or 3 * len(broken) < len(pairs):
        return None
    return broken[len(broken) * 9 // 10]


def _adjacent(text: str, end: int, start: int) -> bool:
    """Whether only one line end lies between."""
    between = text[end:start].replace("\r\n", "\n")
    return between.count("\n") + between.count("\r") == 1
