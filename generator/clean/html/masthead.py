"""The lines above a story: its title, standfirst, byline and date, recognised by their words and places."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from generator.clean.html.authors import author_names, has_byline_opening, is_person_like
from generator.clean.html.dates import iso_date
from generator.clean.html.lines import HEADINGS, PageLine
from generator.clean.html.metadata import Metadata
from generator.clean.html.story import MAX_LINKED, MIN_PARAGRAPH, squeeze
from generator.clean.html.titles import is_label
from generator.clean.html.zones import Zone
from generator.clean.passages.imprint import read_imprint
from generator.clean.passages.shapes import is_date
from generator.model import STORY, PassageKind, Reason
from generator.text.calendar import MONTH_START

TITLE = Zone(PassageKind.TITLE, Reason.of("passage.title"))
SUBTITLE = Zone(PassageKind.SUBTITLE, Reason.of("passage.standfirst"))
BYLINE = Zone(PassageKind.BYLINE, Reason.of("passage.byline"))
DATELINE = Zone(PassageKind.DATELINE, Reason.of("passage.published"))
PLACE = Zone(PassageKind.DATELINE, Reason.of("passage.place"))
REPEATED_TITLE = Zone(PassageKind.FURNITURE, Reason.of("passage.title_again"))
STANDFIRST = re.compile(
    r"stand-?first|sub-?(?:title|head|heading|headline|line)|(?:^|[-_])(?:dek|deck|strap|strapline|summary|excerpt|intro|abstract|tagline|blurb|lede)"
    r"|teaser-?text|content-?header-?dek|description|lead-?text|article-?lead",
    re.IGNORECASE,
)
AUTHOR_PAGE = re.compile(
    r"/(?:authors?|profiles?|people|person|staff|journalists?|reporters?|writers?|contributors?|columnists?|by"
    r"|meet-the-team|our-team|team|bio|byline)[-/]",
    re.IGNORECASE,
)
BYLINES = re.compile(r"by-?line|author|writer|contributor", re.IGNORECASE)
DATES = re.compile(
    r"\b(?:published|updated|posted|last (?:updated|modified)|created)\b"
    r"|^\W*\d{1,2}[:.]\d\d\b|\b\d{1,2}:\d\d\s*(?:am|pm|[A-Z]{2,4})\b"
    rf"|^\W*(?:\w+,?\s+)?(?:\d{{1,2}}\s+)?{MONTH_START}[a-z]*\.?\s+\d"
    r"|^\W*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}",
    re.IGNORECASE,
)
#: A line that says when the page was changed or fetched, and not when it was published.
ONLY_CHANGED = re.compile(
    r"\W*(?:last )?(?:updated|modified|changed|edited|accessed|retrieved|archived|aktualisiert|abgerufen|geändert"
    r"|mis à jour|actualizado)\b(?!.*\b(?:published|posted)\b)",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m\b|\b(?:ago|vor)\b", re.IGNORECASE)
ENTRY_TIME = Zone(PassageKind.DATELINE, Reason.of("passage.entry_time"))
PART_HEADING = Zone(PassageKind.HEADING, Reason.of("passage.heading"))
MAX_ENTRY_TIME = 60  # characters
MIN_STANDFIRST = 25  # characters
MAX_STANDFIRST = 600
MAX_BYLINE = 200
MAX_PLACE = 30
MAX_DATELINE = 90
MAX_BARE_NAMES = 60
MIN_SENTENCE_WORDS = 8
SENTENCE_ENDS = tuple(".!?”")
LINES_ABOVE_STORY = 40  # lines above the story in which its title can stand


def mark_masthead(lines: Sequence[PageLine], zones: list[Zone], metadata: Metadata) -> None:
    """Settle the lines from the title down to the first paragraph, in place."""
    first = next((i for i, zone in enumerate(zones) if zone.kind in STORY), len(lines))
    title = _title_index(lines, zones, metadata, first)
    if title is not None:
        zones[title] = TITLE
        for i, line in enumerate(lines):
            if i != title and _same(line.text, lines[title].text):
                zones[i] = REPEATED_TITLE
    _mark_below(lines, zones, metadata, title if title is not None else max(0, first - 5))


def mark_entries(lines: Sequence[PageLine], zones: list[Zone]) -> None:
    """In a live page, settle the times of its entries and the headings below them, in place."""
    story = [i for i, zone in enumerate(zones) if zone.kind in STORY]
    for i in range(story[-1] if story else 0):
        line = lines[i]
        timed = line.block.tag == "time" or next(line.block.iter("time"), None) is not None
        if timed and len(line.text) <= MAX_ENTRY_TIME and zones[i].kind not in STORY and CLOCK.search(line.text):
            zones[i] = ENTRY_TIME
        elif zones[i] is SUBTITLE and line.block.tag in HEADINGS and i and zones[i - 1] is ENTRY_TIME:
            zones[i] = PART_HEADING


def visible_title(lines: Sequence[PageLine], zones: Sequence[Zone]) -> str | None:
    """The words of the page's first heading, if they are what stands above the story."""
    titles = (line for line, zone in zip(lines, zones, strict=True) if zone is TITLE)
    title = next(titles, None)
    return title.text if title and title.block.tag == "h1" else None


