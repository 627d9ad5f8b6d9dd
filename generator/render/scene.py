"""What every page is made from: the briefing, our words, and where each thing lives on the site."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from generator.model import NO_HISTORY, Briefing, Cell, History, Md, Reason, Row, Span, Verdict
from generator.render.linked import linked_spans
from generator.render.markdown import attribute_url, between, language_attribute, target
from generator.render.naming import short_names, source_names
from generator.render.published import Published
from generator.render.reasons import sentence
from generator.render.silence import Silence, silences, silences_in
from generator.render.uncompared import uncompared
from generator.render.words import Words, words_of
from generator.text.similarity import WORD

HOME, COMPARISON = "index.md", "comparison.md"
HANDOUT, HANDOUT_KEY = "handout.md", "handout-key.md"
SOURCES, TOPICS, NAMES = "sources/index.md", "topics/index.md", "names.md"
TIMELINE, CHANGES, INPUTS = "timeline.md", "changes.md", "inputs.md"

#: Paths from folder to page. A page links to the same few hundred others again and again, from one of five folders.
MOST_REMEMBERED = 4096
#: How loudly a verdict speaks; the order of the filters.
TONES: dict[Verdict | None, str] = {
    Verdict.CONFLICT: "clash",
    Verdict.UNIT_MISMATCH: "clash",
    Verdict.SCOPE: "differs",
    Verdict.CERTAINTY: "differs",
    Verdict.QUOTED_PARAPHRASED: "differs",
    Verdict.UPDATE: "differs",
    Verdict.WORDING: "quiet",
    Verdict.SPREAD: "agrees",
    Verdict.AGREE: "agrees",
    Verdict.SINGLE_ORIGIN: "origin",
    Verdict.SINGLE_SOURCE: "single",
    None: "quiet",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A briefing and the words for it."""

    briefing: Briefing
    words: Words
    names: dict[str, str]  # a name for each source id, each one different
    shorts: dict[str, str]  # a shorter one for columns and pictures, likewise
    published: Published  # which words may be shown
    history: History  # with this briefing as its newest edition
    uncompared: dict[str, list[Span]]  # for each source the sentences that no point holds
    linked: dict[str, list[Span]]  # for each source the words that some page links to
    silences: dict[str, Silence]  # for each source what it means that it says nothing
    in_rows: dict[str, Mapping[str, Silence]]  # the same for each row of one story among several, by its id
    spoken: dict[str, list[tuple[Row, Cell]]]  # for each source the rows in which it speaks, with what it says
    alone: dict[str, list[tuple[Row, Cell]]]  # likewise what it alone says

    @classmethod
    def of(cls, briefing: Briefing, history: History = NO_HISTORY) -> "Scene":
        """The scene of a briefing."""
        words = words_of(briefing.language)
        apart, meanings = uncompared(briefing), silences(briefing)
        several = (*briefing.rows, *briefing.singles) if len(briefing.stories) > 1 else ()
        return cls(
            briefing=briefing,
            words=words,
            names=source_names(briefing.sources, words),
            shorts=short_names(briefing.sources, words),
            published=Published.of(briefing),
            history=history,
            uncompared=apart,
            linked=linked_spans(briefing, apart),
            silences=meanings,
            in_rows={row.id: silences_in(row, briefing, meanings) for row in several},
            spoken=_by_source(briefing, briefing.rows),
            alone=_by_source(briefing, briefing.singles),
        )

    def tools(self, here: str) -> dict[str, Callable[..., object]]:
        """The functions that templates call; links are relative to the page `here`."""

        def to(path: str, anchor: str = "") -> Md:
            return link(here, path, anchor)

        return {
            "w": self.words,
            "name": self.names.__getitem__,
            "short": self.shorts.__getitem__,
            "to": to,
            "to_source": lambda source, anchor="": to(source_path(source), anchor),
            "to_span": lambda span: to(source_path(span.source), span_anchor(span)),
            "web": attribute_url,
            "tone": tone,
            "pieces": pieces,
            "telling": telling,
            "lang_of": lambda source: language_attribute(self.foreign(source), quoted=True),
            "lang_in_list": lambda source: language_attribute(self.foreign(source), quoted=False),
            "shows": self.published.allows,
            "silence_of": self.silences.__getitem__,
            "silence_in": lambda row, source: self.silences_in(row)[source],
            "because": self.because,
        }

    def silences_in(self, row: Row) -> Mapping[str, Silence]:
        """For each source what it means that it says nothing in this row."""
        return self.in_rows.get(row.id, self.silences)

    def share(self, count: int, source: str) -> str:
        """How many of the articles say something, of those that tell of the event of this source."""
        story = self.briefing.story_of(source)
        if story is None or len(self.briefing.stories) == 1:
            return self.words("home.share", count=count, n=len(self.briefing.sources))
        name = "home.share_apart" if story.apart else "home.share"
        return self.words(name, count=count, n=len(story.sources))

    def because(self, reason: Reason) -> str:
        """A reason in our words."""
        return sentence(reason, self.words)

    def foreign(self, source: str) -> str | None:
        """The language of a source, where it is stated and not that of our own words."""
        language = self.briefing.source(source).article.language
        return language.value if language and language.value != self.briefing.language else None

    def row(self, row_id: str) -> Row | None:
        """The row of this id, in the grid or beside it."""
        return next((row for row in (*self.briefing.rows, *self.briefing.singles) if row.id == row_id), None)


