"""An author and a day that stand in one line with the first sentence, as programs copy them out of columns."""

import re
from collections.abc import Iterator

from generator.clean.passages.imprint import DAY, NAMES, OUTLET, WEEKDAY
from generator.clean.passages.wrapping import Extent

HEAD = re.compile(
    rf"[Bb]y {NAMES}(?:(?:,| [|–—·•]) {OUTLET})?(?:,| [|–—·•])? {WEEKDAY}(?:{DAY.pattern})"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?"
)
#: "By Jane Roe BRACKWATER — A ferry": the place of the report ends the name.
BEFORE_PLACE = re.compile(
    r"[Bb]y (?:[A-Z][\w'’-]*[a-z.] ){1,3}[A-Z][\w'’-]*[a-z](?= [A-Z]{3}[A-Z ,]*(?:\([A-Z]+\) )?[–—-] )"
)
BETWEEN = " \t\xa0,:;.|–—·•-"
MIN_WORDS = 8  # of what follows: fewer may belong to the byline


def unglue(text: str, line: Extent) -> Iterator[Extent]:
    """The line, or where its author and day are glued to a sentence, both apart.

    >>> line = "By Jane Roe, 3 May 2031 - The ferry stopped on Sunday in thick fog, police said."
    >>> [line[start:end] for start, end in unglue(line, (0, len(line)))][1][:9]
    'The ferry'
    """
    start, end = line
    head = HEAD.match(text, start, end) or BEFORE_PLACE.match(text, start, end)
    rest = text[head.end() : end].lstrip(BETWEEN) if head else ""
    if head and len(rest.split()) >= MIN_WORDS and not rest[0].islower():
        yield start, head.end()
        yield end - len(rest), end
    else:
        yield line
