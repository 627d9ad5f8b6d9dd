"""What an article's text says of itself: headline, author, date and address, each with the words that say so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.clean.html.dates import foreign_date, iso_date
from generator.clean.passages.imprint import DAY, read_imprint
from generator.clean.passages.shapes import byline_names, end_of_names, is_bare_by, is_name, names_an_outlet
from generator.model import STORY, Found, Passage, PassageKind, Reason, Span, Stated

ADDRESS_LINE = re.compile(r"https?://\S+")
#: Day and month in figures are read only where they cannot be the other way round.
DAY_IN_FIGURES = re.compile(r"\b(1[3-9]|2\d|3[01])[/.](0?[1-9]|1[0-2])[/.](\d{4})\b")
#: A time in the zone that has no summer and no two meanings, as "EST" has in Sydney.
TIME_WITH_ZONE = re.compile(
    r",?\s+(?:at\s+)?(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)\s*(?:(?P<half>[ap])\.?m\.?\s*)?(?:GMT|UTC)\b", re.I
)
CHANGED = re.compile(
    r"updated?|modified|aktualisiert|mis à jour|actualizado|aggiornato|archived|accessed|retrieved|abgerufen", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The text of one article with its passages: what metadata is read from."""

    article_id: str
    text: str
    passages: Sequence[Passage]

    def words(self, passage: Passage) -> str:
        """The words of a passage."""
        return self.text[passage.start : passage.end]

    def of(self, *kinds: PassageKind) -> Iterator[Passage]:
        """The passages of these kinds, in reading order."""
        return (passage for passage in self.passages if passage.kind in kinds)

    def story(self) -> str:
        """The running text, a line a passage."""
        return "\n".join(self.words(passage) for passage in self.of(*STORY))

    def stated(self, start: int, end: int, where: Reason, value: str | None = None) -> Stated:
        """The words from `start` to `end` as a statement; `value` where it is not those words themselves."""
        words = self.text[start:end]
        span = Span(source=self.article_id, start=start, end=end, text=words)
        return Stated(value=value or " ".join(words.split()), found=Found.STATED, where=where, span=span)


def title_in(sheet: Sheet) -> Stated | None:
    """The headline, where a line is one."""
    title = next(sheet.of(PassageKind.TITLE), None)
    return sheet.stated(title.start, title.end, Reason.of("where.headline")) if title else None


def byline_in(sheet: Sheet) -> Stated | None:
    """The names of the first byline, without "By" and without what follows them."""
    for number, passage in enumerate(sheet.passages):
        if passage.kind is not PassageKind.BYLINE:
            continue
        names = list(_names(sheet, number))
        if names:
            value = ", ".join(" ".join(sheet.text[start:end].split()) for start, end in names)
            return sheet.stated(names[0][0], names[-1][1], Reason.of("where.byline"), value)
    return _author_in_imprint(sheet)


def _author_in_imprint(sheet: Sheet) -> Stated | None:
    for passage in sheet.of(PassageKind.DATELINE):
        found = read_imprint(sheet.words(passage))
        if found and found.author:
            start, end = (passage.start + offset for offset in found.author)
            return sheet.stated(start, end, Reason.of("where.imprint"))
    return None


def _names(sheet: Sheet, number: int) -> Iterator[tuple[int, int]]:
    """Where the names stand in a byline and in the bylines that follow it without a gap."""
    for passage in sheet.passages[number:]:
        if passage.kind is not PassageKind.BYLINE:
            return
        words = sheet.words(passage)
        found = byline_names(words)
        if found:
            yield passage.start + found[0], passage.start + found[1]
        elif is_name(words) and not is_bare_by(words) and not names_an_outlet(words):
            yield passage.start, passage.start + end_of_names(words, 0, len(words))


def published_in(sheet: Sheet) -> Stated | None:
    """The day of publication, where a line beside the headline or the byline names it with its year."""
    for passage in sheet.of(PassageKind.DATELINE, PassageKind.BYLINE):
        words = sheet.words(passage)
        changed = CHANGED.search(words)
        end_of_stated = changed.start() if changed else len(words)
        for found in (*DAY.finditer(words, 0, end_of_stated), *DAY_IN_FIGURES.finditer(words, 0, end_of_stated)):
            value = _iso(found, words[found.end() : end_of_stated])
            if value:
                start, end = passage.start + found.start(), passage.start + found.end()
                return sheet.stated(start, end, Reason.of("where.headline_date"), value)
    return None


def _iso(found: re.Match[str], after: str) -> str | None:
    """The day; with its time where that has a zone whose offset is certain."""
    day = _day(found)
    time = TIME_WITH_ZONE.match(after) if day and len(day) == len("2031-03-03") else None
    if time is None:
        return day
    hour = int(time["hour"]) % 12 + 12 * (time["half"].lower() == "p") if time["half"] else int(time["hour"])
    return iso_date(f"{day}T{hour:02}:{time['minute']}:00+00:00") or day


def _day(found: re.Match[str]) -> str | None:
    if found.re is DAY_IN_FIGURES:
        day, month, year = map(int, found.groups())
        return iso_date(f"{year}-{month:02}-{day:02}")
    words = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", found.group())
    return iso_date(words) or foreign_date(words)


def day_in(words: str) -> str | None:
    """The first day that the words name with its year; day and month in figures where they cannot be turned round."""
    found = (*DAY.finditer(words), *DAY_IN_FIGURES.finditer(words))
    return next((day for match in found if (day := _day(match))), None)


def url_in(sheet: Sheet) -> Stated | None:
    """The address that stands alone in a line above the story, as people paste it."""
    for passage in sheet.passages:
        if passage.kind in STORY:
            return None
        if ADDRESS_LINE.fullmatch(sheet.words(passage)):
            return sheet.stated(passage.start, passage.end, Reason.of("where.above_story"))
    return None
