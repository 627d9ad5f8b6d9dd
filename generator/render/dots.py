"""Counts as dots: how much each source has of something."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Span

DOT_SIZES = 5


@dataclass(frozen=True, slots=True)
class Dot:
    """How many spans a source has; `size` is 0 to DOT_SIZES, `first` the first of them."""

    source: str
    count: int
    size: int
    first: Span | None


def dots(spans: Iterable[Span], sources: Sequence[str], most: int) -> tuple[Dot, ...]:
    """One dot for each source, in their order; `most` is the count of the largest dot."""
    held: dict[str, list[Span]] = {source: [] for source in sources}
    for span in spans:
        held[span.source].append(span)
    return tuple(
        Dot(source, len(found), -(-len(found) * DOT_SIZES // most), found[0] if found else None)
        for source, found in held.items()
    )


def most_of(lines: Iterable[Iterable[Span]]) -> int:
    """The largest number of spans that one source has in one line; at least 1."""
    counts = (sum(other.source == span.source for other in line) for line in map(list, lines) for span in line)
    return max(counts, default=1)
