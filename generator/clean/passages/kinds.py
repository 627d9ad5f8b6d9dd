"""The kind of each line: first what stands before the story, then the story, then what follows it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.clean.passages.headline import find_headline
from generator.clean.passages.lines import Line
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
from generator.model import PassageKind as Kind

NEAR_STORY = 3  # lines above the headline within which a byline or a date still belongs to the article
CAPTION_REACH = 8  # lines from the story within which a picture still belongs to it
MAX_HEADING_WORDS = 14
MIN_HEADING_LIKELIHOOD = 0.15
LONG_LINE = 12  # words; a shorter one that several articles share is a label


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """The kind of a line and why it is of that kind."""

    kind: Kind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The lines of one article with what is known of them as a whole."""

    lines: Sequence[Line]
    judgements: Sequence[Judgement]
    shared: Collection[str]  # folded lines that other articles of the briefing have too
    first: int  # the first and the last line of running text; `first` is len(lines) where there is none
    last: int
    headline: int | None  # the line that the headline stands in first
    masthead: int  # where the head of the article begins: its headline, or its first line near the story


def sort_lines(lines: Sequence[Line], judgements: Sequence[Judgement], shared: Collection[str]) -> list[Sorted]:
    """The kind of each line with its reason, in order."""
    page = _page(lines, judgements, shared)
    return [_sort(page, index) for index in range(len(lines))]


def _page(lines: Sequence[Line], judgements: Sequence[Judgement], shared: Collection[str]) -> Page:
    running = [
        index
        for index, line in enumerate(lines)
        if judgements[index].story and (line.ends or len(line.words) >= 25) and not _set_apart(line, shared)
    ]
    first, last = (running[0], running[-1]) if running else (len(lines), -1)
    headline = find_headline(lines, first, [line for index in running for line in [lines[index]]])
    masthead = max(0, first - NEAR_STORY) if headline is None else headline
    return Page(
        lines=lines, judgements=judgements, shared=shared, first=first, last=last, headline=headline, masthead=masthead
    )


def _set_apart(line: Line, shared: Collection[str]) -> bool:
    return (
        caption_reason(line.text) is not None or byline_names(line.text) is not None or _is_shared_label(line, shared)
    )


def _is_shared_label(line: Line, shared: Collection[str]) -> bool:
    return line.folded in shared and (len(line.words) < LONG_LINE or line.furniture is not None)


def _sort(page: Page, index: int) -> Sorted:
    """The kind of one line: the first rule that knows it."""
    for rule in RULES:
        found = rule(page, index)
        if found:
            return found
    judgement = page.judgements[index]
    return Sorted(kind=Kind.BODY if judgement.story else Kind.FURNITURE, reason=judgement.reason)


def _wordless(page: Page, index: int) -> Sorted | None:
    if any(character.isalnum() for word in page.lines[index].words for character in word if not character.isdigit()):
        return None
    if page.lines[index].words and page.judgements[index].story:
        return None
    return Sorted(kind=Kind.FURNITURE, reason="It has no word.")


def _headline(page: Page, index: int) -> Sorted | None:
    if page.headline is None:
        return None
    line, headline = page.lines[index], page.lines[page.headline]
    if index == page.headline:
        return Sorted(kind=Kind.TITLE, reason="It stands above the story and shares its words: the headline.")
    if line.folded == headline.folded:
        return Sorted(kind=Kind.TITLE, reason="It is the headline again.")
    if headline.folded in line.folded and len(line.words) <= len(headline.words) + 12:
        return Sorted(kind=Kind.FURNITURE, reason="It repeats the headline with words of the site around it.")
    return None


def _shared(page: Page, index: int) -> Sorted | None:
    if _is_shared_label(page.lines[index], page.shared):
        return Sorted(kind=Kind.FURNITURE, reason="It stands in other articles of this briefing too.")
    return None


def _byline(page: Page, index: int) -> Sorted | None:
    line = page.lines[index].text
    if not page.masthead - NEAR_STORY <= index <= page.last + 1:
        return None
    if byline_names(line) or is_bare_by(line):
        return Sorted(kind=Kind.BYLINE, reason="It names the author.")
    in_head = page.masthead < index < page.first
    if in_head and is_name(line) and (_after_by(page, index) or _beside_date(page, index)):
        return Sorted(kind=Kind.BYLINE, reason="It is a name where the author stands.")
    return None


