"""Adopt: the figures that a group of spans, put together by somebody else, gives of one quantity."""

from collections.abc import Sequence

from generator.compare.event import Event
from generator.compare.event.quantities import same_amount
from generator.compare.figures.comparability import Comparability
from generator.compare.figures.contexts import Context, contexts_of, same_kind, with_scope
from generator.compare.figures.naming import name_by
from generator.compare.point import Point
from generator.model import Figure, Span

Figures = tuple[Figure, ...]


def adopt(event: Event, groups: Sequence[tuple[Span, ...]]) -> list[Point[Figures] | None]:
    """For each group the point of its figures; `None` where half of its sources or fewer give one quantity."""
    contexts, comparability = contexts_of(event) if groups else [], Comparability(event)
    return [_adopted(event, comparability, contexts, spans) for spans in groups]


def _adopted(
    event: Event, comparability: Comparability, contexts: Sequence[Context], spans: tuple[Span, ...]
) -> Point[Figures] | None:
    held = [one for one in contexts if any(span.contains(one.figure.span) for span in spans)]
    sources = {span.source for span in spans}
    chosen = max((_with_peers(comparability, one, held) for one in held), key=_sources, default=[])
    figures = tuple(one.figure for one in _with_conversions(chosen, held))
    if _sources(chosen) * 2 <= len(sources) or (len(sources) == 1 and len(figures) == 1):
        return None
    return Point(
        facet="figures",
        spans=event.in_order(_with_scopes(event, span, figures) for span in spans),
        firmness=0.0,
        marks=tuple(figure.span for figure in figures),
        facts=figures,
        naming=name_by(figures),
    )


def _with_scopes(event: Event, span: Span, figures: Figures) -> Span:
    """The span with the words behind its figures that say what these take in: the sources may differ in them."""
    ends = [with_scope(event, one).end for one in figures if span.contains(one.span)]
    return event.article(span.source).span(span.start, max(span.end, *ends)) if ends else span


def _with_peers(comparability: Comparability, anchor: Context, held: Sequence[Context]) -> list[Context]:
    """The figure with the first of each other source that gives the same quantity, be it another amount."""
    chosen = {anchor.figure.span.source: anchor}
    for other in held:
        if other.figure.span.source not in chosen and all(_fit(comparability, one, other) for one in chosen.values()):
            chosen[other.figure.span.source] = other
    return [one for one in held if one in chosen.values()]


def _fit(comparability: Comparability, one: Context, other: Context) -> bool:
    if not comparability.may_meet(one, other) or not comparability.may_be_one(one, other):
        return False
    return same_amount(one.figure, other.figure) or (same_kind(one, other) and comparability.may_differ(one, other))


def _with_conversions(chosen: Sequence[Context], held: Sequence[Context]) -> list[Context]:
    """The figures with those that give them in another unit, and a slip of conversion of which one half is meant."""
    meant = [*chosen, *(one for one in held if one.figure.converts and _is_one_of(one, chosen))]
    spans = {one.figure.span for one in meant}
    given = {one.figure.converts for one in meant}
    return [one for one in held if one in meant or one.figure.span in given or one.figure.converts in spans]


def _is_one_of(one: Context, chosen: Sequence[Context]) -> bool:
    return any(same_kind(one, other) and same_amount(one.figure, other.figure) for other in chosen)


def _sources(chosen: Sequence[Context]) -> int:
    return len({one.figure.span.source for one in chosen})
