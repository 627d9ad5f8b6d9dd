"""Voices: how many of the sources speak for themselves."""

from collections.abc import Iterable, Sequence

from generator.model import Copy


def voices(sources: Iterable[str], copies: Sequence[Copy]) -> int:
    """How many of the sources speak for themselves: those that print one story are one."""
    first = {source: min(copy.sources) for copy in copies for source in copy.sources}
    return len({first.get(source, source) for source in sources})
