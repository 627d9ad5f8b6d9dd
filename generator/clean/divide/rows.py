"""The rows of a text that may hold several articles, and what the labels in them say."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.clean.draft import Draft
from generator.clean.passages.lines import SENTENCE_END, visible_lines
from generator.model import PassageKind
from generator.text.tables import read_table

LABELLED = re.compile(r"(?P<label>[A-Za-z][A-Za-z/ -]{2,30}):[\s\xa0]*(?P<value>.*)", re.DOTALL)
MIN_SENTENCE_WORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A visible line; `style` is the name that a word processor gives it."""

    start: int
    end: int
    text: str
    kind: PassageKind | None
    style: str | None
    adjacent: bool  # it follows the line above without an empty one between

    @property
    def sentence(self) -> bool:
        """Whether it reads as a sentence of a story."""
        return self.text.count(" ") + 1 >= MIN_SENTENCE_WORDS and SENTENCE_END.search(self.text) is not None

    @property
    def labelled(self) -> tuple[str, int] | None:
        """The field that its label names, and where the value begins; `None` without a label that is known."""
        found = LABELLED.match(self.text)
        field = labels("labels.yml").get(found["label"].strip().lower()) if found else None
        return (field, self.start + found.start("value")) if found and field else None


def rows_of(draft: Draft) -> tuple[Row, ...]:
    """The visible lines of a draft, each with the kind and the style of the block that holds it."""
    return tuple(_rows(draft))


def _rows(draft: Draft) -> Iterator[Row]:
    blocks = iter(draft.blocks)
    block = next(blocks, None)
    end_before = 0
    for start, end in visible_lines(draft.text):
        while block and block.end <= start:
            block = next(blocks, None)
        inside = block if block and block.start <= start else None
        style = dict(inside.reason.values).get("style") if inside else None
        yield Row(
            start=start,
            end=end,
            text=draft.text[start:end],
            kind=inside.kind if inside else None,
            style=style if isinstance(style, str) else None,
            adjacent=draft.text.count("\n", end_before, start) == 1,
        )
        end_before = end


@cache
def labels(name: str) -> Mapping[str, str]:
    """The field of each label in one of the tables beside this file."""
    return {label: field for field, words in read_table(__package__, name).items() for label in words}