def _by_source(briefing: Briefing, rows: Iterable[Row]) -> dict[str, list[tuple[Row, Cell]]]:
    """All sources at once: the rows are gone through a single time, however many sources there are."""
    found: dict[str, list[tuple[Row, Cell]]] = {source.article.id: [] for source in briefing.sources}
    for row in rows:
        for cell in row.speaking():
            found[cell.source].append((row, cell))
    return found


def tone(verdict: str | None) -> str:
    """How loudly a verdict speaks, or a flag of another kind."""
    return next((loudness for known, loudness in TONES.items() if known == verdict), "differs")


def link(here: str, path: str, anchor: str = "") -> Md:
    """The target of a link from the page `here` to a place on the page `path`."""
    local = "" if path == here and anchor else _relative(path, posixpath.dirname(here) or ".")
    return target(f"{local}#{anchor}" if anchor else local)


@lru_cache(maxsize=MOST_REMEMBERED)
def _relative(path: str, folder: str) -> str:
    return posixpath.relpath(path, folder)


def source_path(source: str) -> str:
    """The page of a source."""
    return f"sources/{source}.md"


def embed_path(row: str) -> str:
    """The small page on which a row stands alone."""
    return f"embed/{row}.md"


def topic_path(topic: str) -> str:
    """The page of a topic."""
    return f"topics/{topic}.md"


def span_anchor(span: Span) -> str:
    """The anchor of these words on their source's page."""
    return f"w{span.start}-{span.end}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a span, marked as a word that matters or not."""

    text: Md
    marked: bool


def pieces(span: Span, marks: tuple[Span, ...]) -> list[Piece]:
    """The span cut at its marks, in reading order; together they are the span's text."""
    cut = [between(span.text, start, end) for start, end in stretches(span, marks)]
    return [Piece(text, bool(number % 2)) for number, text in enumerate(cut) if text]


def stretches(span: Span, marks: tuple[Span, ...]) -> list[tuple[int, int]]:
    """The span cut at its marks, counted from its start: every second stretch is marked, and some are empty."""
    found, at = [], span.start
    for mark in sorted((mark for mark in marks if span.contains(mark)), key=lambda mark: mark.start):
        if mark.start >= at:
            found += [(at, mark.start), (mark.start, mark.end)]
            at = mark.end
    return [(start - span.start, end - span.start) for start, end in (*found, (at, span.end))]


def telling(span: Span, marks: tuple[Span, ...]) -> tuple[Span, ...]:
    """The marks in the span if they tell some of its words from the others; none where no other word is left."""
    inside = sorted((mark for mark in marks if span.contains(mark)), key=lambda mark: mark.start)
    ends = accumulate((mark.end for mark in inside), max, initial=span.start)
    starts = [*(mark.start for mark in inside), span.end]
    rest = [span.text[end - span.start : max(start, end) - span.start] for end, start in zip(ends, starts, strict=True)]
    return tuple(inside) if any(map(WORD.search, rest)) else ()
