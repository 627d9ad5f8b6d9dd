"""Words that lean on the sentence before them, and say little without it."""

import re

LEANING = re.compile(
    r"(?:he|she|it|they|this|that|these|those|his|her|its|their|there|here|but|and|or|so|then|both|such|another)\b",
    re.I,
)


def leans(words: str) -> bool:
    """Whether the words begin with one that stands for something said before.

    >>> leans("They left it."), leans("The crew left it.")
    (True, False)
    """
    return LEANING.match(words) is not None
