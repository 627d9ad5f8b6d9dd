"""Repeats: each point stands in one row, that of the facet which says it most exactly."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.compare.event import Event
from generator.compare.event.quantities import TIME
from generator.compare.point import Candidate
from generator.compare.quotes.utterances import repeats
from generator.compare.rulings import Ruling
from generator.model import Facet, Span, Verdict

#: What a reader must know before anything else.
URGENT = frozenset({Verdict.UNIT_MISMATCH, Verdict.CONFLICT, Verdict.UPDATE})
#: Facets that say a thing more exactly than a claim does.
ABSORBING = frozenset({Facet.FIGURE, Facet.QUOTE})
FIRM = 2.0  # of a claim that may add a source to a quotation's row


def without_repeats(event: Event, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, but each point in one row: what a later facet finds again gives way or joins."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if candidate.facet is not Facet.CLAIM or not _absorbed(event, kept, candidate):
            kept.append(candidate)
    return kept


def _absorbed(event: Event, kept: list[Candidate], claim: Candidate) -> bool:
    """Whether rows of figures or quotations already say the claim; a quotation's row takes up what the claim adds."""
    told, quoted = _statements(event, claim), frozenset[int]()
    for at, exact in enumerate(kept):
        if exact.facet not in ABSORBING or len(exact.sources()) == 1:
            continue
        if _says_most(exact, claim):
            return True
        if exact.facet is Facet.QUOTE:
            known = _statements(event, exact)
            quoted |= known
            if not told <= known and _is_of_two(event, known & told):
                kept[at] = _with_more(event, exact, claim)
                return True
    return told <= quoted


def _is_of_two(event: Event, statements: Iterable[int]) -> bool:
    return len({event.statements[at].owner for at in statements}) > 1


def _with_more(event: Event, exact: Candidate, claim: Candidate) -> Candidate:
    """The row of quotations with what the other sources of a firm claim say in its words."""
    speaking = set(exact.sources())
    new = [span for span in claim.spans if span.source not in speaking and claim.firmness >= FIRM]
    added = [span for span in new if repeats(event, exact.quotes, span)]
    return replace(exact, spans=event.in_order([*exact.spans, *added]))


def _statements(event: Event, candidate: Candidate) -> frozenset[int]:
    """The positions of the statements that the candidate's spans run across."""
    return frozenset(position for span in candidate.spans for position in event.under(span))


def _says_most(exact: Candidate, claim: Candidate) -> bool:
    """Whether half of the words that the claim has of each source, or more, are those of the other row."""
    spans = defaultdict[str, list[Span]](list)
    for span in exact.spans:
        spans[span.source].append(span)
    said = (
        one.source for one in claim.spans if any(2 * one.shared(other) >= len(one.text) for other in spans[one.source])
    )
    return set(said) == set(claim.sources())


def told_once(shared: Sequence[tuple[Candidate, Ruling]]) -> list[tuple[Candidate, Ruling]]:
    """Of rows that show the same words, the one whose ruling weighs most: one clause is read once.

    Nor is "two years ago" a row of its own where a claim's row shows those words.
    """
    claims = [candidate for candidate, _ in shared if candidate.facet is Facet.CLAIM]
    best: dict[tuple[Span, ...], tuple[Candidate, Ruling]] = {}
    for candidate, ruling in shared:
        known = best.get(candidate.spans)
        adds = ruling.verdict is not Verdict.AGREE or not _is_aside(candidate, claims)
        if adds and (known is None or _weight(ruling) > _weight(known[1])):
            best[candidate.spans] = (candidate, ruling)
    return list(best.values())


def _is_aside(candidate: Candidate, claims: Iterable[Candidate]) -> bool:
    """Whether the row gives times only, and most of its words stand in one claim's row."""
    if not candidate.figures or any(figure.dimension != TIME for figure in candidate.figures):
        return False
    told = [[any(one.shared(span) for one in claim.spans) for span in candidate.spans] for claim in claims]
    return any(2 * sum(found) > len(found) for found in told)


def _weight(ruling: Ruling) -> tuple[bool, float]:
    return ruling.verdict in URGENT, ruling.weight
