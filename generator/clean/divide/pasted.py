"""Where the articles in one pasted text or one press review begin: ruled lines, headings, or the rhythm of imprints."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.clean.addresses import split_address
from generator.clean.divide.rows import Row
from generator.clean.divide.titled import is_titled
from generator.clean.passages.imprint import DAY, read_imprint
from generator.clean.passages.shapes import byline_names, is_date

#: A line that nobody writes but to part two things: five marks alike, or marks with spaces between.
RULED = re.compile(r"([-–—=_*#~+•])(?:\s?\1){4,}|\*(?: \*){2,}|-{3,}|={3,}|\*{3,}")
ADDRESS = re.compile(r"https?://\S+")
RIGHTS = re.compile(r"(?:©|\(c\)|copyright\b)|all rights reserved|alle rechte vorbehalten|tous droits réservés", re.I)
HEAD_ROWS = 5  # in which address, title, author, outlet and day stand
MIN_SHOUTED = 4  # words: places, names and labels in capitals have fewer
MIN_SENTENCES = 2  # of an article; fewer are a note or a caption


def cut_pasted(rows: Sequence[Row]) -> tuple[range, ...]:
    """The rows of each article; none where the text does not clearly hold two or more."""
    for cut in (_at_headings, _at_rules, _at_imprints, _at_addresses, _at_copyrights):
        parts = tuple(cut(rows))
        if len(parts) > 1 and all(_is_article(rows, part) for part in parts):
            return parts
    return ()


def seem_several(rows: Sequence[Row]) -> int:
    """How many articles ruled lines or headlines in capitals may part, where not each has a head; 0 where none do."""
    shouted = [i for i, row in enumerate(rows) if _is_shouted(row.text)]
    told = [part for part in _between(shouted, len(rows)) if _sentences(rows, part) >= MIN_SENTENCES]
    if len(told) > 1 and len(told) == len(shouted) and shouted[0] == 0:
        return len(told)
    parts = [part for part in _at_rules(rows) if _sentences(rows, part) >= MIN_SENTENCES]
    headed = sum(_is_article(rows, part) for part in parts)
    return len(parts) if headed > 1 else 0


def _is_shouted(words: str) -> bool:
    """Whether a line is a headline in capitals: no place alone, and no label."""
    return words.isupper() and len(words.split()) >= MIN_SHOUTED and not read_imprint(words)


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
        if read_imprint(row.text) or is_titled(row.text) or (is_date(row.text) and _beside_author(rows, i)):
            start = _top(rows, i)
            if not starts or _sentences(rows, range(starts[-1], start)) >= MIN_SENTENCES:
                starts.append(start)
    if starts and _sentences(rows, range(starts[0])) == 0:
        starts[0] = 0
    yield from _between(starts, len(rows))


def _at_addresses(rows: Sequence[Row]) -> Iterator[range]:
    """The address of its page, alone in a line, opens an article; those of one site may be links that it gives."""
    starts = [i for i, row in enumerate(rows) if _is_address(row.text)]
    sites = [split_address(rows[i].text).netloc for i in starts]
    if len(set(sites)) == len(sites) and starts and _sentences(rows, range(starts[0])) == 0:
        yield from _between([0, *starts[1:]], len(rows))


def _at_copyrights(rows: Sequence[Row]) -> Iterator[range]:
    """The notice of its owner, in lines of its own, closes an article; what stands below the last belongs to it."""
    notices = [RIGHTS.match(row.text) is not None for row in rows]
    closes = [i for i, last in enumerate(pairwise((*notices, False)), 1) if last == (True, False)]
    if closes and _sentences(rows, range(closes[-1], len(rows))) == 0:
        yield from _between([0, *closes[:-1]], len(rows))


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
    closed = not rows[part.start].sentence and any(RIGHTS.match(rows[i].text) for i in part)
    return (closed or _has_head(rows, part[: HEAD_ROWS + 1])) and _sentences(rows, part) >= MIN_SENTENCES


def _has_head(rows: Sequence[Row], part: range) -> bool:
    return any(_is_sign(rows[i].text) for i in part if i < len(rows))


def _is_sign(words: str) -> bool:
    dated = (is_date(words) and DAY.search(words) is not None) or is_titled(words)
    return dated or read_imprint(words) is not None or byline_names(words) is not None or _is_address(words)


def _is_address(words: str) -> bool:
    return ADDRESS.fullmatch(words) is not None


def _sentences(rows: Sequence[Row], part: range) -> int:
    return sum(rows[i].sentence for i in part)
