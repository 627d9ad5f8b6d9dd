"""A line above the story that names the outlet and the day: "The Harbour Gazette, 3 March 2031, by Jane Roe"."""

import re
from dataclasses import dataclass

from generator.clean.passages.shapes import JOINER, MAX_BYLINE, NAME, is_masthead
from generator.text.calendar import SHORT_WEEKDAYS, WEEKDAYS

#: Days that name their year; a weekday or "yesterday" stays what it is, for nothing in a text dates it.
DAY = re.compile(
    r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
    r"|\d{1,2}(?:st|nd|rd|th|\.)?[ \xa0](?:de )?[^\W\d_]{3,10}\.?,?[ \xa0](?:de )?\d{4}"
    r"|[^\W\d_]{3,10}\.?[ \xa0]\d{1,2}(?:st|nd|rd|th)?,?[ \xa0]\d{4}"
    r"|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]"
)
WORD = r"(?:[A-Z0-9][\w'’-]*(?:\.\w+)*)"
#: Two words at least: one word and a day are the place and the day of a report.
OUTLET = rf"(?!By |Von |Par |Por )(?:[Tt]he {WORD}|{WORD}(?: (?:(?:of|the|and|&|for|du|de|la) )?{WORD}){{1,4}})"
NAMES = rf"{NAME}(?:{JOINER}{NAME}){{0,3}}"
WEEKDAY = rf"(?:(?:{'|'.join((*WEEKDAYS, *SHORT_WEEKDAYS))})\.?,? )?"
IMPRINT = re.compile(
    rf"(?:[Bb]y (?P<before>{NAMES})(?:,| [|–—·•]) )?(?P<outlet>{OUTLET})"
    rf"(?:,| [|–—·•-]| \() ?{WEEKDAY}(?P<day>{DAY.pattern})\)?"
    rf"(?:,? (?:at )?\d{{1,2}}[:.]\d\d(?: ?[ap]m)?(?: [A-Z]{{2,4}})?)?"
    rf"(?:(?:,| [|–—·•-]) ?(?:[Bb]y )(?P<after>{NAMES}))?"
)

CELL, CELLS = re.compile(r"[^|·•\s][^|·•]*"), 3
#: "2031年5月8日 来源：…" and "…新聞 2031年5月8日": the outlet by the word before it, or by what papers are called.
COUNTED_DAY = r"\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]"
UNSPACED = re.compile(
    rf"(?P<day_before>{COUNTED_DAY})[\s\d:：時时分]*(?:来源|來源|出典|출처)[:：] ?(?P<outlet_after>[^\W\d_]{{2,20}})"
    rf"|(?P<outlet_before>[^\W\d_]{{1,14}}(?:报|報|新聞|新闻|网|網|社|通信|일보|신문|통신))[\s,，|]+(?P<day_after>{COUNTED_DAY})"
    r"[\s\d:：時时分]*"
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
        return (_in_cells(line) or _unspaced(line)) if len(line) <= MAX_BYLINE else None
    author = next((found.span(name) for name in ("before", "after") if found[name]), None)
    return Imprint(outlet=found.span("outlet"), day=found.span("day"), author=author)


def _in_cells(line: str) -> Imprint | None:
    """ "Jane Roe | The Harbour Gazette | 3 March 2031" in either order: the newspaper is known by its name."""
    cells = [_inner(line, cell) for cell in CELL.finditer(line)]
    if len(cells) != CELLS or not DAY.fullmatch(line[slice(*cells[-1])]):
        return None
    outlet, author = sorted(cells[:2], key=lambda cell: not is_masthead(line[slice(*cell)]))
    one_paper = is_masthead(line[slice(*outlet)]) and not is_masthead(line[slice(*author)])
    if not one_paper or re.fullmatch(NAMES, line[slice(*author)]) is None:
        return None
    return Imprint(outlet=outlet, day=cells[-1], author=author)


def _inner(line: str, cell: re.Match[str]) -> Extent:
    return cell.start(), cell.start() + len(cell.group().rstrip())


def _unspaced(line: str) -> Imprint | None:
    found = UNSPACED.fullmatch(line.strip())
    if found is None:
        return None
    side = ("outlet_after", "day_before") if found["outlet_after"] else ("outlet_before", "day_after")
    return Imprint(outlet=found.span(side[0]), day=found.span(side[1]), author=None)
