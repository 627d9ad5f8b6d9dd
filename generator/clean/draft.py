"""What a format hands on: the visible text of one article, and what its markup already knows."""

from dataclasses import dataclass

from generator.model import LeftOut, PassageKind, Reason, Seed, Stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A line or paragraph of a draft whose kind the markup settles; lines outside all blocks are classified by us."""

    start: int  # half-open, in code points of Draft.text
    end: int
    kind: PassageKind
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as its format gives it. `text` is final: it becomes `Article.text` unchanged."""

    seed: Seed
    part: str | None  # its name within the seed, such as a feed entry's title; `None` where the seed holds one article
    format: str
    text: str
    blocks: tuple[Block, ...] = ()  # in reading order, not overlapping
    title: Stated | None = None
    outlet: Stated | None = None
    byline: Stated | None = None
    published: Stated | None = None
    url: Stated | None = None
    language: Stated | None = None
    notes: tuple[Reason, ...] = ()
    begins: int = 0  # where the text begins in that of the file, if the file was divided
    text_in: str | None = None  # the name, without its ending, of the file that may hold the text of this record


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What one seed held: drafts, and what was left out of it with the reason. Never both empty."""

    drafts: tuple[Draft, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
