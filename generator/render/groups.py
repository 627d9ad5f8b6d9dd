"""Spans gathered under the sources that they come from, each wording once."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Span


@dataclass(frozen=True, slots=True)
class Group:
    """The spans of one source, in the order they came."""

    source: str
    spans: tuple[Span, ...]


def by_source(spans: Iterable[Span], sources: Iterable[str] = ()) -> list[Group]:
    """One group for each source: first those named in `sources`, even without a span, then any other that has one."""
    found: dict[str, list[Span]] = {source: [] for source in sources}
    for span in spans:
        found.setdefault(span.source, []).append(span)
    return [Group(source, tuple(held)) for source, held in found.items()]


def distinct(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans, of those of one source in the same words the first: a caption often repeats the text."""
    found: dict[tuple[str, str], Span] = {}
    for span in spans:
        found.setdefault((span.source, " ".join(span.text.split())), span)
    return tuple(found.values())