def byline_of(lines: Sequence[PageLine], zones: Sequence[Zone]) -> list[str]:
    """The names in the lines that the masthead sets apart as bylines."""
    bylines = [line for line, zone in zip(lines, zones, strict=True) if zone is BYLINE]
    for line in bylines:
        imprint = read_imprint(line.text)
        if imprint and imprint.author:
            return author_names([line.text[slice(*imprint.author)]])
    opened = [line for line in bylines if has_byline_opening(line.text)] or bylines
    linked = [name for line in opened for name in _linked_names(line)]
    return author_names(linked or [line.text for line in opened])


def outlet_of(lines: Sequence[PageLine], zones: Sequence[Zone]) -> str | None:
    """The outlet that one of the lines of the masthead names beside the day."""
    authors = byline_of(lines, zones)
    for line, zone in zip(lines, zones, strict=True):
        imprint = read_imprint(line.text) if zone in (DATELINE, BYLINE) else None
        if imprint and line.text[slice(*imprint.outlet)] not in authors:
            return line.text[slice(*imprint.outlet)]
    return None


def date_of(lines: Sequence[PageLine], zones: Sequence[Zone]) -> str | None:
    """The date in the lines that the masthead sets apart as dates: of a time element, or in words."""
    for line, zone in zip(lines, zones, strict=True):
        if zone in (DATELINE, BYLINE) and not ONLY_CHANGED.match(line.text):
            times = [e for e in line.block.iter("time") if " ".join(str(e.text_content()).split()) in line.text]
            elements = [element.get("datetime") for element in times]
            if date := next((d for text in (*elements, line.text) if (d := iso_date(text))), None):
                return date
    return None


