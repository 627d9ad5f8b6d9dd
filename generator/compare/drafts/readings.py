"""Readings: a verdict that an author gives, beside what the rules can tell."""

from typing import Any

from generator.compare.event import Event
from generator.compare.point import Point, Ruling
from generator.model import Author, AuthorKind, Draft, FlagType, Reason, Verdict
from generator.text.similarity import stems

#: What the rules on figures, times and quotations tell from the facts.
DECIDED = frozenset(
    {
        Verdict.AGREE,
        Verdict.SPREAD,
        Verdict.CONFLICT,
        Verdict.UNIT_MISMATCH,
        Verdict.UPDATE,
        Verdict.SCOPE,
        Verdict.QUOTED_PARAPHRASED,
    }
)
APART = frozenset({Verdict.CONFLICT, Verdict.UNIT_MISMATCH, Verdict.UPDATE})
FIRST = 1.0  # the weight of what a reader must know first, as in the other rulings
TOLD = frozenset({Verdict.CERTAINTY, Verdict.WORDING, FlagType.STATUS})
#: Of differences that models read in four briefings and did not call first, these stand in a reader's own list:
#: conflicts 7 of 8, certainty and wording 12 of 15; scope and one origin 5 of 18, which stay without a flag.
WORTH = 0.5  # below what the rules flag themselves


def settled(event: Event, point: Point[Any], ruling: Ruling) -> Ruling:  # Any: of all facets
    """The ruling of the rules where they can tell, else the author's reading under the author's name."""
    draft = point.draft
    if draft is None or draft.reading is None or _is_decided(event, point, draft, ruling):
        return ruling
    verdict = Verdict.WORDING if isinstance(draft.reading, FlagType) else draft.reading
    first = draft.first or verdict in APART
    worth = FIRST if first else WORTH if draft.reading in TOLD else 0.0
    return Ruling(
        verdict=verdict,
        why=ruling.why if verdict is ruling.verdict else _read_by(draft.author),
        evidence=point.spans,
        flag=draft.reading if isinstance(draft.reading, FlagType) else None,
        weight=max(ruling.weight if verdict is ruling.verdict else 0.0, worth),
        read=first,
    )


def _read_by(author: Author) -> Reason:
    name = author.name or "—"
    return (
        Reason.of("reading.editor", name=name)
        if author.kind is AuthorKind.EDITOR
        else Reason.of("reading.model", name=name)
    )


def overruled(point: Point[Any], ruling: Ruling) -> bool:  # Any: of all facets
    """Whether the rules say something else than the author."""
    reading = None if point.draft is None else point.draft.reading
    return isinstance(reading, Verdict) and reading is not Verdict.AGREE and reading is not ruling.verdict


def _is_decided(event: Event, point: Point[Any], draft: Draft, ruling: Ruling) -> bool:
    """Whether the rules have the word."""
    reading = draft.reading
    if reading is Verdict.UNIT_MISMATCH or len(point.sources()) == 1:
        return True
    if reading is Verdict.QUOTED_PARAPHRASED and not _has_quotation(event, point):
        return True
    if reading is Verdict.AGREE:  # what no rule can tell gets no verdict from a model: agreement has a strict test
        return draft.author.kind is AuthorKind.MODEL or ruling.verdict in APART
    if not point.marks or ruling.verdict not in DECIDED or reading is ruling.verdict:
        return False
    return ruling.verdict in APART or _is_about_marks(point, draft)


def _has_quotation(event: Event, point: Point[Any]) -> bool:
    return any(quote.span.overlaps(span) for span in point.spans for quote in event.quotes_of(event.owner[span.source]))


def _is_about_marks(point: Point[Any], draft: Draft) -> bool:
    """Whether the label names the thing measured: else the sources may differ in what no rule has looked at."""
    return bool(stems(draft.label or "") & point.naming.measured)
