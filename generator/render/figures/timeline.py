"""The dated moments on one line of time, a lane for each."""

from collections.abc import Sequence
from datetime import date

from generator.model import Md
from generator.render.dates import when, written
from generator.render.figures.lanes import Lane, Tick, plot
from generator.render.markdown import escape
from generator.render.words import Words

FEWEST = 3  # two bars show no more than the two lines of the table below


def timeline_picture(moments: Sequence[tuple[date, date, str]], words: Words) -> Md:
    """The picture of (first day, last day, name of the source); nothing where fewer than three are named."""
    lanes: dict[tuple[date, date], list[str]] = {}
    for first, last, name in moments:
        lanes.setdefault((first, last), []).append(name)
    if len(lanes) < FEWEST:
        return escape("")
    start, end = min(first for first, _ in lanes), max(last for _, last in lanes)
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
