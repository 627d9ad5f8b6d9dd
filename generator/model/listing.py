"""What a site of many briefings knows of each of them: enough for its front page, and nothing of the articles."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

#: What a site can follow from one briefing to the next: the kinds of names, and topics.
FOLLOWED = ("person", "organisation", "place", "topic")


class State(StrEnum):
    """Whether a briefing may be seen. An embargo is a time, and stands beside the state."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """An editor's word on when and how a briefing is seen."""

    state: State = State.PUBLISHED
    embargo: datetime | None = None  # not seen before, whatever the state
    note: str | None = None  # what was corrected, or why it was withdrawn

    def seen(self, now: datetime) -> bool:
        """Whether readers may see the briefing, or that it was withdrawn."""
        return self.state is not State.DRAFT and (self.embargo is None or self.embargo <= now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """A person, a body, a place or a topic of a briefing, with the points that it stands in."""

    kind: str  # a NameKind, or "topic"
    id: str
    name: str
    points: tuple[tuple[str, str, str | None], ...]  # row id, label and verdict, in the order of the page


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A briefing as other pages of the site name it."""

    name: str  # its address below that of the site
    title: str
    day: date | None  # of its newest article; `None` where none states one
    sources: int
    voices: int  # prints of one story are one voice
    points: int  # rows in which several sources speak
    differing: tuple[tuple[str, str, str], ...]  # row id, label and verdict of the rows in which they differ
    mentioned: tuple[Mentioned, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSettings:
    """`site.yml`: what the editor says of a site of many briefings."""

    title: str | None = None
    publisher: str | None = None
    address: str | None = None
    language: str = "en"
    newest_first: bool = True
    follow: tuple[str, ...] = FOLLOWED
    feeds: tuple[str, ...] = ()  # addresses of RSS and Atom feeds whose articles `watch` fetches
    frames: tuple[str, ...] = ()  # sites that may show pages of this one in a frame, as a policy names them


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """Everything that the front page and the pages around it say. Drafts are not among it."""

    settings: SiteSettings
    listings: tuple[tuple[Listing, Publication], ...]  # in the order of the page
    withdrawn: tuple[tuple[str, Publication], ...]  # by address
    missing: tuple[tuple[str, str], ...]  # address, and in words why its newest edition could not be built
