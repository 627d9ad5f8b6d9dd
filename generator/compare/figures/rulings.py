"""Rules on figures: can the values hold together?"""

from collections.abc import Iterator
from itertools import combinations

from generator.compare.event import Event
from generator.compare.event.amounts import in_unit_of, plain
from generator.compare.event.conditions import of_one_country
from generator.compare.event.quantities import both_hold, is_at_least, is_open, same_amount, same_measure, same_value
from generator.compare.figures import weights
from generator.compare.figures.changes import in_time_order, of_two_days
from generator.compare.figures.contexts import outcome_at
from generator.compare.figures.known_counts import as_known
from generator.compare.figures.voices import Figures, crossing, series, voices
from generator.compare.point import Point, Ruling
from generator.model import Figure, Reason, Span, Verdict

BESIDE = 2  # sentences, within which a source tells of one thing: "We said 70 first. It was 90."


def unit_mismatch(event: Event, point: Point[Figures]) -> Ruling | None:
    """One source gives a figure in two units that cannot both hold; between currencies there is no fixed rate."""
    for base, converted in _conversions(point.facts):
        if same_measure(base, converted) and not same_amount(base, converted):
            there, back = in_unit_of(base, converted), in_unit_of(converted, base)
            return Ruling(
                verdict=Verdict.UNIT_MISMATCH,
                why=Reason.of(
                    "figures.unit_mismatch", base=plain(base), there=there, converted=plain(converted), back=back
                ),
                evidence=(_joint(event, base, converted),),
                weight=1.0,
            )
    return None


def conflict(event: Event, point: Point[Figures]) -> Ruling | None:
    """Values of two sources that cannot both hold; where a later article gives the other value, an update."""
    if all(not same_measure(*pair) or _both_hold(event, *pair) for pair in crossing(point)):
        return None
    told = voices(point)
    apart = [pair for pair in combinations(told, 2) if same_measure(*pair) and not _both_hold(event, *pair)]
    undivided = [pair for pair in apart if not _is_given_with(event, point, *pair)]
    if not undivided:
        why = Reason.of("figures.both", figures=series(told))
        return Ruling(verdict=Verdict.WORDING, why=why)
    here = [pair for pair in undivided if not of_one_country(event, *pair)]
    if not here:
        return Ruling(verdict=Verdict.WORDING, why=Reason.of("figures.country", figures=series(told)))
    still = [pair for pair in here if not of_two_days(event, *pair)]
    if not still:
        return _of_their_days(event, told)
    opposed = {figure.span for pair in still for figure in pair}
    figures = [figure for figure in told if figure.span in opposed]
    return Ruling(
        verdict=Verdict.CONFLICT,
        why=Reason.of("figures.floors" if any(map(is_at_least, told)) else "figures.conflict", figures=series(figures)),
        evidence=_spans(figures),
        weight=weights.LIKELY_ONES + point.firmness,
    )


def _is_given_with(event: Event, point: Point[Figures], one: Figure, other: Figure) -> bool:
    """Whether the source of one of two values gives the other too: of another year, of another day, as corrected."""
    if same_value(one, other):
        return False  # one number with two hedges
    return _gives_too(event, point, one, other) or _gives_too(event, point, other, one)


def _gives_too(event: Event, point: Point[Figures], own: Figure, theirs: Figure) -> bool:
    source = own.span.source
    told = {event.at(one.span) for one in point.facts if one.span.source == source and same_value(one, own)} - {None}
    return any(
        same_measure(each, theirs) and same_value(each, theirs) and _may_be_it(each, theirs)
        for each in event.sources[event.owner[source]].figures
        if (place := event.at(each.span)) is not None
        and any(abs(place - at) <= BESIDE for at in told if at is not None)
    )


def _may_be_it(one: Figure, other: Figure) -> bool:
    """Whether a figure names no thing, or the same as the other."""
    return one.head is None or one.head == other.head


def _of_their_days(event: Event, figures: list[Figure]) -> Ruling:
    """Values that a later day may have replaced: in the order of their days where these are known."""
    dated = in_time_order(event, figures)
    if dated is None:
        return Ruling(verdict=Verdict.WORDING, why=Reason.of("figures.other_days", figures=series(figures)))
    why = Reason.of("figures.update", figures=series(dated))
    return Ruling(verdict=Verdict.UPDATE, why=why, evidence=_spans(dated))


def _both_hold(event: Event, one: Figure, other: Figure) -> bool:
    first, second = (as_known(figure, outcome_at(event, figure)) for figure in (one, other))
    return both_hold(first, second)


def currencies(event: Event, point: Point[Figures]) -> Ruling | None:
    """Sums in different currencies are side by side; between currencies there is no fixed rate."""
    apart = [pair for pair in crossing(point) if not same_measure(*pair)]
    if not apart:
        return None
    why = Reason.of("figures.currencies", figures=series(voices(point)))
    return Ruling(verdict=Verdict.WORDING, why=why)


def spread(event: Event, point: Point[Figures]) -> Ruling | None:
    """Values that differ within their own hedges and rounding."""
    figures = voices(point)
    if len(figures) < 2 or all(same_value(a, b) and is_open(a) == is_open(b) for a, b in crossing(point)):
        return None
    return Ruling(verdict=Verdict.SPREAD, why=Reason.of("figures.spread", figures=series(figures)))


def agreement(event: Event, point: Point[Figures]) -> Ruling | None:
    """One value."""
    figures = voices(point)
    if len(figures) < 2:
        return None
    why = Reason.of("figures.agreement", count=len(figures), figures=series(figures))
    return Ruling(verdict=Verdict.AGREE, why=why)


def _conversions(figures: tuple[Figure, ...]) -> Iterator[tuple[Figure, Figure]]:
    at = {(figure.span.source, figure.span.start): figure for figure in figures}
    for figure in figures:
        given = figure.converts
        if given is not None and (base := at.get((given.source, given.start))) is not None:
            yield base, figure


def _spans(figures: list[Figure]) -> tuple[Span, ...]:
    return tuple(figure.span for figure in figures)


def _joint(event: Event, base: Figure, converted: Figure) -> Span:
    """Both units with the bracket that closes them."""
    article = event.article(base.span.source)
    end = converted.span.end + (article.text[converted.span.end : converted.span.end + 1] == ")")
    return article.span(base.span.start, end)
