"""The word lists of `words.yml`."""

from functools import cache

from generator.text import english
from generator.text.tables import read_table


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    table = read_table("generator.annotate.figures", "words.yml")
    return {name: tuple(words) for name, words in table.items()}


def words(name: str) -> frozenset[str]:
    """One list as a set."""
    return frozenset(_lists()[name])


def any_of(name: str) -> str:
    """One list as an alternation for a pattern, the longest first."""
    return english.any_of(_lists()[name])
