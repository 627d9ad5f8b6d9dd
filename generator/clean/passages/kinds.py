"""The kind of each line: a list of rules in the order of how sure they are; the first that knows a line decides."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from generator.clean.boilerplate import note_begins
from generator.clean.passages.imprint import read_imprint
from generator.clean.passages.lines import Line
from generator.clean.passages.page import CAPTION_REACH, NEAR_STORY, Page, make_page
from generator.clean.passages.shapes import (
    byline_names,
    caption_reason,
    is_bare_by,
    is_date,
    is_name,
    is_place,
    is_reading_time,
    is_table_row,
)
from generator.clean.passages.story import Judgement
from generator.model import STORY, Reason
from generator.model import PassageKind as Kind
from generator.text.private import private_stretches

MAX_HEADING_WORDS = 14
MIN_HEADING_LIKELIHOOD = 0.15
MAX_LABEL_WORDS = 4
MIN_SUBTITLE_WORDS = 5
PULLED_WORDS = (5, 40)  # fewest and most words of a pull quote
MOST_SEARCHED = 200_000  # characters of a story; each of its lines is looked for in all of it
MOST_AROUND = 12  # words of the site around a headline
MOST_AUTHORS = 8  # lines of names under one "By"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """The kind of a line and why it is of that kind."""

    kind: Kind
    reason: Reason


SENDER = Sorted(kind=Kind.FURNITURE, reason=Reason.of("passage.about_sender"))


def sort_lines(lines: Sequence[Line], judgements: Sequence[Judgement], shared: Collection[str]) -> list[Sorted]:
    """The kind of each line with its reason, in order."""
    page = make_page(lines, judgements, shared)
    found = [_sort(page, index) for index in range(len(lines))]
    told = [i for i, one in enumerate(found) if one.kind in STORY or one.kind is Kind.HEADING]
    begins = note_begins([lines[i].text for i in told])
    for index in told[begins:] if begins is not None else ():
        found[index] = SENDER
    return found


def _sort(page: Page, index: int) -> Sorted:
    for rule in RULES:
        found = rule(page, index)
        if found:
            return found
    judgement = page.judgements[index]
    return Sorted(kind=Kind.BODY if judgement.story else Kind.FURNITURE, reason=judgement.reason)


def _headline(page: Page, index: int) -> Sorted | None:
    if page.headline is None:
        return None
    line, headline = page.lines[index], page.lines[page.headline]
    if index == page.headline:
        return Sorted(kind=Kind.TITLE, reason=Reason.of("passage.headline"))
    if line.folded == headline.folded:
        return Sorted(kind=Kind.TITLE, reason=Reason.of("passage.headline_again"))
    whole = not line.ends and len(headline.words) >= MIN_SUBTITLE_WORDS
    if whole and headline.folded in line.folded and len(line.words) <= len(headline.words) + MOST_AROUND:
        return Sorted(kind=Kind.FURNITURE, reason=Reason.of("passage.headline_around"))
    return None


def _imprint(page: Page, index: int) -> Sorted | None:
    if page.masthead - NEAR_STORY <= index <= page.first and read_imprint(page.lines[index].text):
        return Sorted(kind=Kind.DATELINE, reason=Reason.of("passage.imprint"))
    return None


def _byline(page: Page, index: int) -> Sorted | None:
    line = page.lines[index].text
    if not page.masthead - NEAR_STORY <= index <= page.last + 1:
        return None
    if byline_names(line) or is_bare_by(line):
        return Sorted(kind=Kind.BYLINE, reason=Reason.of("passage.names_author"))
    if page.in_head(index) and is_name(line) and (_after_by(page, index) or _beside_date(page, index)):
        return Sorted(kind=Kind.BYLINE, reason=Reason.of("passage.name_of_author"))
    return None


def _after_by(page: Page, index: int) -> bool:
    """Whether "By" stands alone above the line, or above the names before it."""
    for above in range(index - 1, max(-1, index - 1 - MOST_AUTHORS), -1):
        if not is_name(page.lines[above].text):
            return is_bare_by(page.lines[above].text)
    return False


def _beside_date(page: Page, index: int) -> bool:
    return any(is_date(page.lines[beside].text) for beside in (index - 1, index + 1) if 0 <= beside < len(page.lines))


def _shared(page: Page, index: int) -> Sorted | None:
    if page.shares(page.lines[index]):
        return Sorted(kind=Kind.FURNITURE, reason=Reason.of("passage.shared"))
    return None


def _dateline(page: Page, index: int) -> Sorted | None:
    line = page.lines[index].text
    if not page.masthead - NEAR_STORY <= index <= page.first:
        return None
    if is_reading_time(line):
        return Sorted(kind=Kind.FURNITURE, reason=Reason.of("passage.reading_time"))
    if is_date(line):
        return Sorted(kind=Kind.DATELINE, reason=Reason.of("passage.date_alone"))
    if is_place(line):
        return Sorted(kind=Kind.DATELINE, reason=Reason.of("passage.place"))
    return None


def _caption(page: Page, index: int) -> Sorted | None:
    line = page.lines[index]
    if not page.masthead - CAPTION_REACH <= index <= page.last + CAPTION_REACH or line.furniture is not None:
        return None
    reason = caption_reason(line.text)
    if reason:
        return Sorted(kind=Kind.CAPTION, reason=reason)
    if page.in_head(index) and len(line.words) <= MAX_LABEL_WORDS and _names_only(page, line):
        return Sorted(kind=Kind.CAPTION, reason=Reason.of("passage.picture_label"))
    return None


def _names_only(page: Page, line: Line) -> bool:
    """Whether the line is nothing but names that the story has too."""
    return bool(line.words) and all(word[0].isupper() and word in page.words for word in line.words)


def _wordless(page: Page, index: int) -> Sorted | None:
    letters = any(character.isalpha() for word in page.lines[index].words for character in word)
    if letters or (page.lines[index].words and page.in_story(index) and is_table_row(page.lines[index].text)):
        return None
    return Sorted(kind=Kind.FURNITURE, reason=Reason.of("passage.no_word"))


def _subtitle(page: Page, index: int) -> Sorted | None:
    line = page.lines[index]
    if not page.in_head(index) or len(line.words) < MIN_SUBTITLE_WORDS or line.furniture is not None or line.bullet:
        return None
    if private_stretches(line.text):  # how to reach the author
        return None
    return Sorted(kind=Kind.SUBTITLE, reason=Reason.of("passage.subtitle"))


def _pointed_at(page: Page, index: int) -> Sorted | None:
    """The headline after "Read also:"."""
    line, above = page.lines[index], page.lines[index - 1].furniture if index else None
    if above and above.name == "related" and not line.ends:
        return Sorted(kind=Kind.FURNITURE, reason=Reason.of("passage.pointed_at"))
    return None


def _table(page: Page, index: int) -> Sorted | None:
    line = page.lines[index]
    if page.in_story(index) and is_table_row(line.text) and line.furniture is None:
        return Sorted(kind=Kind.TABLE, reason=Reason.of("passage.cells"))
    return None


def _quote(page: Page, index: int) -> Sorted | None:
    line = page.lines[index]
    if page.judgements[index].story and line.quoted:
        return Sorted(kind=Kind.QUOTE, reason=Reason.of("passage.quote_mark"))
    fewest, most = PULLED_WORDS
    if not page.in_story(index) or not fewest <= len(line.words) <= most or len(page.running) > MOST_SEARCHED:
        return None
    alone = page.running.count(f"\n{line.folded}\n")
    if page.running.count(line.folded.strip("' ")) > alone:
        return Sorted(kind=Kind.QUOTE, reason=Reason.of("passage.pull_quote"))
    return None


def _heading(page: Page, index: int) -> Sorted | None:
    line = page.lines[index]
    asks = line.text.endswith("?") and line.text[:1] not in "\"“‘'"
    if not page.in_story(index) or line.bullet or len(line.words) > MAX_HEADING_WORDS or (line.ends and not asks):
        return None
    likely = page.judgements[index].likelihood >= MIN_HEADING_LIKELIHOOD
    fits = line.furniture is None and not line.text.endswith((",", ";", ":"))
    if fits and likely and _text_follows(page, index):
        return Sorted(kind=Kind.HEADING, reason=Reason.of("passage.subheading"))
    return None


def _text_follows(page: Page, index: int) -> bool:
    """Whether one of the next two lines is part of the story; a subheading may stand between."""
    return any(page.judgements[below].story for below in (index + 1, index + 2) if below <= page.last)


def _list(page: Page, index: int) -> Sorted | None:
    if page.lines[index].bullet and page.judgements[index].story:
        return Sorted(kind=Kind.LIST, reason=Reason.of("passage.list_mark"))
    return None


RULES: tuple[Callable[[Page, int], Sorted | None], ...] = (
    _headline,
    _imprint,
    _byline,
    _dateline,
    _shared,
    _caption,
    _wordless,
    _subtitle,
    _pointed_at,
    _table,
    _quote,
    _heading,
    _list,
)
