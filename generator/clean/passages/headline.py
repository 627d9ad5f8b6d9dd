"""The headline: the line above the story that is made of the story's words."""

from collections import Counter
from collections.abc import Sequence

from generator.clean.passages.lines import Line
from generator.clean.passages.shapes import byline_names, caption_reason, is_date, is_masthead

MIN_WORDS, MAX_WORDS = 2, 32
MIN_TELLING_LETTERS = 4
STEM_LETTERS = 6
ENOUGH_TELLING = 5  # telling words; a line with fewer must be made of the story's words the more
MIN_SCORE = 0.4
PRINTED_TWICE = 0.3  # what it adds: headlines are printed twice, and so are captions and the entries of menus
AT_THE_TOP = 0.3  # what it adds to be the first line of a text without menus
FAR = 60  # lines above the story at which a line has lost `FAR_LOSS`
FAR_LOSS = 0.3
BEFORE_SUBTITLE = 4  # lines


def find_headline(lines: Sequence[Line], first: int, story: Sequence[Line], *, plain: bool) -> int | None:
    """The index of the line that the headline stands in first, `None` where no line above the story is one.

    `first` is where the running text begins, `story` all of its lines; in a `plain` text no menu stands above it.
    """
    telling = {word for line in story for word in _telling(line)}
    printed = Counter(line.folded for line in lines[:first])
    scores = {
        index: _score(line, telling, first - index, printed[line.folded]) + _bonus_at_the_top(index, line, plain=plain)
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
        return None
    best = max(fitting, key=lambda index: (fitting[index], -index))
    return min(index for index in fitting if _is_it(lines, index, best))


def _bonus_at_the_top(index: int, line: Line, *, plain: bool) -> float:
    return AT_THE_TOP if plain and index == 0 and not is_masthead(line.text) else 0.0


def _is_it(lines: Sequence[Line], index: int, best: int) -> bool:
    """Whether a line is the best one, the same words earlier, or stands just above it: then that one is a subtitle."""
    if lines[index].folded == lines[best].folded:
        return True
    above = 0 < best - index <= BEFORE_SUBTITLE
    return above and len(_telling(lines[index])) >= ENOUGH_TELLING


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
    return not (line.text[:1].islower() or byline_names(line.text) or caption_reason(line.text) or is_date(line.text))


def _score(line: Line, telling: set[str], distance: int, printed: int) -> float:
    """How well the line fits as headline: the share of its telling words that the story has, and where it stands."""
    words = _telling(line)
    shared = sum(word in telling for word in words) / max(ENOUGH_TELLING, len(words))
    if not shared:
        return 0.0
    bonus = PRINTED_TWICE if printed > 1 and len(words) >= ENOUGH_TELLING else 0.0
    return shared + bonus - FAR_LOSS * min(1.0, distance / FAR)


def _telling(line: Line) -> list[str]:
    """The words that tell what a line is about, cut to a stem so that "strikes" meets "strike"."""
    long_words = [word for word in line.words if len(word) >= MIN_TELLING_LETTERS or word.isupper()]
    return [word.casefold()[:STEM_LETTERS] for word in long_words]
