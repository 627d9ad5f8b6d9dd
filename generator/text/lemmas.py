"""The form in which a dictionary has an English word: a list, and endings for what it lacks."""

from functools import cache

from generator.text.tables import read_lines

#: Of words that the list lacks. As in simplemma, whose list it is.
PLURALS = ("doms", "isms", "ists", "ments", "nces", "ships", "tions", "ums", "erves")
MIN_CIES = 8  # letters of "policies"


def dictionary_form(word: str) -> str:
    """The lemma of a folded word; a word that nobody knows is its own.

    >>> [dictionary_form(word) for word in ("ferries", "went", "glass", "qwxzments")]
    ['ferry', 'go', 'glass', 'qwxzment']
    """
    return _lemmas().get(word) or _by_ending(word)


def is_own_form(word: str) -> bool:
    """Whether a folded word that ends in an "s" is known to end so."""
    return word in _lemmas()


def _by_ending(word: str) -> str:
    if len(word) >= MIN_CIES and word.endswith("cies"):
        return word.removesuffix("ies") + "y"
    if word.endswith("ized"):
        return word.removesuffix("d")
    return word.removesuffix("s") if word.endswith(PLURALS) else word


@cache
def _lemmas() -> dict[str, str]:
    """The lemma of each form that has another, and of those that an ending would deceive; loaded once a process."""
    lines = (line.split("\t") for line in read_lines("generator.text.english", "lemmas.txt"))
    return {form: lemma for lemma, forms in lines for form in forms.split(" ")}
