"""What one source alone says, as far as it is worth a line."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.compare.arrange.repeats import Judgement
from generator.compare.arrange.rows import Judged, name_rows
from generator.compare.claims import whole_sentence
from generator.compare.event import Event
from generator.compare.event.statements import Statement
from generator.compare.judge import judge
from generator.compare.point import Point
from generator.model import STORY, Figure, Row, Span

SINGLES_A_SOURCE = 6
MOST_SINGLES = 30
SMALL = 4  # counts below it say little by themselves
MIN_QUOTE_WORDS = 5
FIGURE_WORTH, QUOTE_WORTH, NAME_WORTH = 1.2, 1.0, 0.6
TOP_WORTH = 0.5  # for standing at the very top of its article


def make_singles(
    event: Event,
    judged: Sequence[Judgement],
    rows: Sequence[Row],
    named: Sequence[Row] = (),
    hidden: Iterable[Span] = (),
) -> list[Judged]:
    """Single-source rows: an author's, then, best first, a sentence of figures, a quotation or a name of its own.

    None has a label or an id of `rows` or of `named`, the rows of other stories, and none of the rules has a sentence
    of `hidden`.
    """
    written = [one for one in judged if _is_written(one[0])]
    shown = [span for row in rows for cell in row.cells for span in cell.spans]
    said = (*shown, *hidden, *(span for point, _ in written for span in point.spans))
    taken = {*event.echoed, *map(event.at, said)}
    worth: dict[int, float] = {}
    for position, statement in enumerate(event.statements):
        if position not in taken and statement.kind in STORY:
            worth[position] = _worth(event, statement)
    best = sorted((position for position in worth if worth[position] >= 1.0), key=lambda at: (-worth[at], at))
    alone = {
        event.at(one[0].spans[0]): one
        for one in reversed(judged)
        if one[0].draft is None and len(one[0].sources()) == 1 and not _is_fragment(one[0])
    }
    found = [alone.get(at) or _sentence(event, at) for at in _fairly(event, best)]
    return name_rows(event, [*written, *found], (*named, *rows))


def _is_written(point: Point[Any]) -> bool:
    """Whether an author gives the point to one source; a question with one answer is a row of the grid."""
    return point.draft is not None and point.draft.question is None and len(point.sources()) == 1


def _is_fragment(point: Point[Any]) -> bool:
    """Whether its words tell nothing without their sentence: one word in quotation marks, for example."""
    return sum(len(span.text.split()) for span in point.spans) < MIN_QUOTE_WORDS


def _worth(event: Event, statement: Statement) -> float:
    source, span = event.sources[statement.owner], statement.sentence.span
    figures = any(span.contains(figure.span) and _telling(figure) for figure in source.figures)
    quotes = any(
        span.overlaps(quote.content) and quote.speaker and len(quote.content.text.split()) >= MIN_QUOTE_WORDS
        for quote in source.quotes
    )
    names = any(span.contains(mention.span) for mention in source.mentions)
    evidence = event.rarity.evidence(statement.bag.stems) / max(len(statement.bag.stems), 1)
    facts = FIGURE_WORTH * figures + QUOTE_WORTH * quotes + NAME_WORTH * names
    return facts + evidence + TOP_WORTH * (1 - statement.place) if facts else 0.0


def _telling(figure: Figure) -> bool:
    return figure.dimension is not None or figure.value is None or figure.value >= SMALL


def _fairly(event: Event, best: Sequence[int]) -> Iterator[int]:
    """The best, but of each source only so many."""
    counts = [0] * len(event.sources)
    total = 0
    for position in best:
        owner = event.statements[position].owner
        if counts[owner] < SINGLES_A_SOURCE and total < MOST_SINGLES:
            counts[owner] += 1
            total += 1
            yield position


def _sentence(event: Event, position: int) -> Judgement:
    """The whole sentence as a claim: no facet has found a fact in it."""
    point = whole_sentence(event.statements[position].sentence.span)
    return point, judge(event, point)
