"""Where the articles in one pasted text or one press review begin: ruled lines, headings, or the rhythm of imprints."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.clean.divide.rows import Row
from generator.clean.passages.imprint import DAY, read_imprint
from generator.clean.passages.shapes import byline_names, is_date

#: A line that nobody writes but to part two things: five marks alike, or marks with spaces between.
RULED = re.compile(r"([-–—=_*#~+•])(?:\s?\1){4,}|\*(?: \*){2,}|-{3,}|={3,}|\*{3,}")
ADDRESS = re.compile(r"https?://\S+")
HEAD_ROWS = 5  # in which address, title, author, outlet and day stand
MIN_SENTENCES = 2  # of an article; fewer are a note or a caption


def cut_pasted(rows: Sequence[Row]) -> tuple[range, ...]:
    """The rows of each article; none where the text does not clearly hold two or more."""
    for cut in (_at_headings, _at_rules, _at_imprints):
        parts = tuple(cut(rows))
        if len(parts) > 1 and all(_is_article(rows, part) for part in parts):
            return parts
    return ()


def seem_several(rows: Sequence[Row]) -> int:
    """How many articles ruled lines may part, where not each of them has the head of one; 0 where none do."""
    parts = [part for part in _at_rules(rows) if _sentences(rows, part) >= MIN_SENTENCES]
    headed = sum(_is_article(rows, part) for part in parts)
    return len(parts) if headed > 1 else 0


def _at_headings(rows: Sequence[Row]) -> Iterator[range]:
    """A heading of the first order with an author or a day below it opens an article."""
    starts = [i for i, row in enumerate(rows) if row.style == "heading 1" and _has_head(rows, range(i + 1, i + 4))]
    yield from _between(starts, len(rows))


def _at_rules(rows: Sequence[Row]) -> Iterator[range]:
    rules = [-1, *(i for i, row in enumerate(rows) if RULED.fullmatch(row.text)), len(rows)]
    for before, after in pairwise(rules):
        if after - before > 1:
            yield range(before + 1, after)


def _at_imprints(rows: Sequence[Row]) -> Iterator[range]:
    """An outlet with its day, or an author beside a day, stands under each title, and sentences between them."""
    starts: list[int] = []
    for i, row in enumerate(rows):
        if read_imprint(row.text) or (is_date(row.text) and _beside_author(rows, i)):
            start = _top(rows, i)
            if not starts or _sentences(rows, range(starts[-1], start)) >= MIN_SENTENCES:
                starts.append(start)
    if starts and _sentences(rows, range(starts[0])) == 0:
        starts[0] = 0
    yield from _between(starts, len(rows))


def _top(rows: Sequence[Row], index: int) -> int:
    """The first row of the head that the row at `index` belongs to."""
    start = index
    while start > 0 and index - start < HEAD_ROWS and not rows[start - 1].sentence:
        start -= 1
    return start


def _beside_author(rows: Sequence[Row], index: int) -> bool:
    return any(byline_names(rows[i].text) for i in (index - 1, index + 1) if 0 <= i < len(rows))


def _between(starts: Sequence[int], end: int) -> Iterator[range]:
    for before, after in pairwise((*starts, end)):
        yield range(before, after)


def _is_article(rows: Sequence[Row], part: range) -> bool:
    return _sentences(rows, part) >= MIN_SENTENCES and _has_head(rows, part[: HEAD_ROWS + 1])


def _has_head(rows: Sequence[Row], part: range) -> bool:
    return any(_is_sign(rows[i].text) for i in part if i < len(rows))


def _is_sign(words: str) -> bool:
    dated = is_date(words) and DAY.search(words) is not None
    return dated or read_imprint(words) is not None or byline_names(words) is not None or _is_address(words)


def _is_address(words: str) -> bool:
    return ADDRESS.fullmatch(words) is not None


def _sentences(rows: Sequence[Row], part: range) -> int:
    return sum(rows[i].sentence for i in part)
