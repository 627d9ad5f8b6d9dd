"""A point: spans of the sources that belong in one row, as a facet proposes it, and what a facet is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from generator.compare.event import Event
from generator.compare.event.credits import credits_in
from generator.model import Credit, Draft, Figure, FlagType, Reason, Span, Verdict

#: What a facet found its points by: figures, quotations, times; `None` where the words are all there is.
Facts = TypeVar("Facts")
Facts_co = TypeVar("Facts_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The label of a row in English; `heading` is the same as data, and `None` where no word of it is ours."""

    text: str
    heading: Reason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What the facet of a point knows about a label for its row; all of it may be unknown."""

    label: Label | None = None  # the whole label
    when: bool = False  # the row compares times, and its label begins with "When"
    speaker: str | None = None  # whose words the row compares
    measured: frozenset[str] = frozenset()  # stems of the thing measured or counted: a label should name it
    units: frozenset[str] = frozenset()  # stems of units: they name nothing
    outcome: str | None = None  # what befell the people counted (event/outcomes.py)
    one_count: bool = False  # what follows "and" is another count, and not for this label


NO_NAMING = Naming()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Generic[Facts_co]):
    """A row before its verdict."""

    facet: str  # Facet.name
    spans: tuple[Span, ...]  # by source and place
    firmness: float  # how surely the spans make one point, comparable within a facet
    facts: Facts_co
    marks: tuple[Span, ...] = ()  # the words inside the spans that the point is about
    naming: Naming = field(default=NO_NAMING)
    credits: bool = False  # its spans say whom a source credits, and nothing that could be so or not
    draft: Draft | None = None  # what its author wrote; `None`: the rules found it
    title: Label | None = None  # the author's label; `None`: the rules give it one
    aside: bool = False  # it only says how long or how long ago: no row of its own beside a claim that says it too

    def sources(self) -> tuple[str, ...]:
        """The sources that speak, each once, in order."""
        return tuple(dict.fromkeys(span.source for span in self.spans))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A verdict with its reason. `evidence` is what a flag quotes: the words of each side, and no more."""

    verdict: Verdict | None  # `None`: one point, of which no rule can tell more
    why: Reason
    evidence: tuple[Span, ...] = ()
    flag: FlagType | None = None  # where the flag's type is not the verdict's
    weight: float = 0.0  # how much a reader must know it, 0 for not at all; comparable within a verdict
    read: bool = False  # an author says that a reader must know it first


#: A rule on the verdict: pure; `None` where it has nothing to say.
Rule = Callable[[Event, Point[Facts]], Ruling | None]


def _no_figures(_: Point[Any]) -> tuple[Figure, ...]:  # Any: whatever its facts are, they are no figures
    return ()


def _as_found(_: Event, point: Point[Any]) -> Point[Any]:  # Any: of all facets
    return point


def _none_adopted(_: Event, groups: Sequence[tuple[Span, ...]]) -> list[Point[Any] | None]:  # Any: of no facet
    return [None] * len(groups)


def _credits_beside(event: Event, point: Point[Any]) -> tuple[Credit, ...]:  # Any: the spans are enough
    return credits_in(event, point.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet(Generic[Facts]):
    """One way to compare sources: how its points are found and judged, and what the arrangement must know of it."""

    name: str  # of its folder
    kind: str  # what the pages call its rows: `facet.KIND` in render/words
    find: Callable[[Event], list[Point[Facts]]]
    rulings: tuple[Rule[Facts], ...]  # the first that rules has the word; the last always does
    exact: bool = True  # it compares facts; other points are found by the words they share
    fill: Callable[[Event, Point[Facts]], Point[Facts]] = _as_found  # asks the sources that the point lacks
    figures: Callable[[Point[Facts]], tuple[Figure, ...]] = _no_figures  # for the number line of the row
    credits: Callable[[Event, Point[Facts]], tuple[Credit, ...]] = _credits_beside  # who is behind the row
    adopt: Callable[[Event, Sequence[tuple[Span, ...]]], list[Point[Facts] | None]] = (
        _none_adopted  # see `facets.adopt`
    )
    joins: Callable[[Event, Point[Facts], Span], bool] | None = None  # whether a later facet's span says the point too
