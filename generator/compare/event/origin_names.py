"""One name for one origin, however the articles spell it."""

import re
from collections.abc import Iterable

ARTICLE = re.compile(r"^(the|a|an) ")
SUFFIX = re.compile(r"( news( agency)?| newspaper| agency| magazine)$")
MIN_INITIALS = 2


def origin_keys(names: Iterable[str]) -> dict[str, str]:
    """For every name the key of its origin: "The New York Times", "New York Times" and "NYT" get one."""
    plain = {name: _plain(name) for name in sorted(set(names))}
    full = {
        _initials(key): key for key in sorted(set(plain.values()), reverse=True) if len(key.split()) >= MIN_INITIALS
    }
    return {name: full.get(key.replace(".", ""), key) for name, key in plain.items()}


def _plain(name: str) -> str:
    words = re.sub(r"[^\w. ]+", " ", name.casefold())
    return SUFFIX.sub("", ARTICLE.sub("", " ".join(words.split())))


def _initials(key: str) -> str:
    return "".join(word[0] for word in key.split())
