"""The English word lists of the program, each of them once: `words("names", "offices")`."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import yaml


def words(book: str, *names: str) -> frozenset[str]:
    """The words of one or more lists of `book`.yml, as a set.

    >>> "plc" in words("names", "legal_forms")
    True
    """
    return frozenset(word for name in names for word in listed(book, name))


@cache
def listed(book: str, name: str) -> tuple[str, ...]:
    """The words of one list of `book`.yml, in the order of the file."""
    return tuple(map(str, _lists(book)[name]))


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives of a regular expression, the longest first.

    >>> any_of(["some", "something"])
    'something|some'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _lists(book: str) -> dict[str, list[str]]:
    text = files("generator.text.english").joinpath(f"{book}.yml").read_text(encoding="utf-8")
    lists: dict[str, list[str]] = yaml.safe_load(text)
    return lists
