"""Whether two words of names can be one word: in another spelling, in short, or by its first letter."""

from rapidfuzz import fuzz

from generator.text.english import grouped, words

#: The rapidfuzz ratio from which two words are one, misspelt, and the letters that both need for it. Set on
#: tests/text/names.yml: "Hansen" and "Hanson" (83) are two, "Tarasenko" and "Taraschenko" (90) one.
SAME_SPELLING, MIN_LETTERS = 85, 5
#: What one sound becomes when a name is written in our letters, the longest first.
TRANSLITERATED = (
    *(("tsch", "ch"), ("sch", "sh"), ("kh", "h"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ks", "x"), ("ck", "k")),
    *(("yy", "i"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ii", "i"), ("y", "i"), ("w", "v")),
)
#: The rapidfuzz ratio from which two given names may be one, in a spelling that no rule here knows: "Jon" and "John"
#: (86), "Muhammad" and "Mohammed" (75). Such names are not one person's for sure, but not two people's either.
MAY_BE_ONE, MIN_GIVEN = 75, 4
VOWELS = frozenset("aeiou")
#: What the name of a woman has after that of a man: "Michel" and "Michelle".
OF_WOMEN = frozenset({"le", "ne", "te", "elle", "ette", "ina", "ine"})


def same_spelling(one: str, other: str) -> bool:
    """Whether two folded words of names are spellings of one, and not the names of a man and of a woman.

    >>> same_spelling("sergei", "sergey"), same_spelling("daniel", "daniela"), same_spelling("mario", "maria")
    (True, False, False)
    """
    if one == other:
        return True
    if _differ_in_sex(one, other):
        return False
    alike = min(len(one), len(other)) >= MIN_LETTERS and fuzz.ratio(one, other) >= SAME_SPELLING
    return alike or _by_ear(one) == _by_ear(other)


def spellings_of(word: str) -> tuple[str, ...]:
    """How a folded word of a name from other letters is written, too; empty for most words.

    >>> spellings_of("velensky")[:2], spellings_of("rossi")
    (('velenskyy', 'velenskiy'), ())
    """
    for endings in grouped("names", "endings").values():
        ending = next((one for one in sorted(endings, key=len, reverse=True) if word.endswith(one)), None)
        if ending and len(word) > len(ending) + 1:
            return tuple(word.removesuffix(ending) + other for other in endings if other != ending)
    family = next((family for family in grouped("names", "by_ear").values() if word in family), ())
    return tuple(other for other in family if other != word)


def same_given(one: str, other: str) -> bool:
    """Whether two given names can be one: in full, in short, by an initial or in another spelling."""
    return one == other or is_initial(one, other) or is_short_form(one, other) or same_spelling(one, other)


def is_short_form(one: str, other: str) -> bool:
    """Whether the one is the other in short, or both are the same name in short: "Bill", "William"."""
    forms = grouped("names", "short_forms")
    return any({one, other} <= {name, *short} for name, short in forms.items())


def may_be_one(one: str, other: str) -> bool:
    """Whether two given names may be spellings of one: they are alike, and not a man's and a woman's."""
    ends = {name.removesuffix("h").endswith("a") for name in (one, other)}
    sure = len(ends) > 1 and min(len(one), len(other)) >= MIN_GIVEN
    return not sure and {one, other} != words("names", "men_and_women") and fuzz.ratio(one, other) >= MAY_BE_ONE


def is_initial(one: str, other: str) -> bool:
    """Whether the one is the first letter of the other, or initials that begin with it: "j", "jk" of "jane"."""
    short, long = sorted((one, other), key=len)
    letters = len(short) == 1 or (len(short) == 2 and VOWELS.isdisjoint(short))
    return letters and short != long and long[:1] == short[0]


def _by_ear(word: str) -> str:
    """The word without what changes when a name comes from other letters: "Velenskyy", "Velensky"."""
    word = word[:1] + word[1:].replace("g", "h")  # "Oleg", "Oleh"
    for written, heard in TRANSLITERATED:
        word = word.replace(written, heard)
    return "".join(letter for at, letter in enumerate(word) if letter != word[at - 1 : at])


def _differ_in_sex(one: str, other: str) -> bool:
    if {one, other} == words("names", "men_and_women") or (one[-1:] == "a") != (other[-1:] == "a"):
        return True
    short, long = sorted((one, other), key=len)
    ending = long[len(short) :] if long.startswith(short) else ""
    return ending in VOWELS | OF_WOMEN or (one[:-1] == other[:-1] and {one[-1], other[-1]} <= VOWELS)
