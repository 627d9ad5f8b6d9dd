"""What every match of a pattern must hold: a quick look for it spares the slow search of a text that has none of it."""

import re
from functools import lru_cache

#: Any digit, in what is needed.
DIGIT = "0"
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=1 << 10)  # one text is searched for numbers, times and what is neither
def plainly(text: str) -> str:
    """The text in lower case, every digit a 0."""
    return _DIGIT.sub(DIGIT, text.lower())


def has_any(plain: str, needed: tuple[str, ...]) -> bool:
    """Whether a text, plainly told, holds one of the words; where nothing is needed, every text has it.

    >>> has_any(plainly("It fell in May 2019."), (DIGIT,)), has_any(plainly("It fell."), ("may", "june"))
    (True, False)
    """
    return not needed or any(word in plain for word in needed)
