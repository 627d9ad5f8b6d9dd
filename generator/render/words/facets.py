"""What the pages call the kinds of row: each facet of the comparison has its word in words/en.yml."""

from collections.abc import Iterable

from generator.errors import RenderError
from generator.render.words import FALLBACK, words_of

PREFIX = "facet."


def facet_kinds() -> tuple[str, ...]:
    """The kinds of row that the pages have words for, in the order of the filter above the comparison."""
    return tuple(name.removeprefix(PREFIX) for name in words_of(FALLBACK).texts if name.startswith(PREFIX))


def require_facet_words(kinds: Iterable[str]) -> None:
    """Raise RenderError where a kind of row has no word: better before the articles are read than on a page."""
    missing = sorted(set(kinds) - set(facet_kinds()))
    if missing:
        names = ", ".join(f"{PREFIX}{kind}" for kind in missing)
        raise RenderError(f"words/{FALLBACK}.yml", f"has no {names}; a facet needs a word for its rows: add it there")
