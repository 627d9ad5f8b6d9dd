"""Days and hours: one event that two sources put at different times. Times on which all agree make no row."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from generator.compare.event import Event
from generator.compare.event.disjoint import DisjointSets
from generator.compare.event.lexicon import ALERTS, HOLLOW, ONSETS
from generator.compare.event.likeness import wordy
from generator.compare.event.phrases import phrase_around
from generator.compare.event.quantities import both_hold, same_measure
from generator.compare.event.time_expressions import (
    DAY_NAME,
    TimeExpression,
    comparable,
    differ,
    is_loose,
    is_of_speaking,
    is_rounded,
)
from generator.compare.point import Naming, Point
from generator.compare.times import weights
from generator.model import Clock, Figure, Sentence, Span
from generator.text.calendar import WEEK
from generator.text.similarity import stems

MIN_SHARED = 2
SAMPLE = 60  # times of a large group that speak for all
MOST = 2  # statements of one source in a row
#: What these mean hangs on when a paper was printed, and that is often not when it is dated.
OF_THE_PRESS = re.compile(r"(?:yesterday|today|tonight|tomorrow|overnight|last night|this \w+)\b", re.IGNORECASE)
REACH = 30  # characters before a time


def find(event: Event) -> list[Point[tuple[TimeExpression, ...]]]:
    """Groups of statements on one event at different times, by source and place of the first."""
    told = _told(event)
    sets = DisjointSets(len(told))
    for first, second in _of_one_event(event, told):
        sets.join(first, second)
    return [
        _point(event, times)
        for group in sets.all()
        if _disagree(event, times := [told[position][1] for position in group[:SAMPLE]])
    ]


def adopt(event: Event, groups: Sequence[tuple[Span, ...]]) -> list[Point[tuple[TimeExpression, ...]] | None]:
    """For each group of spans, put together by somebody else, the point of its days and hours where they disagree."""
    told = [one for _, one in _told(event)] if groups else []
    found: list[Point[tuple[TimeExpression, ...]] | None] = []
    for spans in groups:
        times = [one for one in told if any(span.contains(one.span) for span in spans)]
        point = _point(event, times) if _disagree(event, times) else None
        found.append(replace(point, spans=spans) if point is not None else None)
    return found


def of_other_weeks(event: Event) -> list[tuple[TimeExpression, TimeExpression]]:
    """Pairs of days that two sources give to one thing that happened, each of a week that the other does not tell of.

    The one or the other stands where its source gives the news: what else is told of may be of any week.
    """
    told = _told(event)
    return [
        (told[one][1], told[other][1])
        for one, other in _of_one_event(event, told)
        if differ(told[one][1], told[other][1])
        and not _one_week(event, told[one][1], told[other][1])
        and not event.leads.isdisjoint((told[one][0], told[other][0]))
    ]


def _told(event: Event) -> list[tuple[int, TimeExpression]]:
    """The days and hours of all sources, except for those of speaking, with the statements that they are in."""
    return [
        (statement, told)
        for source in event.sources
        for told in (
            *(TimeExpression(span=one.span, moment=one) for one in source.moments),
            *(_clock(event, one) for one in source.clocks),
        )
        if (statement := event.at(told.span)) is not None
        and not is_of_speaking(_before(event, told.span))
        and not OF_THE_PRESS.match(told.span.text)
        and not _says_which(event, statement, told)
    ]


def _says_which(event: Event, statement: int, told: TimeExpression) -> bool:
    """Whether a month or a year tells which thing is meant, not when it was: "lost the 2024 final"."""
    if told.month_or_year is None:
        return False
    phrases = event.statements[statement].sentence.phrases
    return any(one.contains(told.span) and told.span.end < one.end for one in phrases)


def _clock(event: Event, told: Clock) -> TimeExpression:
    before = _before(event, told.span)
    return TimeExpression(span=told.span, clock=told, loose=is_loose(before), rounded=is_rounded(before))


def _before(event: Event, span: Span) -> str:
    return event.article(span.source).text[max(0, span.start - REACH) : span.start]


def _of_one_event(event: Event, told: Sequence[tuple[int, TimeExpression]]) -> Iterator[tuple[int, int]]:
    """Pairs of times whose clauses are on one event."""
    standing: dict[int, list[int]] = defaultdict(list)
    for position, (statement, _) in enumerate(told):
        standing[statement].append(position)
    for pair in event.pairs:
        ones, others = standing.get(pair.first, []), standing.get(pair.second, [])
        alike = event.likeness.between(pair.first, pair.second) if ones and others else 0.0
        for one, other in product(ones, others):
            if comparable(told[one][1], told[other][1]) and _same_clause(event, told[one], told[other], alike):
                yield one, other


def _same_clause(
    event: Event, one: tuple[int, TimeExpression], other: tuple[int, TimeExpression], alike: float
) -> bool:
    """Whether two times are in clauses on one event, in sentences that are `alike`."""
    if alike >= weights.ONE_CLOCK_EACH and all(_is_only_clock(event, *each) for each in (one, other)):
        return True
    first, second = (_clause(event, *each) for each in (one, other))
    if one[1].clock is not None and _tell_one_moment(first, second) and alike >= weights.ONSET_SENTENCES:
        first, second = (wordy(event.statements[each[0]].bag.stems) for each in (one, other))
        shared = (first & second) - HOLLOW
        return (
            event.rarity.evidence(shared) + 1 >= weights.ONSET_EVIDENCE
            and event.rarity.cosine(first, second) >= weights.ONSET_COSINE
        )
    shared = (first & second) - HOLLOW
    if alike < weights.SENTENCES or len(shared) < MIN_SHARED or not shared & _deeds(event, one[0], other[0]):
        return False
    if _verbs(event, *one).isdisjoint(_verbs(event, *other)) or _count_others(event, one[1].span, other[1].span):
        return False
    return event.rarity.evidence(shared) >= weights.EVIDENCE and event.rarity.cosine(first, second) >= weights.CLAUSES


def _is_only_clock(event: Event, statement: int, told: TimeExpression) -> bool:
    """Whether it is an hour, and the only one that its sentence gives."""
    clocks = event.sources[event.owner[told.span.source]].clocks
    sentence = event.statements[statement].sentence.span
    return told.clock is not None and sum(sentence.contains(one.span) for one in clocks) == 1


def _tell_one_moment(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether both say that something came about, or that help was called for it."""
    return any(first & words and second & words for words in (ONSETS, ALERTS))


