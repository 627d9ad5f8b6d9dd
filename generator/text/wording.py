"""Words in their order: what two passages say in the same words."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


def words(text: str) -> tuple[str, ...]:
    """The words of `text` in order, in lower case, with straight apostrophes.

    >>> words("“It’s 3.5 miles,” he said.")
    ("it's", '3.5', 'miles', 'he', 'said')
    """
    return tuple(word.replace("’", "'") for word in WORD.findall(text.lower()))


def longest_run(first: Sequence[str], second: Sequence[str]) -> tuple[str, ...]:
    """The longest run of words that both hold, the earliest in `first` where several are as long.

    >>> longest_run(words("They will never give in."), words("He will never give up."))
    ('will', 'never', 'give')
    """
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    found = matcher.find_longest_match()
    return tuple(first[found.a : found.a + found.size])
