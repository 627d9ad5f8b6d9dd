"""What befell people, by the words that say so: killed, hurt, freed."""

from generator.compare.event.lexicon import OUTCOMES
from generator.text.similarity import stem


def outcome_of(word: str) -> str | None:
    """The outcome that a word states, such as "dead"; `None` where it states none.

    >>> outcome_of("killed"), outcome_of("bought")
    ('dead', None)
    """
    return next((name for name, words in OUTCOMES.items() if stem(word.lower()) in words), None)
