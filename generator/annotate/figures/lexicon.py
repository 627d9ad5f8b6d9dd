"""The word lists of `words.yml`."""

from functools import cache
from importlib.resources import files

import yaml

from generator.text import english


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    table = yaml.safe_load(files("generator.annotate.figures").joinpath("words.yml").read_text("utf-8"))
    return {name: tuple(words) for name, words in table.items()}


def words(name: str) -> frozenset[str]:
    """One list as a set."""
    return frozenset(_lists()[name])


def any_of(name: str) -> str:
    """One list as an alternation for a pattern, the longest first."""
    return english.any_of(_lists()[name])
