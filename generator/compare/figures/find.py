"""Figures that give one quantity meet in one row, whatever their values."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from generator.compare.event import Event
from generator.compare.event.disjoint import DisjointSets
from generator.compare.event.lexicon import TOLLS
from generator.compare.event.phrases import phrase_around
from generator.compare.event.quantities import TIME, both_hold, same_amount, same_value
from generator.compare.figures import weights
from generator.compare.figures.coherence import coherent
from generator.compare.figures.comparability import Comparability
from generator.compare.figures.conflicts import Conflict, find_conflicts, tells_as_part
from generator.compare.figures.contexts import (
    LET_GO,
    Context,
    comparable,
    context_cosine,
    contexts_of,
    is_one_price,
    is_told,
    same_kind,
    with_scope,
)
from generator.compare.figures.naming import name_by
from generator.compare.figures.other_units import in_other_units
from generator.compare.point import Point
from generator.model import Figure

RELATIVE = frozenset({"ago", "earlier", "later", "after", "before", "since", "previously"})
REACH = 20  # characters, in which the longest of them stands
SMALL = 10  # a count below it is found everywhere
MANY = 100
MOST = 2  # figures of one source in a row
WALK = 40  # figures of one amount that each is held against: enough to connect them, and linear


def find(event: Event) -> list[Point[tuple[Figure, ...]]]:
    """Groups of figures that give one quantity, those of one source alone too, by source and place of the first."""
    contexts, comparability = contexts_of(event), Comparability(event)
    groups = _Groups(contexts)
    for first, second in _near_amounts(contexts):
        if _is_one_quantity(event, comparability, contexts[first], contexts[second]):
            groups.join(first, second)
    _join_converted(contexts, groups)
    for first, second in in_other_units(contexts):
        if comparability.same_day(contexts[first], contexts[second]):
            groups.join(first, second)
    for first, second in _main_tolls(event, comparability, contexts):
        if same_amount(contexts[first].held, contexts[second].held):
            groups.join(first, second)
    sure = _join_conflicts(event, comparability, contexts, groups)
    rows = sorted(row for group in groups.all() for row in coherent(comparability, contexts, group))
    return [_point(event, contexts, row, sure) for row in rows if not _only_dates(event, contexts, row)]


def _only_dates(event: Event, contexts: Sequence[Context], group: Sequence[int]) -> bool:
    """Whether all that is counted is how long ago it was: "two years ago" is a date, not a quantity."""
    figures = [contexts[at].figure for at in group]
    behind = [_next_word(event, figure) for figure in figures if figure.dimension == TIME]
    return len(behind) == len(figures) and "ago" in behind and RELATIVE.issuperset(behind)


def _next_word(event: Event, figure: Figure) -> str:
    """The word that follows a figure."""
    return next(iter(event.article(figure.span.source).text[figure.span.end :][:REACH].split()), "").strip(",.;:")


def _join_conflicts(
    event: Event, comparability: Comparability, contexts: Sequence[Context], groups: "_Groups"
) -> set[int]:
    """Join the groups that give one quantity with different amounts; gives the positions whose joining is sure."""
    sure: set[int] = set()
    conflicts = find_conflicts(event, comparability, contexts, groups.all())
    tolls = [Conflict(weights.SURE, first, second) for first, second in _main_tolls(event, comparability, contexts)]
    for conflict in sorted([*conflicts, *tolls], key=lambda one: (-one.likelihood, one.first, one.second)):
        if groups.sources(conflict.first).isdisjoint(groups.sources(conflict.second)):
            groups.join(conflict.first, conflict.second)
            if conflict.likelihood >= weights.SURE or is_one_price(contexts[conflict.first], contexts[conflict.second]):
                sure |= {conflict.first, conflict.second}
    return sure


def _near_amounts(contexts: Sequence[Context]) -> Iterator[tuple[int, int]]:
    """Pairs of positions whose values are close, by walking the values in order."""
    order = sorted(range(len(contexts)), key=lambda at: (_measure(contexts[at].figure), _size(contexts[at].figure), at))
    for index, first in enumerate(order):
        for second in order[index + 1 : index + 1 + WALK]:
            if _measure(contexts[first].figure) != _measure(contexts[second].figure):
                break
            if same_amount(contexts[first].figure, contexts[second].figure):
                yield min(first, second), max(first, second)


def _is_one_quantity(event: Event, comparability: Comparability, first: Context, second: Context) -> bool:
    """Whether two figures of one amount give one quantity."""
    if not comparability.may_meet(first, second):
        return False
    named, alike = same_kind(first, second), context_cosine(first, second, event.rarity)
    if first.figure.value is None or second.figure.value is None:
        vague = first.figure.value is None and second.figure.value is None
        return (vague or first.outcome is not None) and named and alike >= weights.SAME_SMALL
    if _small(first.figure) or _small(second.figure):
        return named and alike >= weights.SAME_SMALL
    if not named and first.what and second.what and not is_told(first, second):
        return False
    if not same_value(first.figure, second.figure) and (_of_one_source(first, second) or _opposed(first, second)):
        return False
    return comparability.likely(first, second) + _value_worth(first.figure, second.figure) >= weights.ONE_QUANTITY


def _of_one_source(first: Context, second: Context) -> bool:
    """Whether one source gives both: expected 6 billion, earned 5.8."""
    return first.figure.span.source == second.figure.span.source


def _opposed(first: Context, second: Context) -> bool:
    """Whether hedges part what rounding joins: 197, more than 200."""
    return not both_hold(first.figure, second.figure)


def _value_worth(first: Figure, second: Figure) -> float:
    """How much the shared value proves, little where only rounding makes it one."""
    if not same_value(first, second):
        return weights.CLOSE
    figures = min(len((figure.value or Decimal(0)).normalize().as_tuple().digits) for figure in (first, second))
    if figures > 1:
        return weights.LONG_SHARED if figures > 2 else weights.TWO_SHARED
    return weights.ROUND_SHARED if (first.value or 0) >= MANY else weights.SMALL_SHARED


def _join_converted(contexts: Sequence[Context], groups: "_Groups") -> None:
    """A figure given in two units is one: "190 miles (306 km)"."""
    at = {
        (context.figure.span.source, context.figure.span.start): position for position, context in enumerate(contexts)
    }
    for position, context in enumerate(contexts):
        if (given := context.figure.converts) is not None and (given.source, given.start) in at:
            groups.join(at[given.source, given.start], position)


def _main_tolls(event: Event, comparability: Comparability, contexts: Sequence[Context]) -> Iterator[tuple[int, int]]:
    """The first toll of each source with the first of another, if both are near the top: the toll of the event."""
    first: dict[str, dict[str, int]] = defaultdict(dict)
    for position, context in enumerate(contexts):
        near_top = event.statements[context.statement].place <= weights.NEAR_TOP
        if near_top and context.outcome in TOLLS and _counts_whole(context):
            first[context.outcome].setdefault(context.figure.span.source, position)
    for tolls in first.values():
        for one, other in combinations(sorted(tolls.values()), 2):
            alike = context_cosine(contexts[one], contexts[other], event.rarity) >= weights.SAME_TOLL
            part = tells_as_part(contexts, [one], [other]) or tells_as_part(contexts, [other], [one])
            if alike and not part and _one_toll(comparability, contexts[one], contexts[other]):
                yield one, other
    yield from _jobs_gone(comparability, contexts)


def _jobs_gone(comparability: Comparability, contexts: Sequence[Context]) -> Iterator[tuple[int, int]]:
    """How many jobs go, by sources that each give one number: an article on a firm counts them once."""
    told: dict[str, list[int]] = defaultdict(list)
    for position, context in enumerate(contexts):
        if context.outcome == LET_GO and _counts_whole(context):
            told[context.figure.span.source].append(position)
    sole = [each for each in told.values() if len({contexts[at].figure.value for at in each}) == 1]
    for ones, others in combinations(sole, 2):
        yield from (
            (one, other)
            for one, other in product(ones, others)
            if _one_toll(comparability, contexts[one], contexts[other])
        )


def _counts_whole(context: Context) -> bool:
    return context.figure.unit is None and context.figure.value is not None and not context.slot.part


def _one_toll(comparability: Comparability, first: Context, second: Context) -> bool:
    if not comparable(first, second) or not same_kind(first, second):
        return False
    return comparability.same_day(first, second) and (
        same_amount(first.figure, second.figure) or comparability.may_differ(first, second)
    )


def _point(
    event: Event, contexts: Sequence[Context], group: Sequence[int], sure: set[int]
) -> Point[tuple[Figure, ...]]:
    chosen: list[Context] = []
    for position in group:
        context = contexts[position]
        if sum(one.figure.span.source == context.figure.span.source for one in chosen) < MOST:
            chosen.append(context)
    sentences = [event.statements[context.statement].sentence for context in chosen]
    figures = tuple(context.figure for context in chosen)
    return Point(
        facet="figures",
        spans=event.in_order(
            phrase_around(with_scope(event, context.figure), sentence)
            for context, sentence in zip(chosen, sentences, strict=True)
        ),
        firmness=float(bool(sure & set(group))),
        marks=tuple(context.figure.span for context in chosen),
        facts=figures,
        naming=name_by(figures),
        aside=all(figure.dimension == TIME for figure in figures),
    )


def _measure(figure: Figure) -> tuple[str, str]:
    return figure.dimension or "", "" if figure.si is not None and figure.dimension else figure.unit or ""


def _size(figure: Figure) -> Decimal:
    return figure.si if figure.si is not None else figure.value or Decimal(0)


def _small(figure: Figure) -> bool:
    return figure.dimension is None and figure.unit is None and (figure.value is None or figure.value < SMALL)


class _Groups(DisjointSets):
    """Disjoint sets of contexts, with the sources of each."""

    def __init__(self, contexts: Sequence[Context]) -> None:
        super().__init__(len(contexts))
        self._sources = [{context.figure.span.source} for context in contexts]

    def join(self, first: int, second: int) -> None:
        """Make the groups of two contexts one."""
        sources = self.sources(first) | self.sources(second)
        super().join(first, second)
        self._sources[self.root(first)] = sources

    def sources(self, position: int) -> set[str]:
        """The sources of the group that a context is in."""
        return self._sources[self.root(position)]
