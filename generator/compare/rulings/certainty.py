"""Rules on how firmly a claim is put: flatly, as possible, as alleged, as denied."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.compare.event import Event
from generator.compare.point import Point, Ruling
from generator.model import Certainty, Hedge, Reason, Span, Verdict
from generator.text.calendar import without_may
from generator.text.similarity import stem, stems

#: "Reportedly", "claimed" and "expected" are the daily bread of news; these words say that it may not be so.
DOUBT = re.compile(r"\b(?:alleg\w*|purported\w*|supposed(?:ly)?|unconfirmed|unverified)\b", re.IGNORECASE)
MODAL = re.compile(r"\b(?:may|might|could)\b", re.IGNORECASE)
#: "May have found": a source is not sure that it has happened. "May find" is only not yet.
PERHAPS = re.compile(rf"{MODAL.pattern} (?:(?:already|also|even|well) )?have (?:been )?(\w+)", re.IGNORECASE)
NEGATION = re.compile(r"\b(?:no|not|never|nor|neither|none|without|false|den(?:y|ies|ied))\b|n['’]t\b", re.IGNORECASE)
FIRM = 1.5  # log-odds that the sources speak of one thing, above which a denial or a "may have" is worth a flag


def alleged(event: Event, point: Point[Any]) -> Ruling | None:
    """One source asserts what another calls alleged."""
    hedged = {span: hedge.span.text for span in point.spans if (hedge := _doubt(event, span)) is not None}
    firm = [span for span in point.spans if not any(_bears(one, span) for one in _hedges(event, span))]
    return _told_apart(hedged, firm, "claims.alleged", weight=1.0)


def possible(event: Event, point: Point[Any]) -> Ruling | None:
    """One source says that something has happened, and another that it may have."""
    unsure = {span: found for span in point.spans if (found := PERHAPS.search(span.text)) is not None}
    deeds = {stem(found[1].lower()) for found in unsure.values()}
    told = [span for span in point.spans if deeds & stems(span.text)]
    firm = [span for span in told if not MODAL.search(without_may(span.text)) and not NEGATION.search(span.text)]
    words = {span: found.group() for span, found in unsure.items()}
    if point.firmness < FIRM:
        return None
    return _told_apart(words, firm, "claims.possible", weight=1.0)


def denied(event: Event, point: Point[Any]) -> Ruling | None:
    """One source gives as denied what another does not: never shown as agreement, and left to the reader."""
    denials = {span: hedge.span.text for span in point.spans if (hedge := _denial(event, span)) is not None}
    others = [span for span in point.spans if span not in denials]
    if {span.source for span in denials} & {span.source for span in others}:
        return None
    flat = [span for span in others if not NEGATION.search(span.text)]
    if not flat and denials and others:
        return Ruling(verdict=Verdict.WORDING, why=Reason.of("stance.nobody", kinds=(Reason.of("stance.denied"),)))
    if point.firmness >= FIRM:
        return _told_apart(denials, flat, "claims.denied", weight=1.0)
    return _told_apart(denials, flat, "claims.given_as_denied", verdict=Verdict.WORDING)


def _told_apart(
    hedged: Mapping[Span, str],
    firm: Sequence[Span],
    code: str,
    *,
    verdict: Verdict = Verdict.CERTAINTY,
    weight: float = 0.0,
) -> Ruling | None:
    """The ruling, with the reason of this code, where some sources hedge and others do not."""
    unsure = {span.source for span in hedged}
    flat = [span for span in firm if span.source not in unsure]
    if not hedged or not flat:
        return None
    why = Reason.of(code, words=tuple(dict.fromkeys(hedged.values())))
    first = next(iter(hedged))
    nearest = max(flat, key=lambda span: len(stems(span.text) & stems(first.text)))
    return Ruling(verdict=verdict, why=why, evidence=(first, nearest), weight=weight)


def _doubt(event: Event, span: Span) -> Hedge | None:
    """The first hedge on the span that doubts it."""
    return next((one for one in _hedges(event, span) if DOUBT.search(one.span.text) and _bears(one, span)), None)


def _denial(event: Event, span: Span) -> Hedge | None:
    denials = (one for one in _hedges(event, span) if one.certainty is Certainty.DENIED)
    return next((one for one in denials if _bears(one, span)), None)


def _hedges(event: Event, span: Span) -> tuple[Hedge, ...]:
    return event.sources[event.owner[span.source]].hedges


def _bears(hedge: Hedge, span: Span) -> bool:
    return span.contains(hedge.span) or 2 * span.shared(hedge.scope) >= len(span.text)
