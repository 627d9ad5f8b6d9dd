"""Paragraphs out of the lines of a PDF: broken words are joined, running heads and page numbers become furniture."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from generator.clean.marked_lines import MarkedLine
from generator.clean.passages.imprint import read_imprint
from generator.clean.passages.shapes import byline_names, is_date
from generator.clean.pdf.lines import HYPHEN, SetLine
from generator.model import PassageKind, Reason
from generator.text.rarity import zipf

PAGE_NUMBER = re.compile(r"^\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*$", re.IGNORECASE)
HEADING_SIZE = 1.12  # times the size of the text
MAX_HEADING = 200  # characters
SET_SOLID = 1.2  # times the size of the type: the distance of lines that typesetting programs begin with
WIDE_GAP = 1.4  # times the usual distance from line to line
INDENT = 0.7  # times the size of the type
SHORT_LINE = 0.88  # of the column's width: a line that ends before it ends its paragraph
INITIAL = re.compile(r"[\"“„«'‘]?[^\W\d_]")
INITIAL_SIZE = 1.5  # times the size of the text: a letter over two lines is the smallest drop cap
EDGE_LINES = 2  # at the top and at the bottom of a page: where running heads stand
ENDS = tuple(".!?:”\"’'»")


def paragraphs(lines: Sequence[SetLine]) -> list[MarkedLine]:
    """The paragraphs in order; the largest type is the title, larger type than the text's is a heading."""
    if not lines:
        return []
    running = _running(lines)
    kept = [line for line in lines if line not in running]
    size = _text_size(kept or lines)
    marked: list[MarkedLine] = []
    groups = _groups(kept, size)
    title = _title(groups, size) if groups else None
    for group, initial in _with_initials(groups, size):
        marked.append(_marked(group, size, initial, is_title=group is title))
    return marked + [
        MarkedLine(text, PassageKind.FURNITURE, Reason.of("passage.running_head")) for text in _once(running, lines)
    ]


def _with_initials(groups: Sequence[Sequence[SetLine]], size: float) -> list[tuple[Sequence[SetLine], str]]:
    """The groups, each with the drop cap that belongs before it: a letter set over several lines, alone."""
    caps = [group[0] for group in groups if _is_initial(group, size)]
    found: list[tuple[Sequence[SetLine], str]] = []
    for group in groups:
        if not _is_initial(group, size):
            cap = next((cap for cap in caps if _stands_before(cap, group[0])), None)
            found.append((group, cap.text.strip() if cap else ""))
            caps = [other for other in caps if other is not cap]
    return found


def _is_initial(group: Sequence[SetLine], size: float) -> bool:
    alone = len(group) == 1 and INITIAL.fullmatch(group[0].text.strip()) is not None
    return alone and group[0].size > INITIAL_SIZE * size


def _stands_before(cap: SetLine, line: SetLine) -> bool:
    """Whether a letter stands to the left of a line that is set beside it."""
    return line.page == cap.page and line.left > cap.left + INDENT * line.size and abs(line.top - cap.top) <= cap.size


def _title(groups: Sequence[Sequence[SetLine]], size: float) -> Sequence[SetLine] | None:
    """The first group in the largest type of the first page, where that is larger than the text's."""
    first = [group for group in groups if group[0].page == groups[0][0].page and not _is_initial(group, size)]
    largest = max((group[0].size for group in first), default=0.0)
    return next((group for group in first if group[0].size == largest > HEADING_SIZE * size), None)


def _running(lines: Sequence[SetLine]) -> set[SetLine]:
    """Page numbers, and lines at the edges of pages that stand on half of them or more."""
    pages: dict[int, list[SetLine]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = [line for page in pages.values() for line in _edges(page)]
    counts = Counter(_pattern(line.text) for line in edges)
    repeated = {words for words, count in counts.items() if count > 1 and count * 2 >= len(pages)}
    return {line for line in edges if _pattern(line.text) in repeated or PAGE_NUMBER.match(line.text)}


def _edges(page: Sequence[SetLine]) -> list[SetLine]:
    by_height = sorted(page, key=lambda line: -line.top)
    return list(dict.fromkeys(by_height[:EDGE_LINES] + by_height[-EDGE_LINES:]))


def _pattern(text: str) -> str:
    return re.sub(r"\d+", "0", text.lower())


def _once(running: set[SetLine], lines: Sequence[SetLine]) -> list[str]:
    texts = {_pattern(line.text): line.text for line in reversed(lines) if line in running}
    return list(reversed(texts.values()))


def _text_size(lines: Sequence[SetLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] or 1.0


def _groups(lines: Sequence[SetLine], size: float) -> list[list[SetLine]]:
    leading = _leading(lines) or SET_SOLID * size
    groups: list[list[SetLine]] = []
    for line in lines:
        if groups and not _begins(groups[-1], line, leading):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _leading(lines: Sequence[SetLine]) -> float:
    """The usual distance from line to line."""
    steps = [a.top - b.top for a, b in pairwise(lines) if a.page == b.page and 0 < a.top - b.top < 4 * a.size]
    return median(steps) if steps else 0.0


def _begins(group: Sequence[SetLine], line: SetLine, leading: float) -> bool:
    """Whether `line` begins a paragraph of its own after the lines of `group`."""
    last = group[-1]
    leading = max(leading, SET_SOLID * line.size)
    if len(group) == 1 and _is_head(last.text):
        return True
    if abs(line.size - last.size) > 0.08 * last.size:
        return True
    if line.page != last.page or line.top > last.top:  # the next column or page
        return last.text.endswith(ENDS)
    if last.top - line.top > WIDE_GAP * leading or line.left > last.left + INDENT * line.size:
        return len(group) > 1 or last.top - line.top > WIDE_GAP * leading or last.text.endswith(ENDS)
    width = max(member.right for member in group) - min(member.left for member in group)
    return last.text.endswith(ENDS) and len(group) > 1 and last.right - last.left < SHORT_LINE * width


def _is_head(words: str) -> bool:
    """Whether a line is an author, a day or both, and nothing else: the story begins under it."""
    return byline_names(words) is not None or is_date(words) or read_imprint(words) is not None


def _marked(group: Sequence[SetLine], size: float, initial: str, *, is_title: bool) -> MarkedLine:
    text = initial + _joined([line.text for line in group])
    if group[0].size > HEADING_SIZE * size and len(text) <= MAX_HEADING:
        if is_title:
            return MarkedLine(text, PassageKind.TITLE, Reason.of("passage.largest_type"))
        return MarkedLine(text, PassageKind.HEADING, Reason.of("passage.larger_type"))
    return MarkedLine(text)


def _joined(lines: Sequence[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        text = _hyphenated(text, line) if text.endswith((HYPHEN, "-")) else f"{text} {line}"
    return text.replace(HYPHEN, "-")


def _hyphenated(text: str, line: str) -> str:
    """The two halves of a broken word as one, and with its hyphen where English does not know the whole."""

    head, tail = re.search(r"\w*$", text[:-1]), re.match(r"\w*", line)
    halves = [half.group() if half else "" for half in (head, tail)]
    whole = zipf("".join(halves))
    # "con-cern" is likelier whole than halved; "well-known" is two words that are both likelier alone.
    known = whole > 0 and whole >= min(zipf(half) for half in halves)
    return text[:-1] + ("" if known else "-") + line
