"""Occasions: articles on two events of one kind, told apart by the days on which they put what happened.

Two launches by one country have so many words in common that their articles make one story (event/stories). Where
sources put one deed on days of two weeks, and two articles or more stand on either side, these are two events.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from generator.compare.event import Event
from generator.compare.event.stories.weights import LEAST_TOLD
from generator.compare.event.time_expressions import TimeExpression
from generator.compare.times.find import of_other_weeks
from generator.model import Reason, Story
from generator.text.calendar import WEEK

#: Two days in a row may be one night, or one moment in two parts of the world.
LEAST_APART = 2
SEVERAL = 2  # events


def by_occasion(story: Story, event: Event) -> list[tuple[Story, Event]]:
    """The story and its event; or a story for each event that its articles tell of, with most articles first."""
    days = _days(event)
    groups = sorted(_groups(event, days), key=lambda group: (-len(group), group))
    # Of a single article nobody can say whether it is the day that is wrong.
    if len(groups) < SEVERAL or min(map(len, groups)) < LEAST_TOLD:
        return [(story, event)]
    first, *others = (_put_on([days[owner] for owner in group if owner in days]) for group in groups)
    reasons = [story.apart, *(Reason.of("story.other_day", own=own, theirs=first) for own in others)]
    return [_part(event, group, why) for group, why in zip(groups, reasons, strict=True)]


def _part(event: Event, owners: Iterable[int], why: Reason | None) -> tuple[Story, Event]:
    sources = [event.sources[owner] for owner in owners]
    return Story(sources=tuple(source.article.id for source in sources), apart=why), Event(sources)


def _put_on(told: Sequence[TimeExpression]) -> str | tuple[str, ...]:
    """The day as a date where it is known, else in the words of the sources."""
    if told[0].moment is not None and told[0].moment.first is not None:
        return told[0].moment.first.isoformat()
    return tuple(dict.fromkeys(one.span.text for one in told))


def _days(event: Event) -> dict[int, TimeExpression]:
    """For the sources that put one deed on days of two weeks the day that each puts it on; none that gives both."""
    found: dict[int, dict[object, TimeExpression]] = defaultdict(dict)
    told = [one for pair in of_other_weeks(event) if _apart(*pair) for one in pair]
    for one, day in zip(told, _as_days(told), strict=True):
        found[event.owner[one.span.source]].setdefault(day, one)
    return {owner: next(iter(days.values())) for owner, days in found.items() if len(days) == 1}


def _as_days(told: Collection[TimeExpression]) -> list[object]:
    """What tells their days apart: dates where all are known, else weekdays."""
    dated = all(one.day is not None for one in told)
    return [one.day if dated else one.weekday for one in told]


def _apart(one: TimeExpression, other: TimeExpression) -> bool:
    if one.weekday is None or other.weekday is None or one.weekday == other.weekday:
        return one.day != other.day
    between = (one.weekday - other.weekday) % WEEK
    return min(between, WEEK - between) >= LEAST_APART


def _groups(event: Event, days: dict[int, TimeExpression]) -> list[list[int]]:
    """The sources of each day, with those that tell of its week; the rest are with the most."""
    known: dict[object, list[int]] = defaultdict(list)
    for owner, day in zip(days, _as_days(days.values()), strict=True):
        known[day].append(owner)
    groups, rest = [list(group) for group in known.values()], list[int]()
    for owner in range(len(event.sources)):
        if owner not in days:
            near = [at for at, group in enumerate(known.values()) if any(_one_week(event, owner, one) for one in group)]
            (groups[near[0]] if len(near) == 1 else rest).append(owner)
    if groups:
        max(groups, key=len).extend(rest)
    return [sorted(group) for group in groups]


def _one_week(event: Event, one: int, other: int) -> bool:
    """Whether two sources tell of one week, as far as their tops and their days show."""
    first, second = event.day(one), event.day(other)
    if first is not None and second is not None:
        return abs((first - second).days) <= WEEK
    return not event.opening_days(one).isdisjoint(event.opening_days(other))
