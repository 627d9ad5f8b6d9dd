"""What a model or an editor proposes beside the articles: points and edits, in words that have yet to be found."""

from dataclasses import dataclass

from generator.model.author import Author, Place
from generator.model.verdict import FlagType, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that are said to stand in a source."""

    source: str  # the file, or the id of the article where one file holds several
    text: str
    place: Place
    sentence: int | None = None  # the number of the sentence in which they stand, from 1


#: How an author reads a row: a verdict, or what a flag alone can say.
Reading = Verdict | FlagType


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A point as its author wrote it."""

    author: Author
    place: Place
    says: tuple[Words, ...] = ()
    label: str | None = None
    reading: Reading | None = None
    first: bool = False  # a reader must know it first
    last: bool = False  # it stands behind the others
    note: str | None = None  # an editor's; a model's is never read
    question: str | None = None  # each source is searched for an answer


@dataclass(frozen=True, slots=True, kw_only=True)
class RowEdit:
    """What an editor changes on a row, which is found by words that it shows."""

    author: Author
    place: Place
    row: tuple[Words, ...]
    label: str | None = None
    hide: bool = False
    merge: tuple[Words, ...] = ()  # words of another row, which becomes part of this one
    split: tuple[Words, ...] = ()  # words that become a row of their own
    drop: tuple[Words, ...] = ()  # words that do not belong here
    reading: Reading | None = None
    first: bool = False
    last: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Erratum:
    """What an editor put right after it was published."""

    place: Place
    row: tuple[Words, ...]
    was: str
    now: str
    why: str
    by: str
    on: str  # ISO 8601 date


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """All points files of a folder."""

    points: tuple[Draft, ...] = ()
    edits: tuple[RowEdit, ...] = ()
    errata: tuple[Erratum, ...] = ()
