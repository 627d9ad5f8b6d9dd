"""The whole briefing: the articles and what lies between them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.author import RULES, Author, Unprinted
from generator.model.drafts import Erratum
from generator.model.facts import SAYING, AnnotatedArticle, Figure, NameKind, Stance
from generator.model.reason import Reason
from generator.model.seed import LeftOut
from generator.model.span import Span
from generator.model.verdict import FlagType, Verdict


class Facet(StrEnum):
    """What a row compares: the kinds that pages treat in ways of their own. A facet of its own name may be added."""

    FIGURE = "figure"
    CLAIM = "claim"
    QUOTE = "quote"
    ORIGIN = "origin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one source says to a row; no spans: nothing was found."""

    source: str
    spans: tuple[Span, ...] = ()
    marks: tuple[Span, ...] = ()  # the words inside the spans that matter for the verdict
    stance: Stance = Stance.ASSERTED  # how the source stands to them
    by: tuple[Span, ...] = ()  # who denies, reports or takes them back, in the source's words


def counts(cell: Cell) -> bool:
    """Whether the source says the point: what it denies, takes back, asks or makes conditional is not said."""
    return bool(cell.spans) and cell.stance in SAYING


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One point and what each source says to it. `cells` has one entry a source, in the briefing's order."""

    id: str  # stable from build to build while the seeds stay
    facet: str  # a `Facet`, or the kind that an added facet names
    label: str  # of the sources' words, and of ours in English
    verdict: Verdict | None  # `None`: the sources say one thing, and more cannot be told by a rule
    why: Reason  # the rule that fired, with what it saw
    cells: tuple[Cell, ...]
    figures: tuple[Figure, ...] = ()  # what a figure row compares, for its number line
    origins: tuple[str, ...] = ()  # the named origins behind the cells
    voices: int = 0  # how many of the speaking sources speak for themselves: prints of one text are one voice
    heading: Reason | None = None  # the label as data; `None` where no word of it is ours
    author: Author = RULES
    note: str | None = None  # an editor's
    former: tuple[str, ...] = ()  # the ids of the rules' rows whose place it took

    def speaking(self) -> tuple[Cell, ...]:
        """The cells of the sources that say something."""
        return tuple(cell for cell in self.cells if cell.spans)

    def counting(self) -> tuple[Cell, ...]:
        """The cells of the sources that say the point, for every "n of m"."""
        return tuple(cell for cell in self.cells if counts(cell))


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Something to read first, with the exact words of each side."""

    type: FlagType
    label: str
    why: Reason
    spans: tuple[Span, ...]
    row: str | None = None  # Row.id
    heading: Reason | None = None  # as that of its row


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedLine:
    """A line of the first page: words of one source that each of `sources` says too, in words of its own."""

    row: str  # Row.id
    words: Span  # the line; one of `spans`
    spans: tuple[Span, ...]  # one for each source that is counted, in the order of the briefing
    voices: int  # how many of them speak for themselves: prints of one story are one

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that are counted, in the order of the briefing."""
        return tuple(span.source for span in self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Those that hold one and the same against the others of a conflict, with the words of each."""

    spans: tuple[Span, ...]
    voices: int  # as in a shared line


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A row in which not everything can hold: its sides, the one with most voices first."""

    row: str  # Row.id
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation or place across the briefing."""

    id: str
    kind: NameKind
    name: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject that a reader would look up."""

    id: str
    label: str
    spans: tuple[Span, ...]  # the passages' sentences, by source and in reading order
    sources: tuple[str, ...]
    rows: tuple[str, ...] = ()  # Row.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Articles that print the same story: one origin."""

    sources: tuple[str, ...]
    shared: float  # the share of words they have in common, 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The articles of a briefing that tell of one event; only they are compared with each other."""

    sources: tuple[str, ...]  # in the order of the briefing
    apart: Reason | None = None  # why they are not compared with the others; `None` where most tell of this event


class Refusal(StrEnum):
    """Why words that were proposed for a row are not printed."""

    NO_SUCH_SOURCE = "no-such-source"
    NOT_IN_SOURCE = "not-in-source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Words that a facet, a model or an editor proposed, and why they are not printed."""

    facet: str
    span: Span
    reason: Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Everything that the pages may say."""

    title: str
    slug: str
    language: str  # of our own words
    publisher: str | None = None  # who puts the pages out, as the editor says
    sources: tuple[AnnotatedArticle, ...]
    rows: tuple[Row, ...] = ()  # the grid, in the order of the page
    singles: tuple[Row, ...] = ()  # what one source alone says, best first
    flags: tuple[Flag, ...] = ()
    shared: tuple[SharedLine, ...] = ()  # what several sources say, for the first page, best first
    clashes: tuple[Clash, ...] = ()  # where they conflict, for the first page, in the order of the rows
    topics: tuple[Topic, ...] = ()
    entities: tuple[Entity, ...] = ()
    copies: tuple[Copy, ...] = ()
    stories: tuple[Story, ...] = ()  # of the sources that are compared, the one with most of them first
    left_out: tuple[LeftOut, ...] = field(default=())
    heading: Reason | None = None  # the title as data; `None` where it is an editor's or a source's words
    proposed: int = 0  # how many points were proposed for the rows
    refused: tuple[Refused, ...] = ()  # what was proposed and is not printed
    unprinted: tuple[Unprinted, ...] = ()  # what points files hold and no page shows as it was written
    show_furniture: bool = False  # whether pages show the words of lines that were set aside
    errata: tuple[tuple[Erratum, str | None], ...] = ()  # what an editor put right, with the Row.id where it stands
    frames: tuple[str, ...] = ()  # sites that may show pages of ours in a frame, as a policy names them
    _by_id: dict[str, AnnotatedArticle] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {source.article.id: source for source in self.sources})

    def spans(self) -> Iterator[Span]:
        """The words of the sources that rows, flags, topics and entities show, in that order; some more than once."""
        for row in (*self.rows, *self.singles):
            for cell in row.cells:
                yield from cell.spans
        for flag in self.flags:
            yield from flag.spans
        for line in self.shared:
            yield from line.spans
        for clash in self.clashes:
            for side in clash.sides:
                yield from side.spans
        for topic in self.topics:
            yield from topic.spans
        for entity in self.entities:
            yield from entity.mentions

    def story_of(self, source: str) -> Story | None:
        """The story that a source tells; `None` where it is not compared."""
        return next((story for story in self.stories if source in story.sources), None)

    def source(self, source_id: str) -> AnnotatedArticle:
        """The source of this id. KeyError where there is none."""
        return self._by_id[source_id]
