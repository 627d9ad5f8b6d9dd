"""The title of a briefing that no editor has named: the words of the source that is nearest to all others."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt

from generator.model import AnnotatedArticle
from generator.text.similarity import stems

MAX_WORDS = 16


def make_title(sources: Sequence[AnnotatedArticle]) -> str | None:
    """The most central title, else the most central first sentence, cut at a word; `None` where there is neither."""
    openings = [_titles(sources), _first_sentences(sources)]
    words = next((found for found in openings if found), None)
    return _cut(_central(words)) if words else None


def _titles(sources: Sequence[AnnotatedArticle]) -> list[str]:
    return [source.article.title.value for source in sources if source.article.title is not None]


def _first_sentences(sources: Sequence[AnnotatedArticle]) -> list[str]:
    firsts = []
    for source in sources:
        story = {passage.id for passage in source.article.story()}
        sentence = next((one for one in source.sentences if one.passage in story), None)
        if sentence is not None:
            firsts.append(sentence.span.text)
    return firsts


def _central(texts: Sequence[str]) -> str:
    """The text whose words are in most of the others; the shorter where two are alike."""
    held = Counter(word for text in texts for word in stems(text))

    def centrality(text: str) -> float:
        words = stems(text)
        return sum(held[word] - 1 for word in words) / sqrt(len(words)) if words else 0.0

    return max(texts, key=lambda text: (centrality(text), -len(text), text))


def _cut(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= MAX_WORDS else " ".join(words[:MAX_WORDS]) + " …"
