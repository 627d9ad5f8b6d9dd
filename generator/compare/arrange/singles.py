"""What one source alone says, as far as it is worth a line."""

from collections.abc import Iterator, Sequence

from generator.compare.arrange.repeats import Judgement
from generator.compare.arrange.rows import Judged, name_rows
from generator.compare.claims import whole_sentence
from generator.compare.event import Event
from generator.compare.event.statements import Statement
from generator.compare.judge import judge
from generator.model import STORY, Figure, Row

SINGLES_A_SOURCE = 6
MOST_SINGLES = 30
ECHO = 1.5  # pair score above which another source says much the same: not "only here"
SMALL = 4  # counts below it say little by themselves
MIN_QUOTE_WORDS = 5
FIGURE_WORTH, QUOTE_WORTH, NAME_WORTH = 1.2, 1.0, 0.6
TOP_WORTH = 0.5  # for standing at the very top of its article


def make_singles(
    event: Event, judged: Sequence[Judgement], rows: Sequence[Row], named: Sequence[Row] = ()
) -> list[Judged]:
    """Single-source rows, best first: a sentence of figures, a quotation or a name that no other source has.

    None has a label or an id of `rows` or of `named`, the rows of other stories.
    """
    taken = {event.at(span) for row in rows for cell in row.cells for span in cell.spans}
    taken |= {place for pair in event.pairs if pair.score >= ECHO for place in (pair.first, pair.second)}
    worth: dict[int, float] = {}
    for position, statement in enumerate(event.statements):
        if position not in taken and statement.kind in STORY:
            worth[position] = _worth(event, statement)
    best = sorted((position for position in worth if worth[position] >= 1.0), key=lambda at: (-worth[at], at))
    alone = {event.at(one[0].spans[0]): one for one in reversed(judged) if len(one[0].sources()) == 1}
    return name_rows(event, [alone.get(at) or _sentence(event, at) for at in _fairly(event, best)], (*named, *rows))


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
