"""One article out of a database: what the lines around its text say of it, and where the text begins and ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.clean.divide.rows import Row
from generator.clean.draft import Block, Draft
from generator.clean.html.authors import author_names
from generator.clean.html.dates import foreign_date, iso_date
from generator.clean.html.metadata import stated
from generator.clean.passages.imprint import DAY
from generator.clean.passages.lines import SENTENCE_END
from generator.clean.passages.shapes import byline_names, is_date, is_name
from generator.clean.passages.wrapping import MAX_LENGTH
from generator.model import PassageKind, Reason

TEXT = Reason.of("passage.database_text")
ASIDE = Reason.of("passage.database")
LABEL = Reason.of("where.database")
COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b)|all rights reserved", re.I)
COUNT = re.compile(r"\d[\d,.]* (?:words|Wörter|mots)", re.I)
OPENS_TEXT = re.compile(r"Body|Full text:?|Volltext:?")
CLOSES_TEXT = re.compile(r"Classification|Graphic|_{10,}")
#: "News, Monday, March 3, 2031 - 07:40 UTC +0000, p. 4"
EDITION = re.compile(
    rf"[^\W\d_][\w &’'-]{{1,40}}, (?:[^\W\d_]+,? )?(?:{DAY.pattern})(?: - \d\d:\d\d[\w +:]*)?"
    r"(?: \d[\d., ]* (?:mots|words|Wörter))?"
    r"(?:,? p(?:p|ages?)?\. ?[\w-]+)?"
)
#: Lines of the sheet that Nexis prints before the first article.
COVER = re.compile(
    r"(?:Date and Time|Job Number|Client/Matter|Search Terms|Search Type|Narrowed by):|Documents? \(\d+\)", re.I
)
CERTIFICATE = re.compile(
    r"certificate issued|the present (?:document|article)|certificat (?:émis|délivré)|le présent", re.I
)
MAX_NAME = 80  # characters of an outlet's name or of a code
MOST_ABOVE_DATE = 6  # lines: title, byline, number of words, outlet, edition and an empty label


@dataclass(slots=True)
class Parsed:
    """What has been found so far; filled row by row."""

    title: Row | None = None
    stated_title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    kinds: dict[int, PassageKind] = field(default_factory=dict)  # by row


def read_record(draft: Draft, rows: Sequence[Row]) -> Draft | None:
    """The article in these rows, with what its labels state; `None` where no line of it is running text."""
    first, last = _text(rows)
    if first is None:
        return None
    found = Parsed()
    head = _head(rows[:first])
    _read_labels(rows, found, (*range(head, first), *range(last, len(rows))))
    _read_lines(rows, found, range(head, first))
    opening = rows[first].labelled
    start = rows[head].start if head < first else rows[first].start
    blocks = tuple(_blocks(rows, found, range(head, len(rows)), range(first, last)))
    if opening and opening[0] == "body":
        blocks = _after_label(blocks, rows[first], opening[1])
    blocks = tuple(sorted(blocks, key=lambda block: block.start))
    end = rows[-1].end
    return replace(
        draft,
        text=draft.text[start:end],
        begins=draft.begins + start,
        blocks=tuple(replace(block, start=block.start - start, end=block.end - start) for block in blocks),
        title=stated(found.stated_title or (found.title.text if found.title else None), LABEL),
        outlet=stated(found.outlet, LABEL),
        byline=stated(found.byline, LABEL),
        published=stated(found.published, LABEL),
        url=stated(found.url, LABEL),
    )


def _text(rows: Sequence[Row]) -> tuple[int | None, int]:
    """The first row of the running text, and the row after its last."""
    first = next((i + 1 for i, row in enumerate(rows) if OPENS_TEXT.fullmatch(row.text)), None)
    if first is None:
        first = next((i for i, row in enumerate(rows) if row.labelled and row.labelled[0] == "body"), None)
    if first is None:
        first = next((i for i in range(len(rows)) if _begins_text(rows, i)), None)
    if first is None or first >= len(rows):
        return None, len(rows)
    return first, next((i for i in range(first + 1, len(rows)) if _ends_text(rows[i])), len(rows))


def _begins_text(rows: Sequence[Row], index: int) -> bool:
    """Whether a row is a sentence, or the first line of a paragraph that is broken into lines."""
    row = rows[index]
    if row.labelled or COPYRIGHT.search(row.text) or byline_names(row.text):
        return False
    broken = index + 2 < len(rows) and rows[index + 1].adjacent and len(row.text) > MAX_NAME * 3 // 4
    return row.sentence or broken


def _ends_text(row: Row) -> bool:
    closes = CLOSES_TEXT.fullmatch(row.text) or COPYRIGHT.match(row.text) or CERTIFICATE.match(row.text)
    return bool(row.labelled or closes)


def _head(rows: Sequence[Row]) -> int:
    """The first row of the article: before it stand a cover sheet and the terms of the search."""
    styled = [i for i, row in enumerate(rows) if row.style == "heading 1"]
    if styled:
        edition = next((i for i in range(max(1, styled[-1] - 2), styled[-1]) if EDITION.fullmatch(rows[i].text)), None)
        return styled[-1] if edition is None else edition - 1
    dated = [i for i, row in enumerate(rows) if _is_day(row.text)]
    covered = [i + 1 for i, row in enumerate(rows) if COVER.match(row.text)]
    return max(0, dated[-1] - MOST_ABOVE_DATE, *covered) if dated else 0


def _read_labels(rows: Sequence[Row], found: Parsed, indexes: Sequence[int]) -> None:
    under_label = False
    for i in indexes:
        labelled = rows[i].labelled
        if labelled is None:
            if under_label and rows[i].adjacent:
                found.kinds[i] = PassageKind.FURNITURE
            else:
                under_label = False
            continue
        name, start = labelled
        value = " ".join(rows[i].text[start - rows[i].start :].split())
        found.kinds[i] = PassageKind.FURNITURE
        under_label = name == "aside"
        if name == "byline" and found.byline is None:
            found.byline, found.kinds[i] = ", ".join(author_names([value])) or None, PassageKind.BYLINE
        elif name == "published" and found.published is None:
            found.published, found.kinds[i] = _day(value), PassageKind.DATELINE
        elif name == "title" and found.stated_title is None:
            found.stated_title = value or None
        elif name == "outlet":
            found.outlet = found.outlet or value or None
        elif name == "url" and value.startswith("http"):
            found.url = found.url or value


def _read_lines(rows: Sequence[Row], found: Parsed, head: range) -> None:
    """The lines above the text that carry no label: title, outlet, day and author, by their form and their order."""
    names: list[int] = []
    day = None
    for i in head:
        words = rows[i].text
        author = byline_names(words)
        if i in found.kinds:
            continue
        if words.startswith(("http://", "https://")):
            found.kinds[i], found.url = PassageKind.FURNITURE, found.url or words
        elif _is_day(words):
            found.kinds[i], day = PassageKind.DATELINE, i
            found.published = found.published or _day(words)
        elif author:
            found.kinds[i] = PassageKind.BYLINE
            found.byline = found.byline or words[slice(*author)]
        elif COPYRIGHT.search(words) or COUNT.fullmatch(words):
            found.kinds[i] = PassageKind.FURNITURE
        else:
            names.append(i)
    _name_title_and_outlet(rows, found, names, day)


def _name_title_and_outlet(rows: Sequence[Row], found: Parsed, names: list[int], day: int | None) -> None:
    """The outlet stands beside the day: above it, or where something else is above it, below it."""
    outlet = None
    if day is not None and found.outlet is None:
        styled = [i for i in names if rows[i].style == "heading 1"]
        beside = [i for i in (day - 1, day + 1) if i in names and i not in styled and len(rows[i].text) <= MAX_NAME]
        outlet = beside[0] if beside and len(names) > 1 else None
        found.outlet = rows[outlet].text if outlet is not None else None
    titles = [i for i in names if i != outlet]
    if day is not None and EDITION.fullmatch(rows[day].text):
        # Europresse: the outlet above the line of the edition, below it the title and then the author's bare name.
        titles = [i for i in titles if i > day]
        bare = [i for i in titles[1:] if is_name(rows[i].text)]
        found.byline = found.byline or (rows[bare[0]].text if bare else None)
    best = next((i for i in titles if rows[i].style == "heading 1"), next(iter(titles), None))
    found.title = rows[best] if best is not None else None
    found.kinds.update(dict.fromkeys(names, PassageKind.FURNITURE))
    if best is not None:
        found.kinds[best] = PassageKind.TITLE


def _is_day(words: str) -> bool:
    """Whether a line gives the day of publication, alone or with section and page."""
    return DAY.search(words) is not None and (is_date(words) or EDITION.fullmatch(words) is not None or " · " in words)


def _day(words: str) -> str | None:
    day = DAY.search(words)
    return iso_date(day.group()) or foreign_date(day.group()) if day else iso_date(words)


REASONS = {
    PassageKind.TITLE: Reason.of("passage.title"),
    PassageKind.BYLINE: Reason.of("passage.byline"),
    PassageKind.DATELINE: Reason.of("passage.published"),
    PassageKind.FURNITURE: ASIDE,
}


def _blocks(rows: Sequence[Row], found: Parsed, all_rows: range, text: range) -> Iterator[Block]:
    """A block for each line around the text, and for each paragraph of it that ends as a sentence."""
    for i in all_rows:
        if i not in text:
            kind = found.kinds.get(i, PassageKind.FURNITURE)
            yield Block(start=rows[i].start, end=rows[i].end, kind=kind, reason=REASONS[kind])
    wrapped = _is_wrapped([rows[i] for i in text])
    paragraphs: list[list[Row]] = []
    for i in text:
        if wrapped and rows[i].adjacent and paragraphs:
            paragraphs[-1].append(rows[i])
        else:
            paragraphs.append([rows[i]])
    for first, *rest in paragraphs:
        last = rest[-1] if rest else first
        if first.sentence or (rest and SENTENCE_END.search(last.text)):
            yield Block(start=first.start, end=last.end, kind=PassageKind.BODY, reason=TEXT)


def _is_wrapped(rows: Sequence[Row]) -> bool:
    """Whether paragraphs are broken into lines: none is longer than such lines, and some break off in a sentence."""
    broken = any(below.adjacent and not SENTENCE_END.search(row.text) for row, below in pairwise(rows))
    return broken and max(len(row.text) for row in rows) <= MAX_LENGTH


def _after_label(blocks: tuple[Block, ...], row: Row, value: int) -> tuple[Block, ...]:
    """The blocks, with a label such as "Full text:" apart from the sentence after it."""
    label = Block(start=row.start, end=value, kind=PassageKind.FURNITURE, reason=ASIDE)
    end = next((block.end for block in blocks if block.start == row.start), row.end)
    body = Block(start=value, end=end, kind=PassageKind.BODY, reason=TEXT)
    parts = (label, body) if value < end else (label,)
    return (*(block for block in blocks if block.start != row.start), *parts)
