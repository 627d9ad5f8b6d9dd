"""Words in their order: what two passages say in the same words."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
#: No phrase ends with one of these: the words that part behind it belong to it.
DANGLING = frozenset(("and", "or", "but", "nor", "that", "which", "who", "the", "a", "an", "of"))


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


def shared_words(first: str, second: str) -> str:
    """The longest run of words that both hold, as `first` prints it; empty where they share none.

    >>> shared_words("They will “Never give” in.", "He will never give up.")
    'will “Never give'
    >>> shared_words("salt and oil", "salt and tea")
    'salt'
    """
    spans = [found.span() for found in WORD.finditer(first)]
    told = words(first)
    matcher = SequenceMatcher(None, told, words(second), autojunk=False)
    run = matcher.find_longest_match()
    end = run.a + run.size
    while end > run.a + 1 and told[end - 1] in DANGLING:
        end -= 1
    return first[spans[run.a][0] : spans[end - 1][1]] if run.size else ""
