"""The word lists of `cues.yml` and `operators.yml`."""

from functools import cache
from typing import Any

from generator.model import Turn
from generator.text.tables import read_table


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list of `cues.yml`."""
    return frozenset(_book("cues")[name])


@cache
def pairs(name: str) -> dict[str, str]:
    """The verbs of one list of `cues.yml`, each with its particle."""
    return dict(_book("cues")[name])


@cache
def turning(name: str) -> dict[str, Turn]:
    """The words of one table of `operators.yml`, each with what it does."""
    return {word: Turn(turn) for turn, listed in _book("operators")[name].items() for word in listed}


@cache
def operator_words(name: str) -> frozenset[str]:
    """The words of one list of `operators.yml`."""
    return frozenset(_book("operators")[name])


@cache
def _book(book: str) -> dict[str, Any]:  # Any: lists and tables
    return dict(read_table("generator.annotate.stance", f"{book}.yml"))
