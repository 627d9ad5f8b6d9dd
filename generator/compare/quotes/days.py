"""When words were said, where the article dates the utterance itself."""

import re
from datetime import date

from generator.compare.event import Event
from generator.compare.event.time_expressions import DAY_NAME
from generator.compare.quotes.lexicon import OTHER_EVENTS
from generator.model import Moment, Quote, Span

MAX_WORDS = 8  # between what says "said" and the time: "told the Evening Post in an interview in 2009"
STOP = re.compile(r"[,;:.!?()“”\"]")
#: Between a speaker and "said" it dates the speaker: "Ode, who took office in 2019, said", "Ode, mayor since 2019".
OF_THE_SPEAKER = re.compile(
    r"\b(?:who|whose|which|that|since|until|from)\b|,[^,]*\b(?!speaking\b|talking\b|writing\b)[a-z]+(?:ed|ing)\b[^,]*,",
    re.IGNORECASE,
)
#: Near midnight two papers may rightly name two days.
NIGHT = re.compile(r"\b(?:night|overnight|late|evening|midnight|early|morning|dawn)\b", re.IGNORECASE)
#: Long before the news, whenever that was: "last year", "two months ago", "in an interview in 2019".
LONG_AGO = re.compile(
    r"\b(?:last (?:year|month|spring|summer|autumn|winter)|(?:years?|months?|decades?) (?:ago|earlier|before)"
    r"|earlier this year|in (?:19|20)\d\d)\b|^(?:19|20)\d\d$",
    re.IGNORECASE,
)
LONG_AGO_DAYS = 28


def said_when(event: Event, quote: Quote) -> Moment | None:
    """The time that the sentence gives for the utterance; `None` where it gives none, or one of something else."""
    if quote.cue is None:
        return None
    position = event.at(quote.cue)
    if position is None:
        return None
    sentence = event.statements[position].sentence.span
    for moment in event.sources[event.owner[quote.span.source]].moments:
        outside = sentence.contains(moment.span) and not quote.span.overlaps(moment.span)
        if outside and _dates_saying(sentence, quote, moment.span):
            return moment
    return None


def _dates_saying(sentence: Span, quote: Quote, moment: Span) -> bool:
    """Whether only a few words, none of another event, part the time from the verb of utterance and its speaker."""
    assert quote.cue is not None
    parts = [quote.cue, quote.speaker.span] if quote.speaker else [quote.cue]
    inside = [part for part in parts if sentence.contains(part)]
    first, last = min(part.start for part in inside), max(part.end for part in inside)
    if moment.start >= last:
        between = sentence.text[last - sentence.start : moment.start - sentence.start]
    elif moment.end <= first:
        between = sentence.text[moment.end - sentence.start : first - sentence.start].lstrip(" ,")
    else:
        inner = sentence.text[first - sentence.start : last - sentence.start]
        return first <= moment.start and moment.end <= last and not OF_THE_SPEAKER.search(inner)
    words = between.lower().split()
    return len(words) <= MAX_WORDS and not STOP.search(between) and not OTHER_EVENTS & set(words)


def days_apart(first: Moment, second: Moment) -> bool:
    """Whether two times cannot be one: two days that do not touch over midnight."""
    days = {found.group().lower() for moment in (first, second) if (found := DAY_NAME.search(moment.span.text))}
    if any(NIGHT.search(moment.span.text) for moment in (first, second)):
        return False
    one, two = _range(first), _range(second)
    if one is not None and two is not None:
        return one[1] < two[0] or two[1] < one[0]
    weekday_and_long_ago = len(days) == 1 and any(LONG_AGO.search(moment.span.text) for moment in (first, second))
    return len(days) == 2 or weekday_and_long_ago


def is_older(event: Event, moment: Moment, than: str) -> bool:
    """Whether a utterance's time lies weeks or more before the news that the source `than` brings."""
    found, published = _range(moment), event.article(than).published
    if found is not None and published is not None:
        try:
            return (date.fromisoformat(published.value[:10]) - found[1]).days >= LONG_AGO_DAYS
        except ValueError:
            return False
    return bool(LONG_AGO.search(moment.span.text))


def dates_anything(event: Event, quote: Quote, moment: Moment) -> bool:
    """Whether the sentences of a quotation give any time, or its article names the moment anywhere."""
    source = event.sources[event.owner[quote.span.source]]
    positions = {*event.under(quote.span), *(event.under(quote.cue) if quote.cue else ())}
    sentences = [event.statements[at].sentence.span for at in sorted(positions)]
    dated = any(sentence.contains(one.span) for sentence in sentences for one in source.moments)
    return dated or moment.span.text.lower() in source.article.text.lower()


def _range(moment: Moment) -> tuple[date, date] | None:
    return None if moment.first is None or moment.last is None else (moment.first, moment.last)
