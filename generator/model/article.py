"""An article after cleaning: text that never changes again, and what each line of it is."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.reason import Reason
from generator.model.seed import Rights
from generator.model.span import Span


class PassageKind(StrEnum):
    """What a line of an article is for."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    BODY = "body"
    LIST = "list"
    QUOTE = "quote"
    TABLE = "table"
    CAPTION = "caption"
    FURNITURE = "furniture"


#: The kinds that carry the story: facts are looked for here and nowhere else.
STORY = frozenset({PassageKind.BODY, PassageKind.LIST, PassageKind.QUOTE, PassageKind.TABLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One visible line or block. Passages do not overlap, stand in reading order and hold every visible character."""

    id: str  # unique in the article and stable: the anchor on its page, such as "p-3"
    kind: PassageKind
    start: int
    end: int
    reason: Reason  # why it is of this kind
    repeats: str | None = None  # the id of the earlier passage with the same words; a repeat counts once


class Found(StrEnum):
    """Where a statement about an article was found."""

    STATED = "stated"  # the article's own text or its own metadata says so
    SIDECAR = "sidecar"  # briefing.yml says so
    INFERRED = "inferred"  # a rule concluded it; the page says which


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A value with where it was found, such as the byline, or JSON-LD in the page's head."""

    value: str
    found: Found
    where: Reason
    span: Span | None = None  # where the value stands in the text, if it does


class Extent(StrEnum):
    """How much of what was published is here; of the rest nobody can say whether it is silent."""

    WHOLE = "whole"
    BEGINNING = "beginning"
    SUMMARY = "summary"


#: The notes that say that an article is not here as a whole.
EXTENTS = {
    "note.cut_record": Extent.BEGINNING,
    "note.cut_text": Extent.BEGINNING,
    "note.cut_page": Extent.BEGINNING,
    "note.feed_summary": Extent.SUMMARY,
    "note.file_summary": Extent.SUMMARY,
    "note.abstract": Extent.SUMMARY,
    "note.reference": Extent.SUMMARY,
}
#: What stands in the place of each character that is covered.
COVER = "\N{FULL BLOCK}"


class MaskedKind(StrEnum):
    """What is covered."""

    MAIL = "mail"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """A stretch of an article's text that is covered: the one place where its characters are not those of the file."""

    start: int  # half-open, as in a span
    end: int
    kind: MaskedKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article. What it does not say of itself is `None`, and the pages print "not stated"."""

    id: str  # a slug, unique in the briefing
    path: str  # of the seed
    sha256: str  # of the seed's bytes
    format: str  # "text", "html", "mail" …: the member of clean/formats that opened it
    text: str  # that of the file, but for what is masked
    passages: tuple[Passage, ...]
    title: Stated | None = None
    outlet: Stated | None = None
    byline: Stated | None = None
    published: Stated | None = None  # ISO 8601 date, or date and time with its zone
    retrieved: Stated | None = None  # likewise: when it was fetched; only an editor can say so
    url: Stated | None = None
    language: Stated | None = None  # ISO 639-1
    rights: Rights = Rights.FULL
    notes: tuple[Reason, ...] = ()  # what a reader must know: an odd encoding, a paywall stub, mended characters
    masked: tuple[Masked, ...] = ()  # in reading order
    begins: int = 0  # where its text begins in that of its file, if the file holds several articles as one text

    @property
    def extent(self) -> Extent:
        """How much of the article is here, by its notes."""
        return next((EXTENTS[note.code] for note in self.notes if note.code in EXTENTS), Extent.WHOLE)

    def span(self, start: int, end: int) -> Span:
        """The words from `start` to `end` as evidence."""
        return Span(source=self.id, start=start, end=end, text=self.text[start:end])

    def story(self) -> tuple[Passage, ...]:
        """The passages that carry the story, each once, in reading order."""
        return tuple(p for p in self.passages if p.kind in STORY and p.repeats is None)

    def passage_at(self, offset: int) -> Passage:
        """The passage that holds the character at `offset`. KeyError where there is none."""
        for passage in self.passages:
            if passage.start <= offset < passage.end:
                return passage
        raise KeyError(f"{self.id} has no passage at {offset}")
