"""The words that times are made of, beside those of the calendar."""

from generator.text.numbers import TENS, TO_NINETEEN

DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:])"
YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![,.]?\d)"
PART_OF_DAY = "(?:morning|afternoon|evening|night|lunchtime)"
#: The counts that news writes in words: "two weeks ago", "the past fifteen days".
COUNTS = {"a": 1, "an": 1} | {
    word: value for word, value in (TO_NINETEEN | TENS).items() if 1 <= value <= 12 or value in {15, 20, 30, 40}
}
COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(COUNTS, key=len, reverse=True))})"
UNIT = "(?:minute|hour|day|week|month|year|decade)"


def count(words: str) -> int:
    """A small count in digits or words; "a" is 1."""
    return int(words) if words.isdigit() else COUNTS[words.lower()]
