"""Titles without the name of the site that pages hang onto them."""

import re
from collections.abc import Sequence

SEPARATOR = re.compile(r"(?<!\s)\s++(?:[|•·»:*]|[-–—]++)\s++|(?:(?<!\s)\s++)?\|\s*+")

LABEL_SHARE = 0.5  # of a headline: on 43 pages of many publishers each visible headline is longer than that
STEM = 4  # letters: shorter words are articles and prepositions
CUT = ("…", "...")


def without_site(title: str, shorter: Sequence[str], sites: Sequence[str]) -> str:
    """`title` without what follows one of the `shorter` titles, or names one of the `sites` at its end.

    >>> without_site("Bridge reopens - Local - The Paper", ["Bridge reopens"], [])
    'Bridge reopens'
    >>> without_site("Bridge reopens | The Paper", [], ["The Paper"])
    'Bridge reopens'
    """
    for candidate in shorter:
        if _key(title) != _key(candidate) and title.lower().startswith(candidate.lower()):
            rest = title[len(candidate) :]
            if SEPARATOR.match(rest):
                return title[: len(candidate)]
    for cut in reversed(list(SEPARATOR.finditer(title))):
        if cut.start() > 0 and any(_names_site(title[cut.end() :], site) for site in sites):
            title = title[: cut.start()]
    return title


def is_label(heading: str, told: Sequence[str]) -> bool:
    """Whether a heading is the name of a section and not the headline that the page tells programs.

    It is much shorter than each of those, and has no longer word of them.

    >>> is_label("Region", ["Bridge reopens after two weeks"]), is_label("Bridge is back", ["Bridge reopens"])
    (True, False)
    """
    words = _long_words(heading)
    return bool(told) and all(
        len(heading) < LABEL_SHARE * len(title) and not words & _long_words(title) for title in told
    )


def means_same(told: str, seen: str) -> bool:
    """Whether a title is the one that readers see: with words of the site around it, or with an end cut off."""
    one, other = _key(told), _key(seen)
    return other in one or (told.rstrip().endswith(CUT) and other.startswith(one))


def _long_words(text: str) -> set[str]:
    return {word.lower()[:STEM] for word in re.findall(r"\w+", text) if len(word) >= STEM}


def _names_site(words: str, site: str) -> bool:
    mine, its = _key(words), _key(site)
    return bool(mine) and (mine == its or (len(mine) > 3 and (mine in its or its in mine)))


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower().removeprefix("the")
