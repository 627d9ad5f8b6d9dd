"""Rules on figures: can the values hold together?"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from generator.compare.event import Event
from generator.compare.event.amounts import in_unit_of, plain, printed
from generator.compare.event.conditions import condition_of, of_one_country, of_other_conditions
from generator.compare.event.quantities import both_hold, is_at_least, is_open, same_amount, same_measure, same_value
from generator.compare.figures import weights
from generator.compare.figures.changes import in_time_order, of_two_days
from generator.compare.figures.compared import is_compared
from generator.compare.figures.contexts import outcome_at, with_scope
from generator.compare.figures.known_counts import as_known
from generator.compare.point import Point, Ruling
from generator.model import Figure, Reason, Span, Verdict
from generator.text.similarity import stems

#: The facts of a point: its figures, at most two of a source.
Figures = tuple[Figure, ...]
BESIDE = 2  # sentences, within which a source tells of one thing: "We said 70 first. It was 90."
#: Units (pint's names) that go by one word in loose use.
LOOSE_UNITS = (
    frozenset({"mile", "nautical_mile"}),
    frozenset({"ton", "long_ton", "metric_ton"}),
    frozenset({"gallon", "imperial_gallon"}),
)


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


def compared(event: Event, point: Point[Figures]) -> Ruling | None:
    """A source names the value only to hold its own against it: that is no agreement, and no conflict."""
    figures = _voices(point)
    held = [figure for figure in figures if is_compared(event, figure)]
    if len(figures) < 2 or not held:
        return None
    return Ruling(verdict=Verdict.WORDING, why=Reason.of("figures.compared", figures=_series(held)))


def conflict(event: Event, point: Point[Figures]) -> Ruling | None:
    """Values of two sources that cannot both hold; where a later article gives the other value, an update."""
    if all(not same_measure(*pair) or _both_hold(event, *pair) for pair in _crossing(point)):
        return None
    voices = _voices(point)
    apart = [pair for pair in combinations(voices, 2) if same_measure(*pair) and not _both_hold(event, *pair)]
    undivided = [pair for pair in apart if not _is_given_with(event, point, *pair)]
    if not undivided:
        why = Reason.of("figures.both", figures=_series(voices))
        return Ruling(verdict=Verdict.WORDING, why=why)
    here = [pair for pair in undivided if not of_one_country(event, *pair)]
    if not here:
        return Ruling(verdict=Verdict.WORDING, why=Reason.of("figures.country", figures=_series(voices)))
    still = [pair for pair in here if not of_two_days(event, *pair)]
    if not still:
        return _of_their_days(event, voices)
    opposed = {figure.span for pair in still for figure in pair}
    figures = [figure for figure in voices if figure.span in opposed]
    return Ruling(
        verdict=Verdict.CONFLICT,
        why=Reason.of(
            "figures.floors" if any(map(is_at_least, voices)) else "figures.conflict", figures=_series(figures)
        ),
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
        return Ruling(verdict=Verdict.WORDING, why=Reason.of("figures.other_days", figures=_series(figures)))
    why = Reason.of("figures.update", figures=_series(dated))
    return Ruling(verdict=Verdict.UPDATE, why=why, evidence=_spans(dated))


def _both_hold(event: Event, one: Figure, other: Figure) -> bool:
    first, second = (as_known(figure, outcome_at(event, figure)) for figure in (one, other))
    return both_hold(first, second)


def condition(event: Event, point: Point[Figures]) -> Ruling | None:
    """One value, but of other stretches of time, doses or groups: "over three years", "in a single year"."""
    figures = _voices(point)
    apart = any(of_other_conditions(event, *pair) for pair in combinations(figures, 2))
    if not apart or not all(same_amount(a, b) for a, b in _crossing(point)):
        return None
    told = [condition_of(event, figure) for figure in figures]
    scopes = tuple(dict.fromkeys(words.text for words in told if words))
    return Ruling(
        verdict=Verdict.SCOPE,
        why=Reason.of("figures.scope", figure=printed(figures[0]), scopes=scopes, n=told.count(None)),
        evidence=tuple(_with(event, figure, words) for figure, words in zip(figures, told, strict=True)),
        weight=1.0,
    )


def _with(event: Event, figure: Figure, words: Span | None) -> Span:
    """The figure up to the end of the words behind it."""
    return event.article(figure.span.source).span(figure.span.start, words.end) if words else figure.span


def loose_units(event: Event, point: Point[Figures]) -> Ruling | None:
    """One number in two units of one name: "nine miles" at sea may well be "nine nautical miles"."""
    figures = _voices(point)
    apart = [pair for pair in combinations(figures, 2) if pair[0].unit != pair[1].unit]
    if not apart or not all(_is_one_number(*pair) for pair in combinations(figures, 2)):
        return None
    return Ruling(verdict=Verdict.WORDING, why=Reason.of("figures.loose_units", figures=_series(figures)))


def _is_one_number(one: Figure, other: Figure) -> bool:
    units = {one.unit, other.unit}
    loosely = len(units) == 1 or any(units <= names for names in LOOSE_UNITS)
    return loosely and one.value == other.value and one.value_high == other.value_high


def scope(event: Event, point: Point[Figures]) -> Ruling | None:
    """One value, but the sources count different things in it."""
    figures = _voices(point)
    limits = [figure.scope if _limits(figure) else None for figure in figures]
    scopes = [stems(limit.text) if limit else frozenset[str]() for limit in limits]
    if len(figures) < 2 or len(set(scopes)) < 2 or not all(same_amount(a, b) for a, b in _crossing(point)):
        return None
    told = tuple(limit.text for limit in limits if limit)
    return Ruling(
        verdict=Verdict.SCOPE,
        why=Reason.of("figures.scope", figure=printed(figures[0]), scopes=told, n=limits.count(None)),
        evidence=tuple(with_scope(event, figure) for figure in figures),
        weight=1.0,
    )


def currencies(event: Event, point: Point[Figures]) -> Ruling | None:
    """Sums in different currencies are side by side; between currencies there is no fixed rate."""
    apart = [pair for pair in _crossing(point) if not same_measure(*pair)]
    if not apart:
        return None
    why = Reason.of("figures.currencies", figures=_series(_voices(point)))
    return Ruling(verdict=Verdict.WORDING, why=why)


def _limits(figure: Figure) -> bool:
    """Whether the words behind a figure say what it takes in; "among them the driver" names one of many."""
    return figure.scope is not None and not figure.scope.text.startswith("among")


def spread(event: Event, point: Point[Figures]) -> Ruling | None:
    """Values that differ within their own hedges and rounding."""
    figures = _voices(point)
    if len(figures) < 2 or all(same_value(a, b) and is_open(a) == is_open(b) for a, b in _crossing(point)):
        return None
    return Ruling(verdict=Verdict.SPREAD, why=Reason.of("figures.spread", figures=_series(figures)))


def agreement(event: Event, point: Point[Figures]) -> Ruling | None:
    """One value."""
    figures = _voices(point)
    if len(figures) < 2:
        return None
    why = Reason.of("figures.agreement", count=len(figures), figures=_series(figures))
    return Ruling(verdict=Verdict.AGREE, why=why)


def _conversions(figures: tuple[Figure, ...]) -> Iterator[tuple[Figure, Figure]]:
    at = {(figure.span.source, figure.span.start): figure for figure in figures}
    for figure in figures:
        given = figure.converts
        if given is not None and (base := at.get((given.source, given.start))) is not None:
            yield base, figure


def _crossing(point: Point[Figures]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of unlike figures that speak for different sources."""
    return combinations({_print(figure): figure for figure in _voices(point)}.values(), 2)


