"""What befell people, by the words that say so: killed, hurt, freed."""

from functools import lru_cache

from generator.compare.event.lexicon import OUTCOMES
from generator.text.similarity import stem


@lru_cache(maxsize=2**14)  # the words of an event are asked about again and again
def outcome_of(word: str) -> str | None:
    """The outcome that a word states, such as "dead"; `None` where it states none.

    >>> outcome_of("killed"), outcome_of("bought")
    ('dead', None)
    """
    stemmed = stem(word.lower())
    return next((name for name, words in OUTCOMES.items() if stemmed in words), None)
