"""A title with its outlet and day in one line, as lists of results print it: "Ferry stops – Orme Bell – 8 May 2031"."""

import re
from dataclasses import replace

from generator.clean.draft import Block, Draft
from generator.clean.html.metadata import stated
from generator.clean.metadata import day_in
from generator.clean.passages.imprint import DAY, OUTLET, WEEKDAY
from generator.clean.passages.lines import visible_lines
from generator.model import PassageKind, Reason

TITLED = re.compile(
    rf"(?P<title>\S.{{8,160}}?\S)\s+(?P<imprint>[-–—|]\s+(?P<outlet>{OUTLET})(?:,|\s+[-–—|]|\s*\()\s*{WEEKDAY}(?P<day>{DAY.pattern})\)?)"
)
WHERE = Reason.of("where.imprint")


def is_titled(line: str) -> bool:
    """Whether a line is a title with its outlet and its day.

    >>> is_titled("Ferry stops in thick fog – Orme Bell – 8 May 2031"), is_titled("Orme Bell, 8 May 2031")
    (True, False)
    """
    return TITLED.fullmatch(line) is not None


def with_title_line(draft: Draft) -> Draft:
    """The draft with what its first line says of it; itself where that is no such line."""
    first = next(visible_lines(draft.text), None)
    found = TITLED.fullmatch(draft.text, *first) if first else None
    if found is None or draft.title:
        return draft
    title = Block(
        start=found.start("title"), end=found.end("title"), kind=PassageKind.TITLE, reason=Reason.of("passage.title")
    )
    rest = Block(
        start=found.start("imprint"), end=found.end(), kind=PassageKind.DATELINE, reason=Reason.of("passage.imprint")
    )
    below = (block for block in draft.blocks if block.start >= found.end())
    return replace(
        draft,
        blocks=(title, rest, *below),
        title=stated(found["title"], WHERE),
        outlet=stated(found["outlet"], WHERE),
        published=stated(day_in(found["day"]), WHERE),
    )
