"""A pile sorted into stories: those that are there already first, then new ones, then the editor's corrections."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from slugify import slugify

from generator.compare.event.stories.grouping import groups
from generator.compare.event.stories.look_alikes import two_events
from generator.compare.event.stories.profile import Profile, profile_of, published_day, telling_words
from generator.compare.event.stories.reasons import Placed, placed, reasoned
from generator.compare.event.stories.vectors import Vectors, within
from generator.compare.event.stories.weights import SAME_STORY, WINDOW_DAYS
from generator.model import Article, Belonging, SortedFile, SortedStory

POSSESSIVE = re.compile("['’]s$")
NAME_CHARACTERS = 60  # of a folder, as of a briefing's slug


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pile:
    """What is sorted: a position for each file, those of the stories that are there before those of the pile."""

    paths: tuple[str, ...]
    profiles: tuple[Profile, ...]
    days: tuple[date | None, ...]


def sort_articles(
    articles: Sequence[Article], known: Mapping[str, Sequence[Article]], corrections: Sequence[Belonging]
) -> tuple[tuple[SortedStory, ...], tuple[SortedFile, ...]]:
    """The stories of the pile in the order of their names, and the files that are alone.

    `known` are the stories that are there, by the name of their folder: they stay as they are, and new files join them.
    A file that holds several articles goes where its first one belongs.
    """
    new = _firsts(articles)
    pile = _pile([*(article for name in sorted(known) for article in known[name]), *new])
    stories = _place(pile, known)
    members = _corrected(stories, pile, corrections, len(pile.paths) - len(new))
    if not members:
        return (), ()
    here = placed(pile.profiles, pile.days, members)
    return _told(here, pile, range(len(pile.paths) - len(new), len(pile.paths)), set(known))


def _firsts(articles: Sequence[Article]) -> list[Article]:
    firsts: dict[str, Article] = {}
    for article in articles:
        firsts.setdefault(article.path, article)
    return [firsts[path] for path in sorted(firsts)]


def _pile(articles: Sequence[Article]) -> _Pile:
    return _Pile(
        paths=tuple(article.path for article in articles),
        profiles=tuple(profile_of(article) for article in articles),
        days=tuple(published_day(article) for article in articles),
    )


def _place(pile: _Pile, known: Mapping[str, Sequence[Article]]) -> dict[str, list[int]]:
    """The positions of each story by its name: new groups join the known story that they are most like."""
    stories: dict[str, list[int]] = {}
    start = 0
    for name in sorted(known):
        stories[name] = list(range(start, start + len(known[name])))
        start += len(known[name])
    fixed = {name: tuple(members) for name, members in stories.items()}
    home_of = {at: name for name, members in fixed.items() for at in members}
    new = list(range(start, len(pile.paths)))
    vectors = Vectors(pile.profiles)
    for group in groups([pile.profiles[at] for at in new], [pile.days[at] for at in new], WINDOW_DAYS):
        members = [new[at] for at in group]
        near = {home_of[at] for at in _alike(members, vectors) if at in home_of}
        home = _nearest(members, {name: fixed[name] for name in sorted(near)}, vectors, pile) or _free_name(
            members, pile, stories
        )
        stories.setdefault(home, []).extend(members)
    return stories


def _alike(members: Sequence[int], vectors: Vectors) -> set[int]:
    """What is near one of these articles: a story that is as near on average holds such a one."""
    return {int(other) for one in members for other in vectors.near(one, SAME_STORY)[0]}


def _nearest(members: Sequence[int], stories: Mapping[str, Sequence[int]], vectors: Vectors, pile: _Pile) -> str | None:
    """The one of these stories that the articles belong to, by the mean likeness of all pairs."""
    best, home = SAME_STORY, None
    for name, others in stories.items():
        if not _in_time(pile, members, others):
            continue
        alike = fmean(float(vectors.likeness(one, others).mean()) for one in members)
        if alike >= best and not two_events(members, others, vectors, pile.profiles):
            best, home = alike, name
    return home


def _in_time(pile: _Pile, members: Sequence[int], others: Sequence[int]) -> bool:
    return any(within(pile.days[one], pile.days[other], WINDOW_DAYS) for one in members for other in others)


def _free_name(members: Sequence[int], pile: _Pile, taken: Mapping[str, object]) -> str:
    """The day of the first article and the words that tell the story, as the name of a folder."""
    days = sorted(day for at in members if (day := pile.days[at]))
    words = [POSSESSIVE.sub("", word) for word in telling_words([pile.profiles[at] for at in members], [])]
    named = slugify(" ".join([*(str(day) for day in days[:1]), *words]), max_length=NAME_CHARACTERS, word_boundary=True)
    name, count = named or "story", 1
    while name in taken:
        count += 1
        name = f"{named or 'story'}-{count}"
    return name


def _corrected(
    stories: dict[str, list[int]], pile: _Pile, corrections: Sequence[Belonging], first_new: int
) -> dict[str, tuple[int, ...]]:
    """The stories after the editor's word, which is obeyed in the order in which it was written."""
    position = {path: at for at, path in enumerate(pile.paths) if at >= first_new}
    for correction in corrections:
        if (at := position.get(correction.path)) is None:
            continue
        other = position.get(correction.other)
        target = next((name for name in stories if name == correction.other or other in stories[name]), None)
        home = next(name for name, members in stories.items() if at in members)
        if target is None or (target == home) == correction.together:
            continue
        stories[home].remove(at)
        aim = target if correction.together else _free_name([at], pile, stories)
        stories.setdefault(aim, []).append(at)
    return {name: tuple(sorted(members)) for name, members in stories.items() if members}


def _told(
    here: Placed, pile: _Pile, new: range, known: set[str]
) -> tuple[tuple[SortedStory, ...], tuple[SortedFile, ...]]:
    stories: list[SortedStory] = []
    alone: list[SortedFile] = []
    for name, members in sorted(here.stories.items()):
        files = [reasoned(here, name, at, pile.paths[at]) for at in members if at in new]
        if len(members) == 1 and name not in known:
            alone += files
        elif files:
            stories.append(SortedStory(name=name, known=name in known, files=tuple(files)))
    return tuple(stories), tuple(alone)
