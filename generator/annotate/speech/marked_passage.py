"""A passage with its quotation marks paired: its tokens, and which of them are between quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from generator.annotate.reading import Reading, ReadPassage
from generator.annotate.speech.lines import spoken_lines
from generator.annotate.speech.marks import Marked, find_marked, outermost

WORD = re.compile(r"\w")
LINE = re.compile(r"[^\n]+")
TERMINAL = frozenset(".?!…")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPassage:
    """A passage and the quotations that touch it; offsets of `marked` are the article's."""

    at: ReadPassage
    marked: tuple[Marked, ...]

    @property
    def doc(self) -> Doc:
        """The parse of the passage."""
        return self.at.doc

    def start(self, token: Token) -> int:
        """Where the token begins in the article."""
        return self.at.passage.start + token.idx

    def end(self, token: Token) -> int:
        """Where the token ends in the article."""
        return self.start(token) + len(token)

    def quoting(self, token: Token) -> Marked | None:
        """The quotation that holds the token, the marks included."""
        if not self.marked:
            return None
        start = self.start(token)
        return next((m for m in self.marked if m.start <= start < m.end), None)

    def inside(self, marked: Marked) -> list[Token]:
        """The tokens of the quotation that lie in this passage, without its marks."""
        first, end = self._first_at(marked.inner_start), self._first_at(marked.inner_end)
        return [t for t in self.doc[first:end] if not t.is_space]

    def before(self, marked: Marked) -> list[Token]:
        """The tokens of the same sentence that lead up to the quotation, nearest last; another quotation ends them."""
        run: list[Token] = []
        led = self.doc[: self._first_at(marked.start)]
        for token in (t for t in map(led.__getitem__, range(len(led) - 1, -1, -1)) if self.end(t) <= marked.start):
            if "\n" in token.text or self.quoting(token) or (run and run[-1].is_sent_start):
                break
            run.append(token)
        return [] if run and _ends_sentence(run[0]) else run[::-1]

    def after(self, marked: Marked) -> list[Token]:
        """The tokens of the same sentence that follow the quotation, its full stop left out."""
        run: list[Token] = []
        for token in self.doc[self._first_at(marked.end) :]:
            cut = bool(run) and bool(token.is_sent_start) and not _abbreviated(run[-1])
            if "\n" in token.text or self.quoting(token) or _ends_sentence(token) or cut:
                break
            run.append(token)
        return run

    def sentence(self, marked: Marked) -> list[Token]:
        """The tokens of the sentence around the quotation that are outside all quotations."""
        inside = self.inside(marked)
        return [t for t in inside[0].sent if not self.quoting(t)] if inside else []

    def _first_at(self, offset: int) -> int:
        """The first token that begins at or behind an offset of the article."""
        return bisect_left(self.doc, offset, key=self.start)


@lru_cache(maxsize=1)
def marked_passages(reading: Reading) -> tuple[MarkedPassage, ...]:
    """The passages that speak, those of the story and embedded posts, with the quotations that touch each."""
    story = reading.spoken()
    text = reading.article.text
    found = outermost((*find_marked(tuple(_lines(story))), *spoken_lines(story)))
    marked = [m for m in found if WORD.search(text, m.inner_start, m.inner_end)]
    return tuple(
        MarkedPassage(at=at, marked=tuple(m for m in marked if m.start < at.passage.end and at.passage.start < m.end))
        for at in story
    )


def _lines(story: tuple[ReadPassage, ...]) -> Iterator[tuple[int, str]]:
    for at in story:
        for line in LINE.finditer(at.text):
            yield at.passage.start + line.start(), line.group()


def _ends_sentence(token: Token) -> bool:
    """Whether the token closes a sentence outside quotations: a full stop, not the one of an abbreviation."""
    return token.text[-1] in TERMINAL and token.is_punct


def _abbreviated(token: Token) -> bool:
    """Whether the token ends in the full stop of an abbreviation: no sentence ends at "Ms."."""
    return len(token) > 1 and token.text[-1] == "."