def _print(figure: Figure) -> tuple[object, ...]:
    """What is printed: figures with the same are held against others only once."""
    return figure.value, figure.value_high, figure.unit, figure.hedge


def _voices(point: Point[Figures]) -> list[Figure]:
    """The figure that speaks for each source: not a conversion of another, and the one nearest to what others say."""
    own = [figure for figure in point.facts if figure.converts is None and figure.value is not None]
    printed_by = Counter(_print(figure) for figure in own)
    unlike = {_print(figure): figure for figure in own}
    support = {
        key: sum(printed_by[other] for other, figure in unlike.items() if same_amount(one, figure))
        for key, one in unlike.items()
    }
    voices: dict[str, Figure] = {}
    for figure in own:
        known = voices.get(figure.span.source)
        if known is None or support[_print(figure)] > support[_print(known)]:
            voices[figure.span.source] = figure
    return list(voices.values())


def _series(figures: list[Figure]) -> tuple[str, ...]:
    """The printed values, each once, in order."""
    return tuple(dict.fromkeys(printed(figure) for figure in figures))


def _spans(figures: list[Figure]) -> tuple[Span, ...]:
    return tuple(figure.span for figure in figures)


def _joint(event: Event, base: Figure, converted: Figure) -> Span:
    """Both units with the bracket that closes them."""
    article = event.article(base.span.source)
    end = converted.span.end + (article.text[converted.span.end : converted.span.end + 1] == ")")
    return article.span(base.span.start, end)