def _after_by(page: Page, index: int) -> bool:
    """Whether "By" stands alone above the line, or above the names before it."""
    while index > 0 and is_name(page.lines[index - 1].text):
        index -= 1
    return index > 0 and is_bare_by(page.lines[index - 1].text)


def _beside_date(page: Page, index: int) -> bool:
    beside = [other for other in (index - 1, index + 1) if 0 <= other < len(page.lines)]
    return any(is_date(page.lines[other].text) for other in beside)


def _dateline(page: Page, index: int) -> Sorted | None:
    line = page.lines[index].text
    if not page.masthead - NEAR_STORY <= index <= page.first:
        return None
    if is_reading_time(line):
        return Sorted(kind=Kind.FURNITURE, reason="It tells how long the reading takes.")
    if is_date(line):
        return Sorted(kind=Kind.DATELINE, reason="It gives a date or a time and nothing else.")
    if is_place(line):
        return Sorted(kind=Kind.DATELINE, reason="It names the place that the report comes from.")
    return None


def _caption(page: Page, index: int) -> Sorted | None:
    line = page.lines[index]
    if not page.masthead - CAPTION_REACH <= index <= page.last + CAPTION_REACH or line.furniture is not None:
        return None
    reason = caption_reason(line.text)
    if reason:
        return Sorted(kind=Kind.CAPTION, reason=reason)
    in_head = page.headline is not None and page.headline < index < page.first
    if in_head and len(line.words) <= 4 and _names_of_story(page, line):
        return Sorted(kind=Kind.CAPTION, reason="It is a name of the story, alone above it: the label of a picture.")
    return None


def _names_of_story(page: Page, line: Line) -> bool:
    """Whether the line is only names that the story has too."""
    story = {word for index in range(page.first, page.last + 1) for word in page.lines[index].words}
    return all(word[0].isupper() and word in story for word in line.words)


def _subtitle(page: Page, index: int) -> Sorted | None:
    line = page.lines[index]
    in_head = page.headline is not None and page.headline < index < page.first
    if (
        in_head
        and len(line.words) >= 5
        and line.furniture is None
        and not line.bullet
        and not line.folded.startswith("by ")
    ):
        return Sorted(kind=Kind.SUBTITLE, reason="It stands between the headline and the story.")
    return None


def _pointed_at(page: Page, index: int) -> Sorted | None:
    """The headline after "Read also:"."""
    line, above = page.lines[index], page.lines[index - 1].furniture if index else None
    if above and above.name == "related" and not line.ends and not line.prose:
        return Sorted(kind=Kind.FURNITURE, reason="It follows a line that points to other articles.")
    return None


def _heading(page: Page, index: int) -> Sorted | None:
    line = page.lines[index]
    asks = line.text.endswith("?") and line.text[:1] not in "\"“‘'"
    if (
        not page.first < index < page.last
        or line.bullet
        or len(line.words) > MAX_HEADING_WORDS
        or (line.ends and not asks)
    ):
        return None
    follows = page.judgements[index + 1].story or (index + 2 <= page.last and page.judgements[index + 2].story)
    likely = page.judgements[index].likelihood >= MIN_HEADING_LIKELIHOOD
    if follows and likely and line.furniture is None and not line.text.endswith((",", ";", ":")):
        return Sorted(kind=Kind.HEADING, reason="It is short, ends no sentence, and running text follows it.")
    return None


def _table(page: Page, index: int) -> Sorted | None:
    inside = page.first < index < page.last
    if inside and is_table_row(page.lines[index].text) and page.lines[index].furniture is None:
        return Sorted(kind=Kind.TABLE, reason="It is a row of cells.")
    return None


def _list(page: Page, index: int) -> Sorted | None:
    if page.lines[index].bullet and page.judgements[index].story:
        return Sorted(kind=Kind.LIST, reason="It begins with the mark of a list item.")
    return None


#: In the order of how sure they are; the first that knows a line decides.
RULES = (
    _headline,
    _byline,
    _shared,
    _dateline,
    _caption,
    _wordless,
    _subtitle,
    _pointed_at,
    _table,
    _heading,
    _list,
)
