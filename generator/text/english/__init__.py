"""The English word lists of the program, each of them once: `words("names", "offices")`."""

import re
from collections.abc import Iterable
from functools import cache

from generator.text.tables import read_table


@cache
def words(book: str, *names: str) -> frozenset[str]:
    """The words of one or more lists of `book`.yml, as a set.

    >>> "plc" in words("names", "legal_forms")
    True
    """
    return frozenset(word for name in names for word in listed(book, name))


@cache
def listed(book: str, name: str) -> tuple[str, ...]:
    """The words of one list of `book`.yml, in the order of the file."""
    lists = _book(book)[name]
    assert isinstance(lists, list), f"{name} in {book}.yml is a list of words"
    return tuple(map(str, lists))


@cache
def grouped(book: str, name: str) -> dict[str, tuple[str, ...]]:
    """The groups of words that one entry of `book`.yml holds, by their key."""
    groups = _book(book)[name]
    assert isinstance(groups, dict), f"{name} in {book}.yml has groups of words"
    return {key: tuple(map(str, members)) for key, members in groups.items()}


def names(book: str) -> tuple[str, ...]:
    """The names of the lists of `book`.yml, in the order of the file."""
    return tuple(_book(book))


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives of a regular expression, the longest first.

    >>> any_of(["some", "something"])
    'something|some'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _book(book: str) -> dict[str, list[str] | dict[str, list[str]]]:
    lists: dict[str, list[str] | dict[str, list[str]]] = read_table("generator.text.english", f"{book}.yml")
    return lists
