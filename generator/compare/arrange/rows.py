"""Rows: points judged, labelled and put in the order in which a reader needs them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from slugify import slugify

from generator.compare.arrange.labels import label
from generator.compare.arrange.repeats import URGENT, Judgement, shown_once
from generator.compare.arrange.voices import voices
from generator.compare.event import Event
from generator.compare.event.credits import NAMED
from generator.compare.facets import facet_of
from generator.compare.point import Label, Point, Ruling
from generator.model import Cell, Copy, Reason, Row, Verdict

ROWS_A_SOURCE = 6
FULL = 30  # rows from which on doubtful ones are left out
MOST_ROWS = 42  # of seven sources or more; a longer grid is not read


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A row with the ruling that its flag is made from."""

    row: Row
    ruling: Ruling


def make_rows(
    event: Event, judged: Sequence[Judgement], copies: Sequence[Copy], taken: Sequence[Row] = ()
) -> list[Judged]:
    """The rows of the grid, in the order of the page; none has a label or an id of `taken`."""
    shared = [(point, _counting_copies(copies, point, ruling)) for point, ruling in judged]
    shown = [pair for pair in shown_once(shared) if len(pair[0].sources()) > 1 or pair[1].verdict in URGENT]
    ranked = sorted(shown, key=lambda pair: _rank(event, copies, *pair))
    firm = [pair for pair in ranked if not _is_weak(copies, pair[0])]
    weak = [pair for pair in ranked if _is_weak(copies, pair[0])]
    kept = [*firm, *weak[: max(0, FULL - len(firm))]][: min(MOST_ROWS, ROWS_A_SOURCE * len(event.sources))]
    ordered = sorted(kept, key=lambda pair: _page_order(event, copies, *pair))
    return name_rows(event, ordered, taken)


def _counting_copies(copies: Sequence[Copy], point: Point[Any], ruling: Ruling) -> Ruling:
    """The ruling; where all that agree print one story, they are one voice."""
    count = len(point.sources())
    if count < 2 or ruling.verdict not in {Verdict.AGREE, Verdict.WORDING} or voices(point.sources(), copies) > 1:
        return ruling
    why = Reason.of("point.one_story", count=count)
    return replace(ruling, verdict=Verdict.SINGLE_ORIGIN, why=why)


def name_rows(event: Event, judged: Iterable[Judgement], taken: Iterable[Row] = ()) -> list[Judged]:
    """Rows with labels and ids that no row of `taken` has."""
    labels, ids = {row.label for row in taken}, {row.id for row in taken}
    rows: list[Judged] = []
    for point, ruling in judged:
        name = label(event, point, labels)
        labels.add(name.text)
        row = _row(event, point, ruling, name, ids)
        ids.add(row.id)
        rows.append(Judged(row=row, ruling=ruling))
    return rows


def _is_weak(copies: Sequence[Copy], point: Point[Any]) -> bool:
    """What prints of one story say twice, and a claim of two sources that every other reader would doubt: shown only
    where there is little else."""
    doubtful = len(point.sources()) == 2 and point.firmness < facet_of(point).doubtful
    return doubtful or voices(point.sources(), copies) == 1


def _rank(event: Event, copies: Sequence[Copy], point: Point[Any], ruling: Ruling) -> tuple[float, ...]:
    """What stays where a grid holds less than there is: the urgent, what many say, facts before claims, the firm."""
    facts = facet_of(point).exact
    return (
        0 if ruling.verdict in URGENT else 1,
        -voices(point.sources(), copies) - facts,
        -point.firmness,
        *_place(event, point),
    )


def _page_order(event: Event, copies: Sequence[Copy], point: Point[Any], ruling: Ruling) -> tuple[float, ...]:
    """What must be known first, then what most sources say, then as in the articles."""
    urgent = 0 if ruling.verdict in URGENT else 1 if ruling.weight >= 1.0 else 2
    return (urgent, -voices(point.sources(), copies), *_place(event, point))


def _place(event: Event, point: Point[Any]) -> tuple[float, ...]:
    """How far down its article the point is first made, then where."""
    first = point.spans[0]
    places = [span.start / len(event.article(span.source).text) for span in point.spans]
    return (min(places), event.owner[first.source], first.start)


def _row(event: Event, point: Point[Any], ruling: Ruling, name: Label, ids: set[str]) -> Row:
    facet = facet_of(point)
    credits = facet.credits(event, point)
    return Row(
        id=_row_id(point, name.text, ids),
        facet=facet.kind,
        label=name.text,
        heading=name.heading,
        verdict=ruling.verdict,
        why=ruling.why,
        cells=tuple(_cell(source, point) for source in event.owner),
        figures=facet.figures(point),
        origins=tuple(dict.fromkeys(credit.origin for credit in credits if credit.kind in NAMED)),
    )


def _row_id(point: Point[Any], name: str, ids: set[str]) -> str:
    base = slugify(f"{facet_of(point).kind}-{name}", max_length=60, word_boundary=True)
    number, result = 1, base
    while result in ids:
        number += 1
        result = f"{base}-{number}"
    return result


def _cell(source: str, point: Point[Any]) -> Cell:
    spans = tuple(span for span in point.spans if span.source == source)
    marks = tuple(mark for mark in point.marks if any(span.contains(mark) for span in spans))
    return Cell(source=source, spans=spans, marks=marks)
