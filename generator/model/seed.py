"""What lies in the seeds folder, before anyone has looked inside."""

from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.drafts import Drafts
from generator.model.reason import Reason

#: In one briefing. At 200 a comparison takes 25 seconds and 250 MiB, and its page has 110 points; time grows with the
#: power 1.3. More are several stories as a rule, or a page that nobody can read.
MOST_ARTICLES = 1_000


class Rights(StrEnum):
    """How much of a source may be shown."""

    FULL = "full"
    EXCERPT = "excerpt"  # only the compared spans
    LINK = "link"  # only the compared spans, and no passage around them


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """What `briefing.yml` says of one file. It wins over what the file says of itself; `None` is silence."""

    outlet: str | None = None
    url: str | None = None
    published: str | None = None  # ISO 8601 date, or date and time with its zone
    retrieved: str | None = None  # likewise: when the editor fetched it
    byline: str | None = None
    title: str | None = None
    rights: Rights = Rights.FULL
    divided: bool | None = None  # False: the file is one article, whatever it looks like


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """One file as it came: its bytes and what the editor says of it."""

    path: str  # relative to the seeds folder, with forward slashes
    data: bytes
    sha256: str  # of `data`, lower-case hex
    sidecar: Sidecar = field(default_factory=Sidecar)
    parts: tuple[tuple[str, Sidecar], ...] = ()  # what the editor says of its articles, by number or title


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An input that is not published, or not in full, and why."""

    path: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """The editor's last word on the briefing, from `briefing.yml`; it survives every rebuild."""

    row_labels: tuple[tuple[str, str], ...] = ()  # (row id, the label to print)
    hidden_rows: tuple[str, ...] = ()
    same_names: tuple[tuple[str, ...], ...] = ()  # groups of spellings of one name, the one to print first
    lines: tuple[tuple[str, int], ...] = ()  # (row id, its line in briefing.yml)
    show_furniture: bool = False  # whether pages show the words of what was set aside, or the reasons alone


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedFolder:
    """Everything that was found in the folder. Each file is in `seeds` or in `left_out`, never in both or neither."""

    title: str | None  # of the briefing; `None` where no editor gave one
    language: str  # of our own words on the pages, a code such as "en"
    publisher: str | None = None  # who puts the pages out, as the editor says
    seeds: tuple[Seed, ...]  # sorted by path
    left_out: tuple[LeftOut, ...] = ()
    frames: tuple[str, ...] = ()  # sites that may show pages of this one in a frame, as a policy names them
    edits: Edits = field(default_factory=Edits)
    drafts: Drafts = field(default_factory=Drafts)  # what a model or an editor wrote in points/*.yml
    moved: tuple[str, ...] = ()  # keys of briefing.yml that points files have now
