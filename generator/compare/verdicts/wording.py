"""Rules on how a claim is put: how firmly, and in which words."""

import re
from itertools import combinations
from statistics import mean

from generator.compare.candidate import Candidate
from generator.compare.event import Event
from generator.compare.verdicts.ruling import Ruling
from generator.model import Certainty, Facet, Hedge, Span, Verdict
from generator.text.similarity import stems

#: "Reportedly", "claimed" and "expected" are the daily bread of news; these words say that it may not be so.
DOUBT = re.compile(r"\b(?:alleg\w*|purported\w*|supposed(?:ly)?|unconfirmed|unverified)\b", re.IGNORECASE)
SAMPLE = 20  # spans of a large row that speak for all
CLOSE = 0.35  # cosine above which two sources put a claim in much the same words


def certainty(event: Event, candidate: Candidate) -> Ruling | None:
    """One source asserts what another calls alleged; of a quotation its own words decide."""
    if candidate.facet is Facet.QUOTE:
        return None
    hedged = {span: hedge for span in candidate.spans if (hedge := _doubt(event, span)) is not None}
    firm = [span for span in candidate.spans if not any(_bears(one, span) for one in _hedges(event, span))]
    firm = [span for span in firm if span.source not in {one.source for one in hedged}]
    if not hedged or not firm:
        return None
    words = ", ".join(dict.fromkeys(f"“{hedge.span.text}”" for hedge in hedged.values()))
    return Ruling(
        verdict=Verdict.CERTAINTY,
        why=f"Stated by one, hedged by another: {words}.",
        evidence=(next(iter(hedged)), firm[0]),
        weight=1.0,
    )


def _doubt(event: Event, span: Span) -> Hedge | None:
    """The first hedge on the span that doubts it."""
    return next((one for one in _hedges(event, span) if DOUBT.search(one.span.text) and _bears(one, span)), None)


def _hedges(event: Event, span: Span) -> tuple[Hedge, ...]:
    return event.sources[event.owner[span.source]].hedges


def _bears(hedge: Hedge, span: Span) -> bool:
    shared = min(hedge.scope.end, span.end) - max(hedge.scope.start, span.start)
    return span.contains(hedge.span) or shared >= 0.5 * (span.end - span.start)


def denial(event: Event, candidate: Candidate) -> Ruling | None:
    """One source gives as denied what another does not: never shown as agreement, and left to the reader."""
    if candidate.facet is Facet.QUOTE:
        return None
    denied = {span: hedge for span in candidate.spans if (hedge := _denial(event, span)) is not None}
    flat = {span.source for span in candidate.spans if span not in denied}
    if not denied or not flat or {span.source for span in denied} & flat:
        return None
    words = ", ".join(dict.fromkeys(f"“{hedge.span.text}”" for hedge in denied.values()))
    return Ruling(verdict=Verdict.WORDING, why=f"One source gives it as denied: {words}.")


def _denial(event: Event, span: Span) -> Hedge | None:
    denials = (one for one in _hedges(event, span) if one.certainty is Certainty.DENIED)
    return next((one for one in denials if _bears(one, span)), None)


def agreement(event: Event, candidate: Candidate) -> Ruling:
    """The sources make one point, in much the same words or in others."""
    bags = [(span.source, stems(span.text)) for span in candidate.spans[:SAMPLE]]
    alike = mean([event.rarity.cosine(a, b) for (one, a), (two, b) in combinations(bags, 2) if one != two] or [1.0])
    count = len(candidate.sources())
    if alike >= CLOSE:
        return Ruling(verdict=Verdict.AGREE, why=f"{count} sources say this in much the same words.")
    return Ruling(verdict=Verdict.WORDING, why=f"{count} sources make this point in words of their own.")
