"""The dated moments on one line of time, a lane for each."""

from collections.abc import Sequence
from datetime import date

from generator.model import Md
from generator.render.dates import when, written
from generator.render.figures.lanes import Lane, Tick, plot
from generator.render.markdown import escape
from generator.render.words import Words

FEWEST = 3  # two bars show no more than the two lines of the table below
#: Where days that are at most a third of all make the line ten times as long, the others stand on one spot of it:
#: the line leaves them to the table. Both by eye, on a fortnight's news that tells of the year a ship was built in.
MOST_LEFT_OUT, LONGER = 1 / 3, 10

Days = tuple[date, date]  # the first and the last


def timeline_picture(moments: Sequence[tuple[date, date, str]], words: Words) -> Md:
    """The picture of (first day, last day, name of the source); nothing where fewer than three are named."""
    every: dict[Days, list[str]] = {}
    for first, last, name in moments:
        every.setdefault((first, last), []).append(name)
    if len(every) < FEWEST:
        return escape("")
    lanes = {days: every[days] for days in _told_apart(sorted(every))}
    start, end = _extent(list(lanes))
    days = max((end - start).days, 1)

    def share(day: date) -> float:
        return (day - start).days / days

    drawn = [
        Lane(
            name=when(first, last, words.language),
            words=", ".join(dict.fromkeys(names)),
            low=share(first),
            high=share(last),
            at=share(first) if first == last else None,
            said=False,
        )
        for (first, last), names in lanes.items()
    ]
    ticks = [Tick(0.0, written(start, words.language)), Tick(1.0, written(end, words.language))]
    return plot(drawn, ticks, words("timeline.title"), "timeline")


def _told_apart(every: list[Days]) -> list[Days]:
    """The days without the few at either end beside which the others could not be told apart."""
    kept = every
    while len(kept) > FEWEST and len(every) - len(kept) + 1 <= MOST_LEFT_OUT * len(every):
        kept = min(kept[1:], _without_last(kept), key=_length)
    return kept if _length(kept) * LONGER <= _length(every) else every


def _without_last(days: list[Days]) -> list[Days]:
    latest = max(days, key=lambda one: one[1])
    return [one for one in days if one != latest]


def _extent(days: Sequence[Days]) -> Days:
    return min(first for first, _ in days), max(last for _, last in days)


def _length(days: Sequence[Days]) -> int:
    start, end = _extent(days)
    return (end - start).days
