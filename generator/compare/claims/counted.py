"""Counted: passages on the dead and on the hurt, or on the warmth of a day and of a month, make two points."""

from collections.abc import Sequence

from generator.compare.event import Event
from generator.compare.event.outcomes import outcome_of
from generator.compare.event.periods import other_period
from generator.compare.event.quantities import both_hold, same_measure
from generator.model import Figure, Span
from generator.text.similarity import WORD

APART = {frozenset({"dead"}), frozenset({"hurt"})}


def of_one_count(event: Event, spans: Sequence[Span]) -> list[int]:
    """The positions of the spans that may make one point; of those that cannot, the one against most others goes."""
    kept = list(range(len(spans)))
    while kept:
        against = {one: sum(_apart(event, spans[one], spans[other]) for other in kept) for one in kept}
        most = max(against.values())
        if most == 0:
            break
        kept.remove(max(one for one in kept if against[one] == most))
    return kept


def _apart(event: Event, one: Span, other: Span) -> bool:
    """Whether two sources count other people ("two hurt", "twelve dead") or measure this day against this month."""
    if one.source == other.source:
        return False
    if {_fates(one), _fates(other)} == APART:
        return True
    first, second = _figures(event, one), _figures(event, other)
    alike = [(a, b) for a in first for b in second if same_measure(a, b)]
    return bool(alike) and all(not both_hold(a, b) and other_period(event, a.span, b.span) for a, b in alike)


def _figures(event: Event, span: Span) -> list[Figure]:
    figures = event.sources[event.owner[span.source]].figures
    return [one for one in figures if one.value is not None and span.contains(one.span)]


def _fates(span: Span) -> frozenset[str]:
    """Whether the words are on the dead, on the hurt, or on both; a headline counts them in words of any form."""
    found = {outcome_of(word) for word in WORD.findall(span.text)}
    return frozenset(fate for fate in ("dead", "hurt") if fate in found)
