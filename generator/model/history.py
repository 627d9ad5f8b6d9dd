"""What is remembered of a briefing from one build of its site to the next, and what was different each time."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from generator.model.verdict import FlagType, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class PastSource:
    """A source as it was."""

    id: str
    name: str
    sha256: str  # of its file
    words: str  # a digest of its text: one file can hold many articles


@dataclass(frozen=True, slots=True, kw_only=True)
class PastPoint:
    """A row of the grid as it was."""

    id: str
    label: str
    verdict: Verdict | None
    words: tuple[str, ...]  # a digest of each compared stretch, by which the point is known under another id
    places: tuple[tuple[str, int, int], ...] = ()  # source, start and end of each stretch
    former: tuple[str, ...] = ()  # the ids that lead to it, which it had or which rows had whose place it took


@dataclass(frozen=True, slots=True, kw_only=True)
class PastFlag:
    """A flag as it was."""

    type: FlagType
    label: str
    point: str | None  # PastPoint.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A whole briefing as it was, as far as its changes are listed. It holds names and digests, no sentence."""

    sources: tuple[PastSource, ...]
    points: tuple[PastPoint, ...]
    flags: tuple[PastFlag, ...]
    singles: tuple[PastPoint, ...] = ()  # for their addresses alone
    gone: tuple[str, ...] = ()  # ids that lead to no row any more, newest first
    embedded: tuple[str, ...] = ()  # ids under which a point has had a page of its own, newest first


class ChangeKind(StrEnum):
    """What can be different, in the order of the pages."""

    SOURCE_ADDED = "source-added"
    SOURCE_REMOVED = "source-removed"
    SOURCE_CORRECTED = "source-corrected"
    FLAG_RAISED = "flag-raised"
    FLAG_DROPPED = "flag-dropped"
    VERDICT_CHANGED = "verdict-changed"
    POINT_ADDED = "point-added"
    POINT_REMOVED = "point-removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is different; ValueError where it lacks what its kind needs."""

    kind: ChangeKind
    label: str  # the name of the source, or the label of the row
    subject: str | None  # the id of the source or of the row
    before: Verdict | None = None
    after: Verdict | FlagType | None = None

    def __post_init__(self) -> None:
        if self.kind in (ChangeKind.FLAG_RAISED, ChangeKind.FLAG_DROPPED) and not self.after:
            raise ValueError(f"{self.kind} needs the kind of flag")
        if self.kind is ChangeKind.VERDICT_CHANGED and self.before == self.after:
            raise ValueError(f"{self.kind} needs two verdicts, or one and none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A build of the site that says something else than the one before; ValueError where `when` has no zone."""

    id: UUID
    when: (
        datetime | None
    )  # never the clock's, or the same seeds would give other bytes tomorrow; `None`: nobody states a day
    changes: tuple[Change, ...]

    def __post_init__(self) -> None:
        if self.when and self.when.utcoffset() is None:
            raise ValueError("an edition needs a time with its zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The editions of a briefing, newest first, and the briefing as of the newest."""

    snapshot: Snapshot
    editions: tuple[Edition, ...]

    def newer_than(self, before: "History") -> Edition | None:
        """The edition that `before` did not have; `None` where there is none."""
        return self.editions[0] if self.editions[:1] != before.editions[:1] else None


#: Before the first edition.
NO_HISTORY = History(snapshot=Snapshot(sources=(), points=(), flags=()), editions=())
