"""The words of `cues.yml`: which certainty each one expresses."""

from functools import cache

from generator.model import Certainty
from generator.text.tables import read_table

SAID_THINGS = "said_things"


@cache
def _table() -> dict[str, dict[str, list[str]] | list[str]]:
    return dict(read_table("generator.annotate.certainty", "cues.yml"))


@cache
def cues(kind: str) -> dict[str, Certainty]:
    """The words of one kind, in lower case."""
    lists = _table()[kind]
    assert isinstance(lists, dict)
    return {word: Certainty(certainty) for certainty, words in lists.items() for word in words}


@cache
def said_things() -> frozenset[str]:
    """Nouns for something said, which can be dismissed or rejected."""
    return frozenset(_table()[SAID_THINGS])
