"""A pile of articles sorted into stories: a proposal, with the reason for each file in data."""

from dataclasses import dataclass

from generator.model.reason import Reason
from generator.model.seed import LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """An editor's word on where a file of the pile belongs; `other` is a file of the pile or a story that is there."""

    path: str
    other: str
    together: bool  # False: it does not belong to the story of `other`


@dataclass(frozen=True, slots=True, kw_only=True)
class SortedFile:
    """A file of the pile, why it stands where it does, and what a person should look at."""

    path: str
    why: Reason
    doubt: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SortedStory:
    """The files of one event. `known`: the story is there already, and these files are new to it."""

    name: str  # of its folder
    known: bool
    files: tuple[SortedFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorting:
    """Every file of the pile, once: in a story, alone, there already, or left out because it cannot be read."""

    stories: tuple[SortedStory, ...]
    alone: tuple[SortedFile, ...]
    there: tuple[str, ...]  # a story that is there holds the same bytes
    left_out: tuple[LeftOut, ...]
