"""The headline: the line above the story that is made of the story's words."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.clean.passages.imprint import read_imprint
from generator.clean.passages.lines import Line
from generator.clean.passages.shapes import byline_names, caption_reason, is_bare_by, is_date, is_masthead

MIN_WORDS, MAX_WORDS = 2, 32
MIN_TELLING_LETTERS = 4
STEM_LETTERS = 6
ENOUGH_WORDS = 5  # content words; a line with fewer must share a larger part of them with the story
MIN_SCORE = 0.4
PRINTED_TWICE = 0.3  # what it adds: headlines are printed twice, and so are captions and the entries of menus
AT_THE_TOP = 0.3  # what it adds to be the first line of a text without menus
FAR = 60  # lines above the story at which a line has lost `FAR_LOSS`
FAR_LOSS = 0.3
BEFORE_SUBTITLE = 4  # lines
HEAD = 6  # lines above the story in which its author and its date stand
MOST_IN_HEADLINE = 2  # lines: a headline and what is said below it
MIN_ALONE, MIN_SHARED = 5, 2  # words of a headline that no author follows, and those of the story among them
MOST_IN_LABEL = 4  # words
ENTRIES = re.compile(r"\S\s{2,}\S|\S\t|\s[|›»>•·]\s")  # what parts the entries of a menu in one line
#: Signs of scripts that part no words: there each two neighbours count as one.
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,}")
SMALL = frozenset({"of", "the", "and", "for", "in", "de", "der", "die", "und", "la", "el", "y", "et", "&"})


def find_headline(lines: Sequence[Line], first: int, story: Sequence[Line], *, plain: bool) -> int | None:
    """The index of the line that the headline stands in first, `None` where no line above the story is one.

    `first` is where the running text begins, `story` all of its lines; in a `plain` text no menu stands above it.
    """
    of_story = {word for line in story for word in _content_words(line)}
    printed = Counter(line.folded for line in lines[:first])
    scores = {
        index: _score(line, of_story, first - index, printed[line.folded])
        + _bonus_at_the_top(lines, index, plain=plain)
        for index, line in enumerate(lines[:first])
        if _may_be(line)
    }
    known = {lines[index].folded for index, score in scores.items() if score >= MIN_SCORE}
    fitting = {
        index: score
        for index, score in scores.items()
        if score >= MIN_SCORE and not _holds_other(lines[index].folded, known)
    }
    if not fitting:
        return _above_byline(lines, first) or _above_story(lines, first, of_story)
    best = max(fitting, key=lambda index: (fitting[index], -index))
    return min(index for index in fitting if _is_it(lines, index, best))


def _above_byline(lines: Sequence[Line], first: int) -> int | None:
    """The headline that stands right above the author or the date of the story, whatever its words are."""
    near = range(max(0, first - HEAD), first)
    marks = [index for index in near if byline_names(lines[index].text) or is_bare_by(lines[index].text)]
    marks = marks or [index for index in near if is_date(lines[index].text)]
    while marks and marks[0] > 0 and is_date(lines[marks[0] - 1].text):
        marks[0] -= 1
    return _top(lines, marks[0]) if marks else None


def _above_story(lines: Sequence[Line], first: int, of_story: set[str]) -> int | None:
    """The headline right above the story: longer than entries of menus are, and with some of the story's words."""
    top = _top(lines, first)
    shared = set(_content_words(lines[top])) & of_story if top is not None else set()
    return top if top is not None and len(lines[top].words) >= MIN_ALONE and len(shared) >= MIN_SHARED else None


def _top(lines: Sequence[Line], below: int) -> int | None:
    """The first of the lines above `below` that may be a headline with its subtitle; labels of the site end them."""
    found = None
    for index in range(below - 1, max(-1, below - 1 - MOST_IN_HEADLINE), -1):
        if not _may_be(lines[index]) or _is_label(lines[index]):
            break
        found = index
    return found


def _is_label(line: Line) -> bool:
    """Whether the line is the name of the site or a part of its menu: nothing but capitals, or several entries."""
    if is_masthead(line.text) or ENTRIES.search(line.text):
        return True
    short = len(line.words) <= MOST_IN_LABEL and not line.ends
    return short and all(word[0].isupper() or word in SMALL for word in line.words)


def _bonus_at_the_top(lines: Sequence[Line], index: int, *, plain: bool) -> float:
    """What a line gains that stands first, or under nothing but the outlet with its day."""
    first = index <= HEAD and all(_is_dated(line.text) for line in lines[:index])
    return AT_THE_TOP if plain and first and not is_masthead(lines[index].text) else 0.0


def _is_it(lines: Sequence[Line], index: int, best: int) -> bool:
    """Whether a line is the best one, the same words earlier, or stands just above it: then that one is a subtitle."""
    if lines[index].folded == lines[best].folded:
        return True
    above = 0 < best - index <= BEFORE_SUBTITLE
    return above and len(_content_words(lines[index])) >= ENOUGH_WORDS


def _holds_other(folded: str, known: set[str]) -> bool:
    """Whether a line is another headline with words of the site around it: "Home Politics …", "… | The Herald"."""
    words = folded.split()
    return any(
        " ".join(words[cut:]) in known or " ".join(words[:-cut]).rstrip(" |-–—") in known
        for cut in range(1, len(words))
    )


def _may_be(line: Line) -> bool:
    if not MIN_WORDS <= len(line.words) <= MAX_WORDS or line.furniture or line.text.endswith((".", ":", ",", ";")):
        return False
    return not (line.text[:1].islower() or byline_names(line.text) or caption_reason(line.text) or _is_dated(line.text))


def _is_dated(words: str) -> bool:
    return is_date(words) or read_imprint(words) is not None


def _score(line: Line, of_story: set[str], distance: int, printed: int) -> float:
    """How well the line fits as headline: the share of its content words that the story has, and its place."""
    words = _content_words(line)
    shared = sum(word in of_story for word in words) / max(ENOUGH_WORDS, len(words))
    if not shared:
        return 0.0
    bonus = PRINTED_TWICE if printed > 1 and len(words) >= ENOUGH_WORDS else 0.0
    return shared + bonus - FAR_LOSS * min(1.0, distance / FAR)


def _content_words(line: Line) -> list[str]:
    """The words that say what a line is about, cut to a stem so that "strikes" meets "strike"."""
    if UNSPACED.search(line.text):
        return [pair for run in UNSPACED.findall(line.text) for pair in map("".join, pairwise(run))]
    long_words = [word for word in line.words if len(word) >= MIN_TELLING_LETTERS or word.isupper()]
    return [word.casefold()[:STEM_LETTERS] for word in long_words]
