"""Figures: those that fill one slot meet in one row, whatever their values."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.compare.event import Event
from generator.compare.event.disjoint import DisjointSets
from generator.compare.event.phrases import phrase_around
from generator.compare.event.quantities import TIME, both_hold, same_amount, same_value
from generator.compare.figures.comparability import Fitting
from generator.compare.figures.conflicts import SURE, Rivalry, find_rivals
from generator.compare.figures.contexts import (
    Slot,
    comparable,
    context_cosine,
    is_told,
    same_kind,
    slots_of,
    with_scope,
)
from generator.compare.figures.naming import name_by
from generator.compare.point import Point
from generator.model import Figure

#: What one value is worth as evidence for one slot, as a logit beside that of `rivals`: a number of two figures or more
#: is seldom met by chance, a small one is found everywhere.
ONE_SLOT = -0.5
CLOSE, SMALL_SHARED, ROUND_SHARED, TWO_SHARED, LONG_SHARED = 0.7, 0.5, 1.7, 2.7, 4.0
SAME_SMALL = 0.25  # how alike the sentences of small or vague counts must be
SMALL = 4  # a count below it is found everywhere
MANY = 100
SAME_TOLL = 0.12
NEAR_TOP = 0.3  # of an article
TOLLS = frozenset({"dead", "hurt", "missing"})
MOST = 2  # figures of one source in a row
WALK = 40  # figures of one amount that each is held against: enough to connect them, and linear


def find(event: Event) -> list[Point[tuple[Figure, ...]]]:
    """Groups of figures that fill one slot, those of one source alone included, by source and place of the first."""
    slots, fitting = slots_of(event), Fitting(event)
    groups = _Groups(slots)
    for first, second in _near_amounts(slots):
        if _same_slot(event, fitting, slots[first], slots[second]):
            groups.join(first, second)
    _join_converted(slots, groups)
    sure = _join_rivals(event, fitting, slots, groups)
    return [_point(event, slots, group, sure) for group in groups.all()]


def _join_rivals(event: Event, fitting: Fitting, slots: Sequence[Slot], groups: "_Groups") -> set[int]:
    """Join the groups that fill one slot with different amounts; gives the positions whose joining is sure."""
    sure: set[int] = set()
    rivals = find_rivals(event, fitting, slots, groups.all())
    tolls = [Rivalry(SURE, first, second) for first, second in _main_tolls(event, fitting, slots)]
    for rivalry in sorted([*rivals, *tolls], key=lambda one: (-one.likelihood, one.first, one.second)):
        if groups.sources(rivalry.first).isdisjoint(groups.sources(rivalry.second)):
            groups.join(rivalry.first, rivalry.second)
            if rivalry.likelihood >= SURE:
                sure |= {rivalry.first, rivalry.second}
    return sure


def _near_amounts(slots: Sequence[Slot]) -> Iterator[tuple[int, int]]:
    """Pairs of positions whose values are close, by walking the values in order."""
    order = sorted(range(len(slots)), key=lambda at: (_measure(slots[at].figure), _size(slots[at].figure), at))
    for index, first in enumerate(order):
        for second in order[index + 1 : index + 1 + WALK]:
            if _measure(slots[first].figure) != _measure(slots[second].figure):
                break
            if same_amount(slots[first].figure, slots[second].figure):
                yield min(first, second), max(first, second)


def _same_slot(event: Event, fitting: Fitting, first: Slot, second: Slot) -> bool:
    """Whether two figures of one amount fill one slot."""
    if not fitting.may_meet(first, second):
        return False
    named, alike = same_kind(first, second), context_cosine(first, second, event.rarity)
    if first.figure.value is None or second.figure.value is None:
        vague = first.figure.value is None and second.figure.value is None
        return vague and named and alike >= SAME_SMALL
    if _small(first.figure) or _small(second.figure):
        return named and alike >= SAME_SMALL
    if not named and first.what and second.what and not is_told(first, second):
        return False
    if not same_value(first.figure, second.figure) and (_of_one_source(first, second) or _opposed(first, second)):
        return False
    return fitting.likely(first, second) + _value_worth(first.figure, second.figure) >= ONE_SLOT


def _of_one_source(first: Slot, second: Slot) -> bool:
    """Whether one source gives both: expected 6 billion, earned 5.8."""
    return first.figure.span.source == second.figure.span.source


def _opposed(first: Slot, second: Slot) -> bool:
    """Whether hedges part what rounding joins: 197, more than 200."""
    return not both_hold(first.figure, second.figure)


def _value_worth(first: Figure, second: Figure) -> float:
    """How much the shared value proves, little where only rounding makes it one."""
    if not same_value(first, second):
        return CLOSE
    figures = min(len((figure.value or Decimal(0)).normalize().as_tuple().digits) for figure in (first, second))
    if figures > 1:
        return LONG_SHARED if figures > 2 else TWO_SHARED
    return ROUND_SHARED if (first.value or 0) >= MANY else SMALL_SHARED


def _join_converted(slots: Sequence[Slot], groups: "_Groups") -> None:
    """A figure given in two units is one: "190 miles (306 km)"."""
    at = {(slot.figure.span.source, slot.figure.span.start): position for position, slot in enumerate(slots)}
    for position, slot in enumerate(slots):
        if (given := slot.figure.converts) is not None and (given.source, given.start) in at:
            groups.join(at[given.source, given.start], position)


def _main_tolls(event: Event, fitting: Fitting, slots: Sequence[Slot]) -> Iterator[tuple[int, int]]:
    """The first toll of each source with the first of another, if both stand near the top: the toll of the event."""
    first: dict[str, dict[str, int]] = defaultdict(dict)
    for position, slot in enumerate(slots):
        near_top = event.statements[slot.statement].place <= NEAR_TOP
        counted = slot.figure.unit is None and slot.figure.value is not None
        if near_top and slot.fate in TOLLS and counted:
            first[slot.fate].setdefault(slot.figure.span.source, position)
    for tolls in first.values():
        for one, other in pairwise(sorted(tolls.values())):
            if _one_toll(event, fitting, slots[one], slots[other]):
                yield one, other


def _one_toll(event: Event, fitting: Fitting, first: Slot, second: Slot) -> bool:
    alike = context_cosine(first, second, event.rarity)
    return alike >= SAME_TOLL and comparable(first, second) and fitting.same_day(first, second)


def _point(event: Event, slots: Sequence[Slot], group: Sequence[int], sure: set[int]) -> Point[tuple[Figure, ...]]:
    chosen: list[Slot] = []
    for position in group:
        slot = slots[position]
        if sum(one.figure.span.source == slot.figure.span.source for one in chosen) < MOST:
            chosen.append(slot)
    sentences = [event.statements[slot.statement].sentence for slot in chosen]
    figures = tuple(slot.figure for slot in chosen)
    return Point(
        facet="figures",
        spans=event.in_order(
            phrase_around(with_scope(event, slot.figure), sentence)
            for slot, sentence in zip(chosen, sentences, strict=True)
        ),
        firmness=float(bool(sure & set(group))),
        marks=tuple(slot.figure.span for slot in chosen),
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
    """Disjoint sets of slots, with the sources of each."""

    def __init__(self, slots: Sequence[Slot]) -> None:
        super().__init__(len(slots))
        self._sources = [{slot.figure.span.source} for slot in slots]

    def join(self, first: int, second: int) -> None:
        """Make the groups of two slots one."""
        sources = self.sources(first) | self.sources(second)
        super().join(first, second)
        self._sources[self.root(first)] = sources

    def sources(self, position: int) -> set[str]:
        """The sources of the group that a slot is in."""
        return self._sources[self.root(position)]