def _deeds(event: Event, *statements: int) -> frozenset[str]:
    """What each of the sentences says besides its noun phrases: two deeds done to one thing are two events."""
    sentences = [event.statements[position].sentence for position in statements]
    return frozenset.intersection(*(_outside_phrases(one) - event.names for one in sentences))


def _count_others(event: Event, one: Span, other: Span) -> bool:
    """Whether the sentences of two times count the same things, and other numbers of them: 40 flights, and 12 more."""
    first, second = (_figures_beside(event, span) for span in (one, other))
    pairs = [(a, b) for a in first for b in second if a.head and a.head == b.head and same_measure(a, b)]
    return bool(pairs) and not any(both_hold(a, b) for a, b in pairs)


def _figures_beside(event: Event, span: Span) -> list[Figure]:
    at = event.at(span)
    figures = event.sources[event.owner[span.source]].figures
    return [] if at is None else [one for one in figures if event.statements[at].sentence.span.contains(one.span)]


def _verbs(event: Event, statement: int, told: TimeExpression) -> frozenset[str]:
    """The stems of what is done in the clause that a time is in: a warning of a storm is not the storm."""
    sentence = event.statements[statement].sentence
    clause = next((one for one in sentence.clauses if one.overlaps(told.span)), sentence.span)
    done = " ".join(deed.verb.text for deed in sentence.deeds if clause.contains(deed.verb))
    return stems(done) if done else _outside_phrases(sentence)


def _outside_phrases(sentence: Sentence) -> frozenset[str]:
    return stems(sentence.span.text) - frozenset().union(*(stems(phrase.text) for phrase in sentence.phrases))


def _clause(event: Event, statement: int, told: TimeExpression) -> frozenset[str]:
    """The stems of the clause that a time is in, without words of time."""
    sentence = event.statements[statement].sentence
    clause = next((one for one in sentence.clauses if one.overlaps(told.span)), sentence.span)
    return wordy(stems(DAY_NAME.sub(" ", clause.text)) - stems(told.span.text))


def _disagree(event: Event, times: Sequence[TimeExpression]) -> bool:
    """Whether some of two sources differ, and no source gives both times."""
    pairs = [(one, two) for one in times for two in times if one.span.source < two.span.source and comparable(one, two)]
    within = [
        (one, two) for one in times for two in times if one.span.source == two.span.source and comparable(one, two)
    ]
    return any(differ(*pair) and _one_week(event, *pair) for pair in pairs) and not any(differ(*one) for one in within)


def _one_week(event: Event, one: TimeExpression, other: TimeExpression) -> bool:
    """Whether weekdays without a date are of one week, as far as the tops of the articles and their days show."""
    if one.clock is not None or one.month_or_year is not None:
        return True
    if one.day is not None and other.day is not None:
        if one.is_dated or other.is_dated:
            return True
        return one.weekday != other.weekday and not _weeks_apart(one, other)
    days, others = (event.opening_days(event.owner[told.span.source]) for told in (one, other))
    return bool(days & others)


def _weeks_apart(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether the days that two weekdays mean, each in the week of its article, are more than a week apart."""
    if one.moment is None or other.moment is None or one.moment.first is None or other.moment.first is None:
        return False
    return abs((one.moment.first - other.moment.first).days) > WEEK


def _point(event: Event, times: Sequence[TimeExpression]) -> Point[tuple[TimeExpression, ...]]:
    shown: dict[str, list[TimeExpression]] = defaultdict(list)
    for told in times:
        if len(shown[told.span.source]) < MOST:
            shown[told.span.source].append(told)
    kept = [told for each in shown.values() for told in each]
    return Point(
        facet="times",
        spans=event.in_order(_phrase(event, told.span) for told in kept),
        firmness=1.0,
        marks=tuple(told.span for told in kept),
        facts=tuple(kept),
        naming=Naming(when=True, one_count=True),
    )


def _phrase(event: Event, span: Span) -> Span:
    position = event.at(span)
    return span if position is None else phrase_around(span, event.statements[position].sentence)
