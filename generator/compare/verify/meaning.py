"""Meaning: a span that is cut inside the reach of a word which turns what it says is widened by that word."""

import re
from collections.abc import Callable, Iterable

from generator.compare.event import Event
from generator.compare.event.clauses import trim
from generator.model import Operator, Span, Turn

#: What says that a deed is done turns nothing.
PLAIN = frozenset({Turn.DONE})
#: What says nothing without the words in its reach.
EMPTY = frozenset({Turn.SPEECH, Turn.DENIAL})

#: What words in quotation marks do without: they say themselves that somebody speaks, and are shown as they are.
NOT_IN_QUOTES = frozenset({Turn.SPEECH, Turn.GOVERNED})

#: What may stand behind a span: a mark, or a word that joins on what can be left out.
MAY_STOP = re.compile(
    r"\s*(?:$|[^\w\s$£€#@&]|(?:and|or|but|as|when|while|after|before|because|since|where|who|whom|whose|which|although|though)\b)"
)

#: What a rule is: the span, or a wider one of the same sentence.
Widening = Callable[[Event, Span], Span]


def with_its_meaning(event: Event, span: Span) -> Span:
    """The span with all that its sentence says about whether it is so."""
    while True:
        wider = span
        for widen in WIDENINGS:
            wider = widen(event, wider)
        if wider == span:
            return span
        span = wider


def with_turning_words(event: Event, span: Span) -> Span:
    """The span with every word that turns it, and with the clause of each: without "denied" it would say the opposite.

    A wider span can be in the reach of more words, so it is asked again until none is missing.
    """
    while missing := [*(one.cue for one in cut_off(event, span)), *emptied(event, span)]:
        wider = _with(event, span, missing)
        if wider == span:
            break
        span = wider
    return span


def cut_off(event: Event, span: Span) -> list[Operator]:
    """The words that turn a part of the span and are not in it."""
    quoted = _is_quoted(event, span)
    return [one for one in event.turning(span) if _is_missing(one, span) and not (quoted and one.turn in NOT_IN_QUOTES)]


def emptied(event: Event, span: Span) -> list[Span]:
    """What is said or denied, where the span has only who says so: "who saw it said on Monday", "denied reports"."""
    told = [one for one in event.turning(span) if one.turn in EMPTY and span.contains(one.cue)]
    full = {one.cue.start for one in told if one.turn is Turn.SPEECH and one.scope.overlaps(span)}
    behind = [
        one
        for one in told
        if one.cue.start not in full and (one.scope.start > one.cue.start or one.turn is Turn.SPEECH)
    ]
    return [one.scope for one in behind if not span.contains(one.scope)]


def _is_missing(one: Operator, span: Span) -> bool:
    """Whether the span lacks words that it needs; a subject alone ("the missiles, which …") needs no verb behind it."""
    if one.turn in PLAIN or not one.scope.overlaps(span) or span.contains(one.cue):
        return False
    return one.core is None or one.cue.start < span.end or span.overlaps(one.core)


def _is_quoted(event: Event, span: Span) -> bool:
    """Whether the span is words in quotation marks: these say themselves that somebody speaks."""
    return any(quote.span.contains(span) for quote in event.quotes_of(event.owner[span.source]))


def _with(event: Event, span: Span, cues: Iterable[Span]) -> Span:
    """The span with the cues, from the beginning of the clause in which the first of them stands."""
    starts = [_clause_start(event, cue) for cue in cues if cue.start < span.start]
    ends = [_end(event, span, cue) for cue in cues if cue.end > span.end]
    whole = event.article(span.source).span(min([span.start, *starts]), max([span.end, *ends]))
    trimmed = trim(whole)
    return trimmed if trimmed.contains(span) and all(trimmed.contains(cue) for cue in cues) else whole


def _clause_start(event: Event, cue: Span) -> int:
    position = event.at(cue)
    clauses = () if position is None else event.statements[position].sentence.clauses
    return next((clause.start for clause in clauses if clause.start <= cue.start < clause.end), cue.start)


def _end(event: Event, span: Span, cue: Span) -> int:
    """The end of the cue; of one in the next sentence, the end of that sentence: "He withdrew that on Monday"."""
    position = event.at(cue)
    if position is None or event.statements[position].sentence.span.overlaps(span):
        return cue.end
    return trim(event.statements[position].sentence.span).end


def to_a_clause_end(event: Event, span: Span) -> Span:
    """The span up to where its sentence may stop: not "at least six people" of "at least six people have died"."""
    position = event.at(span)
    if position is None or _is_quoted(event, span):
        return span
    sentence = event.statements[position].sentence
    while sentence.span.contains(span) and not MAY_STOP.match(sentence.span.text, span.end - sentence.span.start):
        ends = [clause.end for clause in sentence.clauses if trim(clause).end > span.end]
        end = min(ends, default=sentence.span.end)
        wider = sentence.span.part(span.start, end)
        span = trim(wider) if trim(wider).contains(span) and trim(wider) != span else wider
        if end == sentence.span.end:
            break
    return span


WIDENINGS: tuple[Widening, ...] = (with_turning_words, to_a_clause_end)
