"""Why a file of a pile stands where it does, and whether a person should look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from generator.compare.event.stories.look_alikes import on_other_days
from generator.compare.event.stories.profile import Profile, shared_words, telling_words
from generator.compare.event.stories.vectors import Vectors, within
from generator.compare.event.stories.weights import LEAST_TOLD, NEARER_INSIDE, SURELY_ONE, SURELY_TWO, WINDOW_DAYS
from generator.model import Reason, SortedFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """How like an article is to its own story, and to the nearest other one of the same days."""

    own: float  # the mean over its mates; 0 where it has none
    other: str | None  # `None` where no other story is near enough for a doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Articles by position, and the positions of each story by its name."""

    profiles: Sequence[Profile]
    stories: Mapping[str, tuple[int, ...]]
    near: Sequence[Near]


def placed(profiles: Sequence[Profile], days: Sequence[date | None], stories: Mapping[str, tuple[int, ...]]) -> Placed:
    """The stories with the nearness of every article to them.

    A mean above a bound needs one member above it, so an article is held only against the stories of its like.
    """
    vectors, home = Vectors(profiles), {at: name for name, members in stories.items() for at in members}
    near = [_near(at, vectors, days, stories, home) for at in range(len(profiles))]
    return Placed(profiles=profiles, stories=stories, near=near)


def _near(
    at: int,
    vectors: Vectors,
    days: Sequence[date | None],
    stories: Mapping[str, tuple[int, ...]],
    home: Mapping[int, str],
) -> Near:
    mates = [mate for mate in stories[home[at]] if mate != at]
    own = float(vectors.likeness(at, mates).mean()) if mates else 0.0
    names = {home[int(other)] for other in vectors.near(at, SURELY_TWO)[0]} - {home[at]}
    means = {name: float(vectors.likeness(at, stories[name]).mean()) for name in names}
    alike = [(mean, n) for n, mean in means.items() if mean > SURELY_TWO and _in_time(days, stories[n], at)]
    return Near(own=own, other=max(alike, default=(0.0, None))[1])


def reasoned(here: Placed, name: str, at: int, path: str) -> SortedFile:
    """The file with the words that join it to its mates, or with its own words where it has none."""
    mates = [mate for mate in here.stories[name] if mate != at]
    one, near = here.profiles[at], here.near[at]
    if not mates:
        doubt = Reason.of("sort.near", story=near.other) if near.other else None
        return SortedFile(path=path, why=Reason.of("sort.alone", words=telling_words([one], [])), doubt=doubt)
    why = Reason.of("sort.joined", words=shared_words(one, [here.profiles[mate] for mate in mates]))
    return SortedFile(path=path, why=why, doubt=_doubt(here, at, mates))


def _doubt(here: Placed, at: int, mates: Sequence[int]) -> Reason | None:
    near = here.near[at]
    if near.other:
        return Reason.of("sort.between", story=near.other)
    if near.own < SURELY_ONE:
        return Reason.of("sort.little")
    apart = len(mates) >= LEAST_TOLD and fmean(here.near[mate].own for mate in mates) >= NEARER_INSIDE * near.own
    told = apart and on_other_days([here.profiles[at]], [here.profiles[mate] for mate in mates])
    return Reason.of("sort.other_day") if told else None


def _in_time(days: Sequence[date | None], members: Sequence[int], at: int) -> bool:
    return any(within(days[at], days[member], WINDOW_DAYS) for member in members)
