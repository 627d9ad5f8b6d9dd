"""Words in their order: what two passages say in the same words."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
#: Words after which something must follow.
UNFINISHED = frozenset({"and", "or", "but", "nor", "that", "the", "a", "an", "of"})


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
    """
    spans = [found.span() for found in WORD.finditer(first)]
    matcher = SequenceMatcher(None, words(first), words(second), autojunk=False)
    run = matcher.find_longest_match()
    return first[spans[run.a][0] : spans[run.a + run.size - 1][1]] if run.size else ""


def finished(run: str) -> str:
    """The run without words at its end that lead to what is not there any more.

    >>> finished("The bridge is safe, and that the"), finished("and")
    ('The bridge is safe', 'and')
    """
    found = list(WORD.finditer(run))
    while len(found) > 1 and found[-1].group().lower() in UNFINISHED and found[-1].end() == len(run):
        found.pop()
        run = run[: found[-1].end()]
    return run
