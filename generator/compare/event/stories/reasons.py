"""Why a file of a pile stands where it does, and whether a person should look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

import numpy as np

from generator.compare.event.stories.look_alikes import on_other_days
from generator.compare.event.stories.profile import Profile, shared_words, telling_words
from generator.compare.event.stories.vectors import Vectors, within
from generator.compare.event.stories.weights import LEAST_TOLD, NEARER_INSIDE, SURELY_ONE, SURELY_TWO, WINDOW_DAYS
from generator.model import Reason, SortedFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Articles by position, the positions of each story by its name, and how like each article is to each story."""

    profiles: Sequence[Profile]
    days: Sequence[date | None]
    stories: Mapping[str, tuple[int, ...]]
    names: tuple[str, ...]  # of the stories, in the order of the columns
    means: np.ndarray  # articles by stories: the mean likeness of the pairs, of the article with itself too


def placed(profiles: Sequence[Profile], days: Sequence[date | None], stories: Mapping[str, tuple[int, ...]]) -> Placed:
    """The stories with the likeness of every article to each of them."""
    vectors, names = Vectors(profiles), tuple(stories)
    means = np.zeros((len(profiles), len(names)))
    for column, name in enumerate(names):
        for member in stories[name]:
            means[:, column] += vectors.likeness(member) / len(stories[name])
    return Placed(profiles=profiles, days=days, stories=stories, names=names, means=means)


def reasoned(here: Placed, name: str, at: int, path: str) -> SortedFile:
    """The file with the words that join it to its mates, or with its own words where it has none."""
    mates = [here.profiles[mate] for mate in here.stories[name] if mate != at]
    one = here.profiles[at]
    near, likeness = _nearest_other(here, name, at)
    if not mates:
        doubt = Reason.of("sort.near", story=near) if likeness > SURELY_TWO else None
        return SortedFile(path=path, why=Reason.of("sort.alone", words=telling_words([one], [])), doubt=doubt)
    why = Reason.of("sort.joined", words=shared_words(one, mates))
    own, inside = _own(here, name, at), [_own(here, name, mate) for mate in here.stories[name] if mate != at]
    if likeness > SURELY_TWO:
        return SortedFile(path=path, why=why, doubt=Reason.of("sort.between", story=near))
    if own < SURELY_ONE:
        return SortedFile(path=path, why=why, doubt=Reason.of("sort.little"))
    other = len(mates) >= LEAST_TOLD and fmean(inside) >= NEARER_INSIDE * own and on_other_days([one], mates)
    return SortedFile(path=path, why=why, doubt=Reason.of("sort.other_day") if other else None)


def _own(here: Placed, name: str, at: int) -> float:
    """The mean likeness to the other articles of its story: each is wholly like itself, which is taken off."""
    count = len(here.stories[name])
    return (float(here.means[at, here.names.index(name)]) * count - 1) / (count - 1)


def _nearest_other(here: Placed, name: str, at: int) -> tuple[str, float]:
    """The story of the same days that the article is most like besides its own, and how much."""
    row = here.means[at]
    found = ((float(row[column]), here.names[column]) for column in np.flatnonzero(row))
    likeness, other = max(
        (pair for pair in found if pair[1] != name and _in_time(here, pair[1], at)), default=(0.0, "")
    )
    return other, likeness


def _in_time(here: Placed, name: str, at: int) -> bool:
    return any(within(here.days[at], here.days[member], WINDOW_DAYS) for member in here.stories[name])
