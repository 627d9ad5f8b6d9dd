"""Titles without the name of the site that pages hang onto them."""

import re
from collections.abc import Sequence

SEPARATOR = re.compile(r"(?<!\s)\s++(?:[|•·»:*]|[-–—]++)\s++|(?:(?<!\s)\s++)?\|\s*+")


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


def _names_site(words: str, site: str) -> bool:
    mine, its = _key(words), _key(site)
    return bool(mine) and (mine == its or (len(mine) > 3 and (mine in its or its in mine)))


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower().removeprefix("the")
