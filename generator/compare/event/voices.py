"""Voices: the sources of a row that speak for themselves; prints of one text, or credits to one origin, are one."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.compare.event import Event
from generator.compare.event.alignment import MAX_WALK
from generator.compare.event.credits import NAMED, credits_in
from generator.compare.event.prints import print_one_text
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Voice:
    """Sources that say one thing from one place, with what tells that they do."""

    sources: list[str] = field(default_factory=list)
    stories: set[str] = field(default_factory=set)  # the first source of each story that they print
    origins: set[str] = field(default_factory=set)  # whom their sentences credit
    statements: list[int] = field(default_factory=list)

    def take(self, other: "Voice") -> None:
        """Add the sources of another voice, which is the same."""
        self.sources.extend(other.sources)
        self.stories.update(other.stories)
        self.origins.update(other.origins)
        self.statements.extend(other.statements)


def count_voices(event: Event, spans: Iterable[Span]) -> int:
    """How many of the sources of `spans` speak for themselves. Every page that counts sources counts these."""
    return len(voices(event, spans))


def voices(event: Event, spans: Iterable[Span]) -> tuple[tuple[str, ...], ...]:
    """The sources of `spans` by the voice that they have, in order.

    A source is held against the last MAX_WALK voices, so that the cost is linear.
    """
    spans = tuple(spans)
    found: list[Voice] = []
    for source in dict.fromkeys(span.source for span in spans):
        new = _voice(event, source, [span for span in spans if span.source == source])
        same = [one for one in found[-MAX_WALK:] if _is_one(event, one, new)]
        if not same:
            found.append(new)
            continue
        for one in (*same[1:], new):
            same[0].take(one)
        found = [one for one in found if not any(one is other for other in same[1:])]
    return tuple(tuple(one.sources) for one in found)


def _voice(event: Event, source: str, spans: list[Span]) -> Voice:
    credits = [credit for credit in credits_in(event, spans) if credit.kind in NAMED]
    return Voice(
        sources=[source],
        stories={min(copy.sources) for copy in event.copies if source in copy.sources},
        origins={event.origin_keys[credit.origin] for credit in credits},
        statements=sorted({at for span in spans for at in event.under(span)}),
    )


def _is_one(event: Event, first: Voice, second: Voice) -> bool:
    return (
        not first.stories.isdisjoint(second.stories)
        or not first.origins.isdisjoint(second.origins)
        or any(print_one_text(event, one, two) for one in first.statements for two in second.statements)
    )
