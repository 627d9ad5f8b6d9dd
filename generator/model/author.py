"""Who made a row, and where they wrote it."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.reason import Reason


class AuthorKind(StrEnum):
    """Who can make a row."""

    RULES = "rules"
    MODEL = "model"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who made a row; the rules have no name."""

    kind: AuthorKind
    name: str = ""

    def __str__(self) -> str:
        """ "rules", "model llama3.3", "editor J. K."."""
        return f"{self.kind.value} {self.name}".strip()


RULES = Author(kind=AuthorKind.RULES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands in a points file."""

    file: str  # as `points/model.yml`
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unprinted:
    """What a points file holds and no page shows, or shows otherwise than its author wrote it."""

    place: Place
    reason: Reason
    stale: bool = False  # its words do not fit the articles: somebody must look
