"""One article as a whole: where its story runs, and which line is its headline."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.clean.passages.headline import find_headline
from generator.clean.passages.lines import Line
from generator.clean.passages.plain import is_plain
from generator.clean.passages.shapes import byline_names, caption_reason
from generator.clean.passages.story import Judgement

NEAR_STORY = 3  # lines above the headline within which a byline or a date still belongs to the article
CAPTION_REACH = 8  # lines from the story within which a picture still belongs to it
LONG_LINE = 12  # words; a shorter one that several articles share is a label
FULL_PARAGRAPH = 25  # words; a paragraph may end without a full stop, a label is never so long


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The lines of one article with what is known of them as a whole."""

    lines: Sequence[Line]
    judgements: Sequence[Judgement]
    shared: Collection[str]  # folded lines that other articles of the briefing have too
    first: int  # the first and the last line of running text; `first` is len(lines) where there is none
    last: int
    headline: int | None  # the line that the headline stands in first
    masthead: int  # where the head of the article begins: its headline, or a few lines above the story
    words: frozenset[str]  # of the running text
    running: str  # the running text, folded, each paragraph between line ends

    def in_head(self, index: int) -> bool:
        """Whether a line stands between the headline and the story."""
        return self.headline is not None and self.headline < index < self.first

    def in_story(self, index: int) -> bool:
        """Whether running text stands before the line and after it."""
        return self.first < index < self.last

    def shares(self, line: Line) -> bool:
        """Whether the line is a label that other articles of the briefing have too; a sentence is no label."""
        label = len(line.words) < LONG_LINE and not line.ends
        return line.folded in self.shared and (label or line.furniture is not None)


def make_page(lines: Sequence[Line], judgements: Sequence[Judgement], shared: Collection[str]) -> Page:
    """The article that the judged lines make up."""
    running = [
        index
        for index, (line, judgement) in enumerate(zip(lines, judgements, strict=True))
        if judgement.story and _runs(line)
    ]
    first, last = (running[0], running[-1]) if running else (len(lines), -1)
    story = [lines[index] for index in running]
    headline = find_headline(lines, first, story, plain=is_plain(lines))
    return Page(
        lines=lines,
        judgements=judgements,
        shared=shared,
        first=first,
        last=last,
        headline=headline,
        masthead=max(0, first - NEAR_STORY) if headline is None else headline,
        words=frozenset(word for line in story for word in line.words),
        running="".join(f"\n{line.folded}\n" for line in story),
    )


def _runs(line: Line) -> bool:
    """Whether the line is running text and not a caption or a byline that resembles it."""
    whole = line.ends or len(line.words) >= FULL_PARAGRAPH
    return whole and caption_reason(line.text) is None and byline_names(line.text) is None
