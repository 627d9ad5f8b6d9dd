"""Strangers: articles that have none of the names with which the others open, and so tell of another event.

Two crashes of two school buses share most of their words; the names of the place and of the people tell them apart.
"""

import re
from collections import Counter
from collections.abc import Iterator

from generator.compare.event import Event
from generator.model import Reason, Story
from generator.text.calendar import MONTH_NAME, WEEKDAY
from generator.text.similarity import WORD, stem

DAY = re.compile(rf"(?:{WEEKDAY}|{MONTH_NAME})\b", re.IGNORECASE)
#: So many names must open most of the others. On nine briefings of real news each article has half of such names at
#: least, where there are five; a partisan report of a vote has none of four.
LEAST_NAMES = 5
LEAST_OTHERS = 2  # articles that open with a name
MOST_TOLD = 4  # names that the reason gives


def without_strangers(story: Story, event: Event) -> list[tuple[Story, Event]]:
    """The story and its event; where there are strangers, the story without them first, then one for each of them."""
    found = dict(_strangers(event))
    if not found:
        return [(story, event)]
    known = [source for owner, source in enumerate(event.sources) if owner not in found]
    rest = Story(sources=tuple(source.article.id for source in known), apart=story.apart)
    return [(rest, Event(known)), *(_alone(event, owner, names) for owner, names in found.items())]


def _alone(event: Event, owner: int, names: tuple[str, ...]) -> tuple[Story, Event]:
    source = event.sources[owner]
    return Story(sources=(source.article.id,), apart=Reason.of("story.no_name", names=names)), Event([source])


def _strangers(event: Event) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The positions of strangers, with names that the others open with."""
    openings = [_names(event, owner) for owner in range(len(event.sources))]
    for owner in range(len(event.sources)):
        others = [names for other, names in enumerate(openings) if other != owner]
        held = Counter(word for names in others for word in names)
        common = {word for word, count in held.items() if count >= max(LEAST_OTHERS, len(others) / 2)}
        if len(common) >= LEAST_NAMES and common.isdisjoint(_large(event, owner)):
            told = dict.fromkeys(name for names in others for word, name in names.items() if word in common)
            yield owner, tuple(told)[:MOST_TOLD]


def _large(event: Event, owner: int) -> Iterator[str]:
    """The stems of the words that a source writes large."""
    words = WORD.findall(event.sources[owner].article.text)
    return (stem(word.lower()) for word in words if word[:1].isupper())


def _names(event: Event, owner: int) -> dict[str, str]:
    """The stems of what is written large where a source opens, each with the name or the word that it is of."""
    opening = [event.statements[at].sentence.span for at in event.opening(owner)]
    words = (word for span in opening for word in WORD.findall(span.text) if word[:1].isupper() and not DAY.match(word))
    large = {found: word for word in words if (found := stem(word.lower())) in event.proper}
    mentions = (one for one in event.sources[owner].mentions if any(span.contains(one.span) for span in opening))
    named = {stem(word.lower()): one.name for one in mentions for word in WORD.findall(one.name) if word[:1].isupper()}
    return large | named
