"""Stories: which articles of a folder, or of a pile, tell of one event, and by which words that is seen."""

from collections.abc import Sequence

from generator.compare.event.stories.grouping import groups
from generator.compare.event.stories.profile import Profile, profile_of, telling_words
from generator.compare.event.stories.weights import FEW_STEMS
from generator.model import Article, Reason, Story

__all__ = ["find_stories"]


def find_stories(articles: Sequence[Article]) -> tuple[Story, ...]:
    """The stories of these articles, the one with most articles first, then in the order of their first article.

    Each article is in one story. `Story.apart` is `None` for the first story where several articles tell it, or where
    there is no other. An article of a few words is never set apart: too little of it can be shared.
    """
    profiles = [profile_of(article) for article in articles]
    found = sorted(groups(profiles), key=lambda group: (-len(group), group))
    found = _with_the_short(found, profiles)
    return tuple(
        Story(sources=tuple(articles[at].id for at in group), apart=_apart(group, found, profiles)) for group in found
    )


def _with_the_short(found: Sequence[tuple[int, ...]], profiles: Sequence[Profile]) -> list[tuple[int, ...]]:
    """The groups, in which no article of a few words stands alone: it goes to the first."""
    short = {at for group in found[1:] if len(group) == 1 for at in group if len(profiles[at].weights) < FEW_STEMS}
    return [
        tuple(sorted({*group, *short})) if position == 0 else group
        for position, group in enumerate(found)
        if not short.issuperset(group)
    ]


def _apart(group: Sequence[int], found: Sequence[Sequence[int]], profiles: Sequence[Profile]) -> Reason | None:
    """Why these articles are not compared with those of the other groups."""
    first = found[0]
    if len(found) == 1 or (group is first and len(first) > 1):
        return None
    others = [at for other in found for at in other if other is not group] if len(first) == 1 else first
    own = telling_words([profiles[at] for at in group], [profiles[at] for at in others])
    theirs = telling_words([profiles[at] for at in others], [profiles[at] for at in group])
    if len(first) > 1:
        return Reason.of("story.apart", own=own, theirs=theirs)
    return Reason.of("story.alone", own=own, theirs=theirs)
