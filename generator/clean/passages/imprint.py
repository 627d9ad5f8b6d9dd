"""A line above the story that names the outlet and the day: "The Harbour Gazette, 3 March 2031, by Jane Roe"."""

import re
from dataclasses import dataclass

from generator.clean.passages.shapes import JOINER, MAX_BYLINE, NAME
from generator.text.calendar import SHORT_WEEKDAYS, WEEKDAYS

#: Days that name their year; a weekday or "yesterday" stays what it is, for nothing in a text dates it.
DAY = re.compile(
    r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
    r"|\d{1,2}(?:st|nd|rd|th|\.)?[ \xa0](?:de )?[^\W\d_]{3,10}\.?,?[ \xa0](?:de )?\d{4}"
    r"|[^\W\d_]{3,10}\.?[ \xa0]\d{1,2}(?:st|nd|rd|th)?,?[ \xa0]\d{4}"
)
WORD = r"(?:[A-Z0-9][\w'’-]*(?:\.\w+)*)"
#: Two words at least: one word and a day are the place and the day of a report.
OUTLET = rf"(?:[Tt]he {WORD}|{WORD}(?: (?:(?:of|the|and|&|for|du|de|la) )?{WORD}){{1,4}})"
NAMES = rf"{NAME}(?:{JOINER}{NAME}){{0,3}}"
WEEKDAY = rf"(?:(?:{'|'.join((*WEEKDAYS, *SHORT_WEEKDAYS))})\.?,? )?"
IMPRINT = re.compile(
    rf"(?:[Bb]y (?P<before>{NAMES}), )?(?P<outlet>{OUTLET})(?:,| [|–—·•-]| \() ?{WEEKDAY}(?P<day>{DAY.pattern})\)?"
    rf"(?:,? (?:at )?\d{{1,2}}[:.]\d\d(?: ?[ap]m)?(?: [A-Z]{{2,4}})?)?"
    rf"(?:(?:,| [|–—·•-]) ?(?:[Bb]y )(?P<after>{NAMES}))?"
)

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """Where in the line the outlet, the day and the author stand."""

    outlet: Extent
    day: Extent
    author: Extent | None


def read_imprint(line: str) -> Imprint | None:
    """What the line names; `None` where it is no imprint.

    >>> found = read_imprint("By Jane Roe, The Harbour Gazette, 3 March 2031")
    >>> found.outlet, found.author
    ((13, 32), (3, 11))
    """
    found = IMPRINT.fullmatch(line.strip()) if len(line) <= MAX_BYLINE else None
    if found is None:
        return None
    author = next((found.span(name) for name in ("before", "after") if found[name]), None)
    return Imprint(outlet=found.span("outlet"), day=found.span("day"), author=author)
