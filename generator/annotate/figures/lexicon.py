"""The word lists of `words.yml`."""

import re
from functools import cache
from importlib.resources import files

import yaml


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    table = yaml.safe_load(files("generator.annotate.figures").joinpath("words.yml").read_text("utf-8"))
    return {name: tuple(words) for name, words in table.items()}


def words(name: str) -> frozenset[str]:
    """One list as a set."""
    return frozenset(_lists()[name])


def any_of(name: str) -> str:
    """One list as an alternation for a pattern, the longest first."""
    return "|".join(re.escape(word) for word in sorted(_lists()[name], key=lambda word: (-len(word), word)))
