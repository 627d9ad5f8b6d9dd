"""One root for the words of a family, so that "delivered" and "delivery", "talks" and "negotiations" meet."""

from functools import cache, lru_cache
from importlib.resources import files

import yaml

from generator.text.similarity import stem

MIN_PLURAL = 4  # letters of a word whose -s may be an ending
MIN_ROOT = 5  # letters that must be left of a word whose ending makes a noun of a verb
MIN_PREFIX = 3  # letters that "safe" and "safety" share
MIN_AGENT = 8  # letters of one who does what a verb says: "inspector", but no "sector"
#: Endings of nouns made from verbs and of verbs that have such nouns, the longest first, and how the root ends.
ENDINGS = (
    ("ations ation ating ated ates ate", "at"),
    ("tions tion", "t"),
    ("sions sion", "s"),
    ("ments ment", ""),
    ("vals val", "v"),
    ("sals sal", "s"),
    ("wals wal", "w"),
    ("eries ery", "er"),
    ("ies ied", "y"),
    ("izing ising ized ised izes ises ize ise ism", ""),
)
UNRELATED = frozenset({"statement", "statements", "department", "departments", "apartment", "apartments"})


@lru_cache(maxsize=1 << 16)  # the same words are in many sentences
def root(word: str) -> str:
    """The root of a folded word: the same for singular and plural, for a verb and the noun made from it.

    >>> root("missile") == root("missiles"), root("employee") == root("employees"), root("glass")
    (True, True, 'glass')
    >>> root("delivery") == root("delivered"), root("approval") == root("approves"), root("critic") == root("critical")
    (True, True, False)
    """
    plain = _family(word)
    return _synonyms().get(plain, plain)


def is_made_of_verb(word: str) -> bool:
    """Whether a folded noun shares its root with a verb: "delivery"."""
    return _family(word) != _singular(word)


def _family(word: str) -> str:
    if word.endswith(("tor", "tors")) and len(word) > MIN_AGENT:
        return word.removesuffix("s").removesuffix("or")
    for endings, left in ENDINGS:
        ending = next(filter(word.endswith, endings.split()), None)
        if ending and len(word) - len(ending) + len(left) >= MIN_ROOT and word not in UNRELATED:
            return (word.removesuffix(ending) + left).removesuffix("e")
    return _singular(word)


def _singular(word: str) -> str:
    short = word if word.endswith("ss") else stem(word) if not word.endswith("ees") else word.removesuffix("s")
    plural = len(short) >= MIN_PLURAL and short.endswith("s") and not short.endswith(("ss", "us", "is"))
    return (short[:-1] if plural else short).removesuffix("e")


def alike(one: str, other: str) -> bool:
    """Whether two roots say the same in phrases that share their other words: "safe" and "safety", "zone" and "area".

    >>> alike("saf", "safety"), alike(root("zones"), root("area")), alike("port", "ferri")
    (True, True, False)
    """
    short, long = sorted((one, other), key=len)
    prefix = len(short) >= MIN_PREFIX and long.startswith(short)
    return one == other or prefix or bool(_groups().get(one, frozenset()) & _groups().get(other, frozenset()))


@cache
def _synonyms() -> dict[str, str]:
    return {_family(word): _family(words[0]) for words in _words()["anywhere"] for word in words}


@cache
def _groups() -> dict[str, frozenset[int]]:
    """The groups of each root that hold in phrases only."""
    found: dict[str, set[int]] = {}
    for number, words in enumerate(_words()["in_phrases"]):
        for word in words:
            found.setdefault(root(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def _words() -> dict[str, list[list[str]]]:
    groups: dict[str, list[list[str]]] = yaml.safe_load(
        (files("generator.compare.topics") / "synonyms.yml").read_text(encoding="utf-8")
    )
    return groups
