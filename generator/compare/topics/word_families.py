"""One root for the words of a family, so that "delivered" and "delivery", "talks" and "negotiations" meet."""

from functools import cache, lru_cache

from generator.text.lemmas import dictionary_form, is_own_form
from generator.text.tables import read_table

MIN_PLURAL = 4  # letters of a name whose -s may be an ending: "the Harwicks"
MIN_ROOT = 5  # letters that must be left of a word whose ending makes a noun of a verb
MIN_PREFIX = 3  # letters that "safe" and "safety" share
MIN_AGENT = 8  # letters of one who does what a verb says: "inspector", but no "sector"
#: Endings of nouns made from verbs and of verbs that have such nouns, the longest first, and how the root ends.
ENDINGS = (
    ("ation ate", "at"),
    ("tion", "t"),
    ("sion", "s"),
    ("ment", ""),
    ("val", "v"),
    ("sal", "s"),
    ("wal", "w"),
    ("ery", "er"),
    ("ize ise ism", ""),
)
UNRELATED = frozenset({"statement", "department", "apartment"})
OWN_SENSE = frozenset({"according"})  # the form of a verb that has a sense of its own


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
    return _derived(_lemma(word)) is not None


def _family(word: str) -> str:
    lemma = _lemma(word)
    return _derived(lemma) or _short(lemma)


def _derived(lemma: str) -> str | None:
    """The root that a noun shares with its verb; `None` where the word has none of the endings."""
    if lemma.endswith("tor") and len(lemma) >= MIN_AGENT:
        return lemma.removesuffix("or")
    for endings, left in ENDINGS:
        ending = next(filter(lemma.endswith, endings.split()), None)
        if ending and len(lemma) - len(ending) + len(left) >= MIN_ROOT and lemma not in UNRELATED:
            return (lemma.removesuffix(ending) + left).removesuffix("e")
    return None


def _short(lemma: str) -> str:
    """The lemma without an "e" that its noun has not: "approve", "approval"; a short word keeps it: "plane"."""
    return lemma.removesuffix("e") if len(lemma) > MIN_ROOT else lemma


def _lemma(word: str) -> str:
    """The form in which a dictionary has the word; of a word it does not know, a name mostly, the singular."""
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > MIN_PLURAL
    if plural and not is_own_form(word):
        return word.removesuffix("s")
    return word if word in OWN_SENSE else dictionary_form(word)


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
    groups: dict[str, list[list[str]]] = read_table("generator.compare.topics", "synonyms.yml")
    return groups
