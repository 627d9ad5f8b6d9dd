"""Counted: passages on the dead and on the hurt, or on the warmth of a day and of a month, make two points."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.compare.event import Event
from generator.compare.event.outcomes import outcome_of
from generator.compare.event.periods import other_period
from generator.compare.event.quantities import both_hold, same_measure
from generator.model import Figure, Span
from generator.text.similarity import WORD

APART = {frozenset({"dead"}), frozenset({"hurt"})}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What a span tells of people and of measures, found once: it is held against every other of its group."""

    span: Span
    fates: frozenset[str]
    figures: list[Figure]


def of_one_count(event: Event, spans: Sequence[Span]) -> list[int]:
    """The positions of the spans that may make one point; of those that cannot, the one against most others goes."""
    told = [_Told(span=span, fates=_fates(span), figures=_figures(event, span)) for span in spans]
    rivals = {
        one: {other for other in range(len(told)) if _apart(event, told[one], told[other])} for one in range(len(told))
    }
    while rivals:
        most = max(map(len, rivals.values()))
        if most == 0:
            break
        gone = max(one for one, others in rivals.items() if len(others) == most)
        del rivals[gone]
        for others in rivals.values():
            others.discard(gone)
    return sorted(rivals)


def _apart(event: Event, one: _Told, other: _Told) -> bool:
    """Whether two sources count other people ("two hurt", "twelve dead") or measure this day against this month."""
    if one.span.source == other.span.source:
        return False
    if {one.fates, other.fates} == APART:
        return True
    alike = [(a, b) for a in one.figures for b in other.figures if same_measure(a, b)]
    return bool(alike) and all(not both_hold(a, b) and other_period(event, a.span, b.span) for a, b in alike)


def _figures(event: Event, span: Span) -> list[Figure]:
    figures = event.sources[event.owner[span.source]].figures
    return [one for one in figures if one.value is not None and span.contains(one.span)]


def _fates(span: Span) -> frozenset[str]:
    """Whether the words are on the dead, on the hurt, or on both; a headline counts them in words of any form."""
    found = {outcome_of(word) for word in WORD.findall(span.text)}
    return frozenset(fate for fate in ("dead", "hurt") if fate in found)
