"""The sentences of all sources, found by the words they hold and by the spans that are in them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.compare.event.sentence_index import SentenceIndex
from generator.compare.topics.word_families import root
from generator.model import AnnotatedArticle, Sentence, Span
from generator.text.folding import fold
from generator.text.nations import country_of

TOKEN = re.compile(r"[^\W_]+(?:[’'.][^\W_]+)*")
SLACK = 2  # words that may be between those of a phrase: "troops from North Korea"


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySentence:
    """A sentence of the story and the stems of its words in their order, nationalities led to their country."""

    source: str
    sentence: Sentence
    stems: tuple[str, ...]


class StoryIndex:
    """The sentences of the story of every source, in order; a line is known by its place among them."""

    def __init__(self, sources: Sequence[AnnotatedArticle]) -> None:
        """Index the sentences of `sources`."""
        self.lines = [line for source in sources for line in _lines_of(source)]
        self.sources = len(sources)
        self._index = SentenceIndex([line.sentence.span for line in self.lines])
        self._holding: dict[str, set[int]] = defaultdict(set)
        for at, line in enumerate(self.lines):
            for word in line.stems:
                self._holding[word].add(at)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.lines)

    def share(self, word: str) -> float:
        """The share of the lines that hold a stem, 0 to 1."""
        return len(self._holding.get(word, ())) / max(1, len(self.lines))

    def under(self, spans: Iterable[Span]) -> frozenset[int]:
        """The lines that the spans are in."""
        return frozenset(at for span in spans for at in self._index.under(span))

    def touched(self, stems: frozenset[str]) -> frozenset[int]:
        """The lines that hold all the stems, close together."""
        holding = set.intersection(*(self._holding.get(word, set()) for word in stems))
        return frozenset(at for at in holding if _stretch(stems, self.lines[at].stems) <= len(stems) + SLACK)


def _lines_of(source: AnnotatedArticle) -> Iterator[StorySentence]:
    story = {passage.id for passage in source.article.story()}
    for sentence in source.sentences:
        if sentence.passage in story:
            yield StorySentence(source=source.article.id, sentence=sentence, stems=key_stems(sentence.span.text))


def _stretch(stems: frozenset[str], line: tuple[str, ...]) -> int:
    """How many words the shortest stretch has that holds all the stems."""
    best, last = len(line) + SLACK + 1, dict.fromkeys(stems, -1)
    for at, word in enumerate(line):
        if word in last:
            last[word] = at
            if min(last.values()) >= 0:
                best = min(best, at - min(last.values()) + 1)
    return best


def key_stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words in their order; "Norwegian" counts as "Norway"."""
    words = TOKEN.findall(text)
    found: list[str] = []
    at = 0
    while at < len(words):
        length, country = _nation(words, at)
        found.extend(root(word) for word in (fold(country) if country else fold(words[at])).split())
        at += length
    return tuple(found)


def _nation(words: list[str], at: int) -> tuple[int, str | None]:
    """How many words from `at` name a country or its people, and that country."""
    if words[at][0].isupper():
        for length in (2, 1):
            country = country_of(" ".join(words[at : at + length]))
            if country is not None:
                return min(length, len(words) - at), country
    return 1, None
