"""The number words of English and their values."""

from generator.text.english import any_of, listed

#: "zero" to "nineteen".
TO_NINETEEN = {word: value for value, word in enumerate(listed("numbers", "to_nineteen"))}
#: "twenty" to "ninety".
TENS = {word: value for value, word in zip(range(20, 100, 10), listed("numbers", "tens"), strict=True)}


def number_word(least: int, most: int) -> str:
    """A pattern for the number words of one word from `least` to `most`.

    >>> number_word(6, 8)
    '(?:eight|seven|six)'
    """
    values = TO_NINETEEN | TENS
    return f"(?:{any_of(word for word, value in values.items() if least <= value <= most)})"
