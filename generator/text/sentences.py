"""Where sentences begin and end."""

from itertools import pairwise

import sentencex


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The (start, end) of every sentence of `text`, half-open, in code points, without white space at either end.

    >>> split_sentences("He left at 3 p.m. on Friday. So did she.")
    [(0, 28), (29, 40)]
    """
    starts = [found["start_index"] for found in sentencex.get_sentence_boundaries("en", text)]
    return [trimmed for start, end in pairwise([*starts, len(text)]) if (trimmed := _trim(text, start, end))]


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return (start, start + len(words.strip())) if words.strip() else None
