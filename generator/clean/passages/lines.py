"""The visible lines of a text and what can be seen of each by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.clean.passages.glued import unglue
from generator.clean.passages.phrases import Phrases, fold, furniture
from generator.clean.passages.wrapping import unwrap

# Every line end of Unicode (UAX 14: BK, CR, LF, NL), not only those that Python's text files know.
LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
#: What takes room and shows nothing: white space, and marks of width zero such as the byte order mark.
UNSEEN = "".join(
    map(chr, [*range(0x21), *range(0x7F, 0xA1), 0xAD, 0x1680, *range(0x2000, 0x2010), *range(0x202A, 0x2030)])
)
UNSEEN += "".join(map(chr, [*range(0x205F, 0x2065), 0x3000, 0xFEFF]))
BULLET = re.compile(r"(?:[*•+·▪◦‣–-]|\d{1,3}[.)])\s+(?=\S)|[•▪◦‣]")
QUOTED = re.compile(r"(?:>\s?)+(?=\S)")
# A word; in scripts without spaces two characters count as one, about the length of a word in Chinese and Japanese.
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|\w(?:[\w'’&.%-]*\w)?")
SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]」]*$")
MIN_PROSE_WORDS = 8
MIN_LONG_WORDS = 12
MIN_SMALL_SHARE = 0.15
MAX_SMALL_LETTERS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A visible line, seen by itself."""

    start: int  # half-open, in code points of the draft's text, without the white space around it
    end: int
    indent: int  # characters before it
    text: str  # without the mark of a list item
    folded: str
    words: tuple[str, ...]
    bullet: bool  # it begins with the mark of a list item
    quoted: bool  # it begins with the mark of a quoted block, as in mails and Markdown
    ends: bool  # it ends as a sentence ends
    small: float  # the share of its words that are short and in small letters: "of", "the", "que", "und"
    furniture: Phrases | None  # the sort of furniture that its words name

    @property
    def long(self) -> bool:
        """Whether it has more words than the entries of menus have."""
        return len(self.words) >= MIN_LONG_WORDS

    @property
    def prose(self) -> bool:
        """Whether it reads as running text: a sentence of some length with small words in it."""
        long_enough = len(self.words) >= MIN_PROSE_WORDS and self.ends
        return long_enough and self.small >= MIN_SMALL_SHARE and self.furniture is None


def read_lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The visible lines of `text` between two offsets, in order; paragraphs broken to a width count as one line."""
    for paragraph in unwrap(text, list(visible_lines(text, start, end))):
        for line in unglue(text, paragraph):
            yield _read(text, *line)


def visible_lines(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The (start, end) of each line with something to see, without the white space around it.

    >>> list(visible_lines("One.\\n\\n  Two. "))
    [(0, 4), (8, 12)]
    """
    for line in LINE.finditer(text, start, len(text) if end is None else end):
        words = line.group().strip(UNSEEN)
        if words:
            first = line.start() + len(line.group()) - len(line.group().lstrip(UNSEEN))
            yield first, first + len(words)


def _read(text: str, start: int, end: int) -> Line:
    shown = text[start:end]
    bullet, quoted = BULLET.match(shown), QUOTED.match(shown)
    mark = bullet or quoted
    words = shown[mark.end() :] if mark else shown
    found = tuple(WORD.findall(words))
    return Line(
        start=start,
        end=end,
        indent=start - max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) - 1,
        text=words,
        folded=fold(words),
        words=found,
        bullet=bullet is not None,
        quoted=quoted is not None,
        ends=SENTENCE_END.search(words) is not None,
        small=_small_share(found),
        furniture=furniture(words),
    )


def _small_share(words: tuple[str, ...]) -> float:
    """The share of short words in small letters; a script without capitals counts as prose."""
    cased = [word for word in words if word[0].isupper() or word[0].islower()]
    if len(cased) * 2 < len(words):
        return 2 * MIN_SMALL_SHARE
    return sum(word[0].islower() and len(word) <= MAX_SMALL_LETTERS for word in cased) / max(1, len(cased))
