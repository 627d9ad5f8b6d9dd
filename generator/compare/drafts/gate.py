"""The gate: of what points files propose, what stands in its sources; everything else is listed with its reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.compare.drafts.locate import locate
from generator.model import AnnotatedArticle, AuthorKind, Draft, Place, Reason, Span, Unprinted, Verdict, Words

STALE = frozenset({"points.no_words", "points.one_source"})
MOST_POINTS = 150  # of a model: no reader opens more, and each is judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A draft with its words found, by source and place."""

    draft: Draft  # with those of its words that were found
    spans: tuple[Span, ...]

    def sources(self) -> tuple[str, ...]:
        """The sources that speak, each once."""
        return tuple(dict.fromkeys(span.source for span in self.spans))


@dataclass(frozen=True, slots=True, kw_only=True)
class Gated:
    """What passed, in the order of the files, and what did not."""

    points: tuple[Located, ...]
    unprinted: tuple[Unprinted, ...]


def gate(sources: Sequence[AnnotatedArticle], drafts: Iterable[Draft]) -> Gated:
    """The drafts whose words stand in these sources. A refused quotation costs itself.

    A point that is left with one source is refused: the others may say it in words that were not found. One that its
    author gives to a single source stays.
    """
    house = Sources(sources)
    passed: list[Located] = []
    refused: list[Unprinted] = []
    seen: set[tuple[Span, ...]] = set()
    for draft in drafts:
        if draft.question is not None:
            continue
        spans, lost = house.spans_of(draft.says)
        refused += lost
        wrong = {one.place for one in lost}
        found = tuple(one for one in draft.says if one.place not in wrong)
        located = Located(draft=replace(draft, says=found), spans=spans)
        drafted = sum(one.draft.author.kind is AuthorKind.MODEL for one in passed)
        reason = _unfit(located, seen, drafted, refused=bool(lost))
        if reason is None:
            passed.append(located)
            seen.add(spans)
        else:
            refused.append(Unprinted(place=draft.place, reason=reason, stale=reason.code in STALE))
    return Gated(points=tuple(passed), unprinted=tuple(refused))


def _unfit(one: Located, seen: set[tuple[Span, ...]], drafted: int, *, refused: bool) -> Reason | None:
    """Why a point is not printed; `None` where it is."""
    if not one.spans:
        return Reason.of("points.no_words")
    if len(one.sources()) == 1 and refused and one.draft.reading is not Verdict.UNIT_MISMATCH:
        return Reason.of("points.one_source")
    if one.spans in seen:
        return Reason.of("points.twice")
    if one.draft.author.kind is AuthorKind.MODEL and drafted >= MOST_POINTS:
        return Reason.of("points.too_many", most=MOST_POINTS)
    return None


class Sources:
    """The articles by the names that points files give them: their file, or their id."""

    def __init__(self, sources: Sequence[AnnotatedArticle]) -> None:
        self._order = {source.article.id: at for at, source in enumerate(sources)}
        self._named: dict[str, list[AnnotatedArticle]] = {}
        for source in sources:
            for name in {source.article.path, source.article.id}:
                self._named.setdefault(name, []).append(source)

    def knows(self, name: str) -> bool:
        """Whether an article has this name."""
        return name in self._named

    def spans_of(self, words: Iterable[Words]) -> tuple[tuple[Span, ...], list[Unprinted]]:
        """The spans of the words by source and place, none twice, and what was not found."""
        spans: set[Span] = set()
        lost: list[Unprinted] = []
        for one in words:
            found = self.find(one)
            if isinstance(found, Span):
                spans.add(found)
            else:
                lost.append(Unprinted(place=one.place, reason=found, stale=True))
        return tuple(sorted(spans, key=lambda span: (self._order[span.source], span.start, span.end))), lost

    def find(self, words: Words) -> Span | Reason:
        """Where the words stand, or why they are not printed."""
        named = self._named.get(words.source, [])
        if not named:
            return Reason.of("points.no_such_source", source=words.source)
        found = [locate(source, words) for source in named]
        spans = [one for one in found if isinstance(one, Span)]
        if len(spans) > 1:
            return Reason.of("points.ambiguous", words=words.text, source=words.source, count=len(spans))
        return spans[0] if spans else found[0]


def by_line(unprinted: Iterable[Unprinted]) -> tuple[Unprinted, ...]:
    """In the order of files and lines, each once."""
    return tuple(sorted(dict.fromkeys(unprinted), key=lambda one: (_key(one.place), one.reason.code)))


def _key(place: Place) -> tuple[str, int]:
    return place.file, place.line
