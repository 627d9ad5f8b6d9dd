"""The dictionary of furniture: phrases that stand around articles, kept as data in `clean/furniture.yml`."""

import re
from dataclasses import dataclass
from functools import cache

from generator.model import Reason
from generator.text.tables import read_table

LONG_LINE = 60  # words; a phrase inside a longer line is a part of prose
LINK_BAR = re.compile(r"\s+[|•·]\s+|\s{3,}")  # what stands between the links of a row
MIN_LINKS = 2
NEVER = re.compile(r"(?!)")
QUOTES = str.maketrans("‘’“”`", "'''''")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """One sort of furniture and the words it is known by."""

    name: str
    reason: Reason
    whole: frozenset[str]
    start: re.Pattern[str]
    inside: re.Pattern[str]

    def match(self, folded: str) -> bool:
        """Whether a folded line is of this sort."""
        if folded in self.whole or self.start.match(folded):
            return True
        return folded.count(" ") < LONG_LINE and self.inside.search(folded) is not None


def furniture(line: str) -> Phrases | None:
    """The sort of furniture that the words of a line name, `None` if they name none.

    >>> furniture("Follow us on social media").name
    'following'
    >>> furniture("Log in | About us | Arden Courier, 2 Pier Street").name
    'account'
    """
    folded = fold(line)
    return next((phrases for phrases in _dictionary() if phrases.match(folded)), None) or _row_of_links(line)


def _row_of_links(line: str) -> Phrases | None:
    """The sort of the first link in a row of them; most of the row must be nothing else than furniture."""
    cells = [fold(cell) for cell in LINK_BAR.split(line) if cell.strip()]
    if len(cells) < MIN_LINKS:
        return None
    known = [phrases for cell in cells for phrases in _dictionary() if cell in phrases.whole]
    return known[0] if len(known) > len(cells) / 2 else None


def fold(line: str) -> str:
    """A line as the dictionary writes it: small letters, one sort of quotation mark, "#" for a number.

    >>> fold("12 Comments:")
    '# comments'
    """
    words = " ".join(line.casefold().translate(QUOTES).replace('"', "'").split())
    return re.sub(r"\d[\d.,]*", "#", words).strip(" .:!›»>*•·…")


@cache
def _dictionary() -> tuple[Phrases, ...]:
    written = read_table("generator.clean", "furniture.yml")
    return tuple(
        Phrases(
            name=sort["name"],
            reason=Reason.of(sort["reason"]),
            whole=frozenset(fold(phrase) for phrase in _listed(sort, "whole")),
            start=_any_of(_listed(sort, "start")),
            inside=_any_of(_listed(sort, "inside")),
        )
        for sort in written
    )


def _listed(sort: dict[str, str], place: str) -> list[str]:
    return [phrase.strip() for phrase in sort.get(place, "").split(" | ") if phrase.strip()]


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    """A pattern of the phrases as whole words, longest first."""
    parts = [
        re.escape(phrase) + (r"\b" if phrase[-1].isalnum() else "") for phrase in sorted(phrases, key=len, reverse=True)
    ]
    return re.compile("|".join(rf"\b{part}" if part[0].isalnum() else part for part in parts)) if parts else NEVER