def changed_dates(tree: HtmlElement, lines: Sequence[PageLine]) -> Iterator[str | None]:
    """The days on which the page says that it was changed, in its head and in its lines."""
    for meta in tree.iter("meta"):
        if "modified" in (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower():
            yield iso_date(meta.get("content"))
    yield from (iso_date(line.text) for line in lines if ONLY_CHANGED.match(line.text))


def _title_index(lines: Sequence[PageLine], zones: Sequence[Zone], metadata: Metadata, first: int) -> int | None:
    headings = [i for i, line in enumerate(lines) if line.block.tag == "h1" and line.link_share < 1]
    if metadata.title:
        near = range(max(0, first - LINES_ABOVE_STORY), min(len(lines), first + 3))
        same = [i for i in near if _same(lines[i].text, metadata.title.value)]
        if same:
            return next((i for i in same if lines[i].block.tag in HEADINGS), same[-1])
    above = [i for i in headings if i <= first + 1 and not is_label(lines[i].text, metadata.told_titles)]
    return above[-1] if above else None


def _same(line: str, title: str) -> bool:
    mine, its = squeeze(line), squeeze(title)
    return bool(mine) and (
        mine == its or (len(mine) > 20 and (its.startswith(mine) or (mine.startswith(its) and len(its) > 20)))
    )


def _heads_parts(lines: Sequence[PageLine], i: int) -> bool:
    """Whether line `i` is the first of several headings set alike, each over a part of what follows."""
    block = lines[i].block
    alike = (line for line in lines[i + 1 :] if line.block.tag == block.tag and line.link_share < 1)
    return block.tag in HEADINGS and any(line.block.get("class") == block.get("class") for line in alike)


def _mark_below(lines: Sequence[PageLine], zones: list[Zone], metadata: Metadata, start: int) -> None:
    """Settle the lines from `start` to the first that can only be the story."""
    found_standfirst = False
    for i in range(start, len(lines)):
        line, zone = lines[i], zones[i]
        if zone is TITLE or zone is REPEATED_TITLE:
            continue
        prose = zone.kind in STORY and _is_sentence(line)
        if not prose and _is_place(line):
            zones[i] = PLACE
        elif not prose and _is_byline(line, metadata):
            zones[i] = BYLINE
        elif not prose and len(line.text) <= MAX_DATELINE and DATES.search(line.text):
            zones[i] = DATELINE
        elif not found_standfirst and _is_standfirst(line, zone, metadata):
            zones[i] = PART_HEADING if _heads_parts(lines, i) else SUBTITLE
            found_standfirst = True
        elif not metadata.names_person and _is_bare_name(line) and (zone.kind in STORY or _above_day(lines, i)):
            zones[i] = BYLINE
        elif zone.kind in STORY and (prose or len(line.text) >= MIN_PARAGRAPH):
            return


def _is_place(line: PageLine) -> bool:
    """Whether a line is the place that the report comes from, set apart: a word or two in capitals alone."""
    return line.text.isupper() and line.text.replace(" ", "").isalpha() and len(line.text) <= MAX_PLACE


def _is_sentence(line: PageLine) -> bool:
    """Whether a line can only be prose, though it opens like "By Thursday" or says when something was published."""
    return line.text.endswith(SENTENCE_ENDS) and len(line.text.split()) >= MIN_SENTENCE_WORDS


def _is_byline(line: PageLine, metadata: Metadata) -> bool:
    if len(line.text) > MAX_BYLINE:
        return False
    if has_byline_opening(line.text) or _linked_names(line):
        return True
    named = any(squeeze(name) in squeeze(line.text) for name in metadata.authors if len(name) > 3)
    if named and len(line.text) < 60 + sum(map(len, metadata.authors)) and not line.text.endswith("."):
        return True
    marked = BYLINES.search(line.block.get("class") or "")
    return bool(marked) and any(map(is_person_like, author_names([line.text])))


def _linked_names(line: PageLine) -> list[str]:
    """The names in a line that link to a page about an author."""
    links = [line.block, *line.block.iter("a")]
    named = [link for link in links if link.get("rel") == "author" or AUTHOR_PAGE.search(link.get("href") or "")]
    texts = [" ".join(str(link.text_content()).split()) for link in named]
    # The block may hold more than the line: text that stands loose among paragraphs.
    return [name for name in author_names(text for text in texts if text in line.text) if is_person_like(name)]


def _above_day(lines: Sequence[PageLine], i: int) -> bool:
    """Whether a day stands alone in the next line, as under the name of an author."""
    return i + 1 < len(lines) and is_date(lines[i + 1].text) and iso_date(lines[i + 1].text) is not None


def _is_bare_name(line: PageLine) -> bool:
    """Whether a line is nothing but the names of people, as some outlets open their stories."""
    names = author_names([line.text])
    letters = sum(len(squeeze(name)) for name in names)
    return len(line.text) <= MAX_BARE_NAMES and letters == len(squeeze(line.text)) and all(map(is_person_like, names))


def _is_standfirst(line: PageLine, zone: Zone, metadata: Metadata) -> bool:
    """Whether a line is the summary under a title: by its name, or, above the story, by the words of the head.

    The first paragraph of a story often is the page's description too; that makes it no standfirst.
    """
    short = MIN_STANDFIRST <= len(line.text) <= MAX_STANDFIRST and line.link_share <= MAX_LINKED
    if not short or zone.kind is PassageKind.CAPTION:
        return False
    if any(STANDFIRST.search(name) for name in _own_names(line)):
        return True
    described = metadata.description is not None and _same(line.text, metadata.description)
    return zone.kind not in STORY and (described or line.block.tag == "h2")


def _own_names(line: PageLine) -> Iterator[str]:
    """The class names of the line's block, and of what is wrapped around it and nothing else."""
    for element in (line.block, *list(line.block.iterancestors())[:2]):
        if len(str(element.text_content()).split()) > 1.2 * len(line.text.split()):
            return
        yield element.get("class") or ""
