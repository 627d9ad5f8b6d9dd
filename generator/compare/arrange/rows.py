"""Rows: points judged, labelled and put in the order in which a reader needs them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from slugify import slugify

from generator.compare.arrange.labels import label
from generator.compare.arrange.one_voice import one_voice
from generator.compare.arrange.repeats import URGENT, Judgement, shown_once
from generator.compare.event import Event
from generator.compare.event.credits import NAMED
from generator.compare.event.stances import Standing, of_source, standings
from generator.compare.event.voices import count_voices
from generator.compare.facets import facet_of
from generator.compare.point import Label, Point, Ruling
from generator.model import RULES, AuthorKind, Cell, Row, Stance, Verdict, counts

MOST_ROWS = 42  # a longer grid is not read
#: The sources differ, and not in a way that is urgent; the page promises that these come before all others.
DIFFERING = frozenset({Verdict.SCOPE, Verdict.CERTAINTY, Verdict.QUOTED_PARAPHRASED, Verdict.WORDING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A row with the ruling that its flag is made from."""

    row: Row
    ruling: Ruling


def make_rows(event: Event, judged: Sequence[Judgement], taken: Sequence[Row] = ()) -> list[Judged]:
    """The rows of the grid, in the order of the page; none has a label or an id of `taken`."""
    shared = [(point, one_voice(event, point, ruling)) for point, ruling in judged]
    shown = [
        pair
        for pair in shown_once(shared)
        if len(pair[0].sources()) > 1 or pair[1].verdict in URGENT or _is_asked(pair[0])
    ]
    ranked = sorted(shown, key=lambda pair: _rank(event, *pair))
    certain = sum(_is_certain(*pair) for pair in ranked)
    ordered = sorted(ranked[: max(MOST_ROWS, certain)], key=lambda pair: _page_order(event, *pair))
    return name_rows(event, ordered, taken)


def name_rows(event: Event, judged: Iterable[Judgement], taken: Iterable[Row] = ()) -> list[Judged]:
    """Rows with labels and ids that no row of `taken` has."""
    labels, ids = {row.label.casefold() for row in taken}, {row.id for row in taken}
    rows: list[Judged] = []
    for point, ruling in judged:
        own = label(event, replace(point, title=None), ())
        name = own if point.title is None and own.text.casefold() not in labels else label(event, point, labels)
        labels.add(name.text.casefold())
        row = _row(event, point, ruling, name, _row_id(point, own.text, ids))
        ids.add(row.id)
        rows.append(Judged(row=row, ruling=ruling))
    return rows


def _is_asked(point: Point[Any]) -> bool:
    """Whether an editor asked for the row: one answer is an answer."""
    return point.draft is not None and point.draft.question is not None


def _is_certain(point: Point[Any], ruling: Ruling) -> bool:
    """Whether the row stays however long the grid: somebody wrote it, or it may raise a flag."""
    return point.draft is not None or (ruling.weight > 0 and bool(ruling.evidence))


def _rank(event: Event, point: Point[Any], ruling: Ruling) -> tuple[float, ...]:
    """What stays where a grid holds less than there is: the urgent, what many say, facts before claims, the firm."""
    facts = facet_of(point).exact
    return (
        0 if _is_certain(point, ruling) else 1,
        0 if ruling.verdict in URGENT else 1,
        -count_voices(event, point.spans) - facts,
        -point.firmness,
        *_place(event, point),
    )


def _page_order(event: Event, point: Point[Any], ruling: Ruling) -> tuple[float, ...]:
    """What must be known first, then where the sources differ, then what most of them say, then as in the articles."""
    rank = 0 if ruling.verdict in URGENT else 1 if ruling.verdict in DIFFERING else 2 if ruling.weight >= 1.0 else 3
    if point.draft is not None and (point.draft.first or point.draft.last):
        by_editor = point.draft.author.kind is AuthorKind.EDITOR
        rank = 4 if point.draft.last else -1 if by_editor else rank
    return (rank, -count_voices(event, point.spans), *_place(event, point))


def _place(event: Event, point: Point[Any]) -> tuple[float, ...]:
    """How far down its article the point is first made, then where."""
    first = point.spans[0]
    places = [span.start / len(event.article(span.source).text) for span in point.spans]
    return (min(places), event.owner[first.source], first.start)


def _row(event: Event, point: Point[Any], ruling: Ruling, name: Label, row_id: str) -> Row:
    facet = facet_of(point)
    credits = facet.credits(event, point)
    found = standings(event, point.spans, point.marks)
    cells = tuple(_cell(source, point, [one for one in found if one.span.source == source]) for source in event.owner)
    return Row(
        id=row_id,
        facet=facet.kind,
        label=name.text,
        heading=name.heading,
        verdict=ruling.verdict,
        why=ruling.why,
        voices=count_voices(event, (span for cell in cells if counts(cell) for span in cell.spans)),
        cells=cells,
        figures=facet.figures(point),
        origins=tuple(dict.fromkeys(credit.origin for credit in credits if credit.kind in NAMED)),
        author=RULES if point.draft is None else point.draft.author,
        note=None if point.draft is None else point.draft.note,
    )


def _row_id(point: Point[Any], name: str, ids: set[str]) -> str:
    """The row's address, of the rules' own label for its words: it outlives every other label."""
    base = slugify(f"{facet_of(point).kind}-{name}", max_length=60, word_boundary=True)
    number, result = 1, base
    while result in ids:
        number += 1
        result = f"{base}-{number}"
    return result


def _cell(source: str, point: Point[Any], found: Sequence[Standing]) -> Cell:
    spans = tuple(span for span in point.spans if span.source == source)
    if not spans:
        return Cell(source=source)
    marks = tuple(mark for mark in point.marks if any(span.contains(mark) for span in spans))
    by = tuple(dict.fromkeys(one.by for one in found if one.by is not None))
    stance = Stance.ASSERTED if point.credits else of_source(found).stance
    return Cell(source=source, spans=spans, marks=marks, stance=stance, by=by)
