"""Spellings of one name made equal: case, accents, hyphens and full stops."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1 << 16)  # the same few words are folded again and again
def fold(name: str) -> str:
    """The name in lower case, without accents, full stops and apostrophes, hyphens as spaces.

    >>> fold("Anne-Sophie  d’Été"), fold("U.N.")
    ('anne sophie dete', 'un')
    """
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(name.translate(_DROPPED).casefold().split())


_DROPPED = str.maketrans(
    {".": "", "'": "", "’": "", "‘": "", "-": " ", "‑": " ", "–": " ", "ł": "l", "ø": "o", "đ": "d", "ı": "i"}
)
