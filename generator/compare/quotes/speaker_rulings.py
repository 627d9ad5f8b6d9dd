"""Rules on who said the words of a quotation, and when."""

from itertools import permutations

from generator.compare.event import Event
from generator.compare.event.credits import credits_in
from generator.compare.point import Point, Ruling
from generator.compare.quotes.days import dates_anything, days_apart, is_older, said_when
from generator.compare.quotes.pairs import crossing, distinct
from generator.compare.quotes.speakers import (
    SpeakerRelation,
    is_nameless_spokesman,
    is_private,
    named,
    speaker_relation,
)
from generator.compare.quotes.variants import same_words
from generator.model import FlagType, OriginKind, Quote, Reason, Span, Verdict

MANY = 3  # sources from which on a reader would count them
BESIDE = 160  # characters between a quotation and what a flag shows with it


def other_speaker(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling | None:
    """The same words are laid in the speaker_relation of two persons."""
    for first, second in crossing(event, point.facts):
        if speaker_relation(event, first, second) is SpeakerRelation.OTHER and same_words(first, second):
            sides = _with_speaker(event, first), _with_speaker(event, second)
            why = Reason.of("quotes.speakers", first=_speaker(event, first), second=_speaker(event, second))
            return Ruling(verdict=Verdict.CONFLICT, why=why, evidence=sides, weight=1.0)
    return None


def other_day(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling | None:
    """The same words of one speaker are said on two days."""
    for first, second in crossing(event, point.facts):
        one, two = said_when(event, first), said_when(event, second)
        if one is not None and two is not None and days_apart(one, two) and _one_saying(event, first, second):
            why = Reason.of("quotes.times", first=one.span.text, second=two.span.text)
            sides = _with_speaker(event, first, one.span), _with_speaker(event, second, two.span)
            return Ruling(verdict=Verdict.CONFLICT, why=why, evidence=sides, weight=1.0)
    return None


def undated(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling | None:
    """One source prints without any date words that another knows to be older than the news."""
    for first, second in permutations(distinct(event, point.facts), 2):
        if first.span.source == second.span.source or said_when(event, second) is not None:
            continue
        moment = said_when(event, first)
        if (
            moment is not None
            and is_older(event, moment, second.span.source)
            and not dates_anything(event, second, moment)
            and _one_saying(event, first, second)
        ):
            why = Reason.of("quotes.undated", time=moment.span.text)
            sides = _with_speaker(event, first, moment.span), second.span
            return Ruling(verdict=Verdict.WORDING, why=why, evidence=sides, weight=1.0, flag=FlagType.UNDATED)
    return None


def spokesman(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling | None:
    """The same words are a named person's in one source, and a nameless spokesman's in another."""
    for first, second in permutations(distinct(event, point.facts), 2):
        other = first.span.source != second.span.source and is_nameless_spokesman(event, first, second)
        if other and same_words(first, second):
            why = Reason.of("quotes.spokesman", first=_speaker(event, second), second=_speaker(event, first))
            sides = _with_speaker(event, second), _with_speaker(event, first)
            return Ruling(verdict=Verdict.WORDING, why=why, evidence=sides)
    return None


def _one_saying(event: Event, first: Quote, second: Quote) -> bool:
    return speaker_relation(event, first, second) is SpeakerRelation.SAME and same_words(first, second)


def _with_speaker(event: Event, quote: Quote, *more: Span) -> Span:
    """The quotation with the words that say whose it is, and what else of its sentence belongs to it."""
    start, end = quote.span.start, quote.span.end
    for part in (*more, *([named(event, quote)] if quote.speaker else [])):
        if max(start - part.end, part.start - end) <= BESIDE:
            start, end = min(start, part.start), max(end, part.end)
    return event.article(quote.span.source).span(start, end)


def _speaker(event: Event, quote: Quote) -> str:
    """Who speaks, in the article's words."""
    return named(event, quote).text


def through_agency(event: Event, point: Point[tuple[Quote, ...]]) -> Ruling | None:
    """Many sources print one bystander's words, and one of them says from which agency it has them."""
    sources = point.sources()
    agencies = [one.origin for one in credits_in(event, point.spans) if one.kind is OriginKind.AGENCY]
    speakers = {quote.speaker.name for quote in point.facts if quote.speaker is not None} - set(agencies)
    private = bool(speakers) and all(is_private(event, name) for name in speakers)
    if len(sources) < MANY or not agencies or not private:
        return None
    first = {quote.span.source: quote.span for quote in reversed(point.facts)}
    why = Reason.of("quotes.through_agency", count=len(sources), name=agencies[0])
    return Ruling(verdict=Verdict.SINGLE_ORIGIN, why=why, evidence=event.in_order(first.values()), weight=1.0)
