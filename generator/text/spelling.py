"""Whether two words of names are spellings of one: "Sergei" and "Sergey", but not "Daniel" and "Daniela"."""

from rapidfuzz import fuzz

VOWELS = frozenset("aeiou")


def same_spelling(one: str, other: str, least: int) -> bool:
    """Whether two folded words are alike by rapidfuzz's ratio, 0 to 100, and not the names of a man and a woman.

    >>> same_spelling("sergei", "sergey", 80), same_spelling("daniel", "daniela", 80)
    (True, False)
    >>> same_spelling("mario", "maria", 80)
    False
    """
    return one == other or (fuzz.ratio(one, other) >= least and not _differ_in_sex(one, other))


def _differ_in_sex(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    ending = long[len(short) :] if long.startswith(short) else ""
    return ending in VOWELS or (one[:-1] == other[:-1] and {one[-1], other[-1]} <= VOWELS)
