"""The model's rules for single words, asked once for each kind of word.

Nearly all patterns of the attribute ruler look at one word alone, its letters, its tag and its relation. What they find
for a word is the same wherever it stands; only the few patterns of several words must be searched for in each text.
"""

from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

RULER = "attribute_ruler"
#: What a pattern of one word may look at, so that the key of a word tells all.
KNOWN = frozenset({"LOWER", "TAG", "DEP", "IS_SPACE"})
MOST = 1 << 16  # kinds of words; a newspaper of a year has fewer

#: The number of a rule, its id, and the first token and the one after the last: what the ruler sets attributes by.
Match = tuple[int, int, int, int]


def remember_words(nlp: Language) -> None:
    """Let the ruler of the pipeline remember; where its patterns look at more than we know, it stays as it is."""
    ruler: Any = nlp.get_pipe(RULER)  # Any, because spaCy types a pipe as a bare callable
    patterns = {name: ruler.matcher.get(name)[1] for name in map(str, range(len(ruler.attrs)))}
    if any(not KNOWN.issuperset(pattern[0]) for group in patterns.values() for pattern in group if len(pattern) == 1):
        return
    several = Matcher(nlp.vocab)
    for name, group in patterns.items():
        if longer := [pattern for pattern in group if len(pattern) > 1]:
            several.add(name, longer)
    ruler.match = _Remembered(nlp, ruler.matcher, several)


class _Remembered:
    """Finds what the ruler's own matcher finds, in its order."""

    def __init__(self, nlp: Language, whole: Matcher, several: Matcher) -> None:
        self.strings, self.whole, self.several = nlp.vocab.strings, whole, several
        self.known: dict[tuple[int, int, int], tuple[tuple[int, int], ...]] = {}

    def __call__(self, doc: Doc) -> list[Match]:
        found = [(number, name, at, at + 1) for at in range(len(doc)) for number, name in self._alone(doc, at)]
        longer = self.several(doc, allow_missing=True, as_spans=False)
        found += [(int(self.strings[name]), name, start, end) for name, start, end in longer]
        return sorted(found)

    def _alone(self, doc: Doc, at: int) -> tuple[tuple[int, int], ...]:
        token = doc[at]
        key = (token.lower, token.tag, token.dep)
        if key not in self.known:
            if len(self.known) >= MOST:
                self.known.clear()
            names = {name for name, *_ in self.whole(doc[at : at + 1], allow_missing=True, as_spans=False)}
            self.known[key] = tuple((int(self.strings[name]), name) for name in names)
        return self.known[key]
