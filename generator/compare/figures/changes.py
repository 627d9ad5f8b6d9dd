"""Whether values that differ mean a change: a later article's figure may replace an earlier one's."""

from collections.abc import Sequence
from datetime import date

from generator.compare.event import Event
from generator.compare.event.lexicon import CHANGING
from generator.compare.event.quantities import CURRENCY, both_hold
from generator.compare.figures.contexts import outcome_at
from generator.model import Figure
from generator.text.similarity import WORD


def in_time_order(event: Event, figures: Sequence[Figure]) -> list[Figure] | None:
    """The figures by the day of their articles, if they may change and each day has its own value; else `None`."""
    days: dict[str, list[Figure]] = {}
    for figure in figures:
        published = event.article(figure.span.source).published
        if published is None:
            return None
        days.setdefault(published.value[:10], []).append(figure)
    if len(days) < 2 or any(not both_hold(day[0], other) for day in days.values() for other in day):
        return None
    return [figure for day in sorted(days) for figure in days[day]] if _may_change(event, figures, min(days)) else None


def _may_change(event: Event, figures: Sequence[Figure], first_day: str) -> bool:
    """Whether the thing can have another value tomorrow: a toll may, a height or a count of last February may not."""
    if any(figure.dimension not in (None, CURRENCY) or figure.unit == "percent" for figure in figures):
        return False
    if any(outcome_at(event, figure) for figure in figures):
        return True
    return _still_moves(event, figures) and not _dated_before(event, figures, first_day)


def _still_moves(event: Event, figures: Sequence[Figure]) -> bool:
    """Whether a sentence says that the count moves; a vote, a march and a study are counted once."""
    positions = {position for figure in figures if (position := event.at(figure.span)) is not None}
    told = (WORD.findall(event.statements[position].sentence.span.text.lower()) for position in positions)
    return any(not CHANGING.isdisjoint(words) for words in told)


def _dated_before(event: Event, figures: Sequence[Figure], first_day: str) -> bool:
    """Whether a sentence dates the count to a time before the first article, and no other sentence to another time."""
    stretches = [
        (moment.first, moment.last)
        for figure in figures
        for moment in event.moments_beside(figure.span)
        if moment.first is not None and moment.last is not None and moment.last.isoformat() < first_day
    ]
    latest_start = max((first for first, _ in stretches), default=date.max)
    earliest_end = min((last for _, last in stretches), default=date.min)
    return latest_start <= earliest_end
