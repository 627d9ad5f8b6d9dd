"""How rare a word is in English: the numbers of wordfreq, read from a list of ours."""

import re
import unicodedata
from functools import cache, lru_cache
from math import log10, prod
from math import pow as power

from generator.text.tables import read_lines

#: A word with its apostrophes and full stops ("don't", "u.s"); a hyphen parts two. "l'" and "o'" before a vowel are
#: words of their own.
PART = re.compile(
    r"\w\w?'(?=[aehiouyáéíóúàèìòùâêîôûåïöœ])"
    r"|\w(?:\w|['’.:·](?=[^\W\d_])(?<=[^\W\d_].)|[,.;'](?=\d)(?<=\d.))*"
)
#: In the list all numbers of a shape are one word, with a 0 for each digit.
SHAPED = re.compile(r"\d[\d.,]+")
DIGITS = re.compile(r"\d+")
BILLION = 9  # powers of ten: the Zipf scale counts in a billion words

# How wordfreq shares a shape's frequency among its numbers. Leading digits: Benford's law, and an estimate for 0.
LEADING = (0.009, 0.300, 0.175, 0.124, 0.096, 0.078, 0.066, 0.057, 0.050, 0.045)
# Four digits are a year, mostly, and the rarer the older or the further ahead of our time; in powers of ten.
YEAR, OLDER, AHEAD = -1.9185, 0.0083, 0.2
PLATEAU = range(2019, 2040)
NO_YEAR = 0.1


@lru_cache(maxsize=1 << 16)  # the same words are in many sentences
def zipf(word: str) -> float:
    """The Zipf frequency of an English word: 7 is "the", 3 a word met once in a million, 0 one that is not known.

    A word of several parts is rarer than each of them.

    >>> zipf("the") > 7, zipf("harbour") < 5, zipf("qwxz"), zipf("well-known") < zipf("well")
    (True, True, 0.0, True)
    >>> zipf("1984") > zipf("1684") > zipf("16840")
    True
    """
    parts = PART.findall(unicodedata.normalize("NFC", word).casefold())
    frequencies = [_frequency(part.strip("'").replace("’", "'")) for part in parts]
    if not frequencies or not all(frequencies):
        return 0.0
    return max(0.0, round(BILLION - log10(sum(1 / one for one in frequencies)), 2))


def _frequency(part: str) -> float:
    rank = _ranks().get(SHAPED.sub(_zeroes, part))
    runs = (run for shaped in SHAPED.findall(part) for run in DIGITS.findall(shaped))
    return 0.0 if rank is None else power(10, -rank / 100) * prod(map(_share, runs))


def _zeroes(number: re.Match[str]) -> str:
    return re.sub(r"\d", "0", number.group())


def _share(digits: str) -> float:
    """Of all numbers with so many digits, the share of this one."""
    share = LEADING[int(digits[0])] / power(10, len(digits) - 1)
    if len(digits) != len("2031"):
        return share
    older, ahead = max(PLATEAU.start - int(digits), 0), max(int(digits) - PLATEAU[-1], 0)
    return power(10, YEAR - OLDER * older - AHEAD * ahead) + NO_YEAR * share


@cache
def _ranks() -> dict[str, int]:
    """How rare each word is, in hundredths of a power of ten; loaded once a process."""
    lines = (line.split("\t") for line in read_lines("generator.text.english", "frequencies.txt"))
    found: dict[str, int] = {}
    for rank, words in lines:
        found |= dict.fromkeys(words.split(" "), int(rank))
    return found
