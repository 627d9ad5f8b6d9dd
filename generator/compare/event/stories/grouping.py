"""Groups of articles by the mean likeness of their members, and by their days where two events are of one kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.compare.event.stories.joining import joined
from generator.compare.event.stories.look_alikes import parted
from generator.compare.event.stories.profile import Profile
from generator.compare.event.stories.vectors import Vectors, within
from generator.compare.event.stories.weights import NEAR_COPY, SAME_STORY


def groups(
    profiles: Sequence[Profile], days: Sequence[date | None] = (), window_days: int | None = None
) -> list[tuple[int, ...]]:
    """The positions of the articles of each story, in order; articles further apart than the window are not alike.

    Near copies come first: a report that hundreds print is one from the start, and is held against the others once.
    """
    here = _Grouped(Vectors(profiles), tuple(days) or (None,) * len(profiles), window_days)
    alike = joined(*here.begun(), here.between, SAME_STORY)
    return sorted(event for group in alike for event in parted(group, here.vectors, profiles))


@dataclass(frozen=True, slots=True)
class _Grouped:
    vectors: Vectors
    days: tuple[date | None, ...]
    window_days: int | None

    def begun(self) -> tuple[dict[int, list[int]], dict[tuple[int, int], float]]:
        """Each article with its near copies, by the first of them; and the pairs of these groups that are alike."""
        copies: dict[int, list[int]] = {}
        pairs: list[tuple[int, int]] = []
        for at in range(len(self.vectors)):
            earlier = self._earlier(at, copies)
            first = next((one for one, alike in earlier.items() if alike >= NEAR_COPY), None)
            copies.setdefault(at if first is None else first, []).append(at)
            pairs += [(one, at) for one in earlier] if first is None else []
        return copies, {(one, other): self.between(copies[one], copies[other]) for one, other in pairs}

    def _earlier(self, at: int, copies: Mapping[int, object]) -> dict[int, float]:
        """How alike the article is to each earlier one that is near it, and no copy itself."""
        found = zip(*self.vectors.near(at, SAME_STORY), strict=True)
        known = ((int(one), float(alike)) for one, alike in found)
        return {one: alike for one, alike in known if one < at and one in copies and self._within(one, at)}

    def between(self, these: list[int], those: list[int]) -> float:
        """The sum of the likenesses of each of these with each of those; those too far apart in time have none."""
        return sum(
            float(self.vectors.likeness(one, [other for other in those if self._within(one, other)]).sum())
            for one in these
        )

    def _within(self, one: int, other: int) -> bool:
        return within(self.days[one], self.days[other], self.window_days)
