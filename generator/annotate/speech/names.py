"""Whom the words of a speaker name: "he", "the minister" and "the Times" lead to the fullest name the article gives."""

from dataclasses import dataclass

from spacy.tokens import Span as Tokens

from generator.annotate.reading import Reading, ReadPassage
from generator.model import AnnotatedArticle, Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of an article, to be asked who somebody is."""

    reading: Reading
    facts: AnnotatedArticle

    def speaker(self, at: ReadPassage, words: Tokens) -> Speaker:
        """The speaker whom the words name."""
        span = self.reading.span(at, words)
        return Speaker(name=span.text, span=span)
