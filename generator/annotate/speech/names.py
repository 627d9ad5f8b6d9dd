"""The name for the words of a speaker: "he", "the minister" and "the paper" become the fullest name in the article.

Where two people fit, the words themselves are kept.
"""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.reading import Reading, ReadPassage
from generator.annotate.speech.issuers import issuer
from generator.annotate.speech.labelled import labelled
from generator.annotate.speech.marked_passage import MarkedPassage, marked_passages
from generator.annotate.speech.outlet_lists import outlet_lists
from generator.annotate.speech.outlets import OutletNames, outlet_names
from generator.annotate.speech.voices import LOOK_BACK, Voice, sort_of, taken_up, voices
from generator.model import AnnotatedArticle, Article, Mention, NameKind, Speaker
from generator.text.names import canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of an article, to be asked who somebody is."""

    reading: Reading
    mentions: tuple[Mention, ...]  # outside quotations
    voices: tuple[Voice, ...]
    outlets: OutletNames

    def speaker(self, at: ReadPassage, words: Tokens) -> Speaker:
        """The speaker whom the words name; the words themselves where the text does not say more."""
        words = issuer(words) or words
        span = self.reading.span(at, words)
        found = self._named(at, words) or self._described(at, words) or self._pronoun(at, words.root)
        return Speaker(name=found or span.text, span=span)

    def labelled(self, at: ReadPassage, label: Tokens) -> Speaker | None:
        """Whom the label of a transcript stands for."""
        return labelled(self.reading.article, self.mentions, self.reading.span(at, label))

    def known(self, at: ReadPassage, words: Tokens) -> bool:
        """Whether the words hold a name of the article, of a person, an organisation or an outlet."""
        start, end = at.passage.start + words.start_char, at.passage.start + words.end_char
        named = any(m.span.start < end and start < m.span.end for m in self.mentions if m.kind is not NameKind.PLACE)
        return named or self.outlets.within(start, end) is not None

    def _named(self, at: ReadPassage, words: Tokens) -> str | None:
        """The name in the words, if it is what they are about: not the ministry of "a spokesman for the ministry"."""
        head = at.passage.start + words.root.idx
        if outlet := self.outlets.at(at.passage.start + words.start_char, at.passage.start + words.end_char):
            return outlet
        own = next((m.name for m in self.mentions if m.span.start <= head < m.span.end), None)
        return own or self._beside(at, words.root)

    def _beside(self, at: ReadPassage, head: Token) -> str | None:
        """The person of an apposition: "the harbour master, Ann Lee,"."""
        places = [at.passage.start + child.idx for child in head.children if child.dep_ == "appos"]
        people = [m for m in self.mentions if m.kind is NameKind.PERSON]
        return next((m.name for place in places for m in people if m.span.start <= place < m.span.end), None)

    def _described(self, at: ReadPassage, words: Tokens) -> str | None:
        """The person of that office, or the outlet, when the article has one alone."""
        if words[0].lower_ not in {"the", "this", "that"} or not words.root.text.islower():
            return None
        here, noun = at.passage.start + words.start_char, words.root.lemma_.lower()
        if noun in outlet_lists().publications:
            return self.outlets.within(here, at.passage.start + words.end_char) or self.outlets.last_before(here)
        office = words.text.lower().removeprefix("the ")
        fitting = {m.name for m in self.mentions if _holds(m, office, noun)}
        if len(fitting) != 1 or self._introduced(here, noun, fitting):
            return None
        return fitting.pop()

    def _introduced(self, here: int, noun: str, fitting: Set[str]) -> bool:
        """Whether somebody else without a name was brought in since the name: "an official", then "the official"."""
        named = max((m.span.end for m in self.mentions if m.name in fitting and m.span.end <= here), default=0)
        text = self.reading.article.text[max(named, here - LOOK_BACK) : here]
        return (
            re.search(rf"\b(?:an?|another|one) (?:[\w.’'-]+ ){{0,5}}{re.escape(noun)}\b", text, re.IGNORECASE)
            is not None
        )

    def _pronoun(self, at: ReadPassage, word: Token) -> str | None:
        sort = sort_of(word.lower_)
        return taken_up(at.passage.start + word.idx, sort, self.voices) if sort else None


def names_in(reading: Reading, facts: AnnotatedArticle) -> Names:
    """The names of the article's story."""
    return _names_in(reading, facts.mentions)


@lru_cache(maxsize=1)  # quotations and attributions ask for the same article
def _names_in(reading: Reading, found: tuple[Mention, ...]) -> Names:
    passages = marked_passages(reading)
    mentions = tuple(_with_own_outlet(reading.article, found))
    return Names(
        reading=reading,
        mentions=tuple(_unquoted(passages, found)),
        voices=voices(passages, mentions),
        outlets=outlet_names(reading, found),
    )


def _with_own_outlet(article: Article, mentions: tuple[Mention, ...]) -> Iterable[Mention]:
    """The names, the article's own outlet among them being no person: "he" is never the paper itself."""
    own = canonical(article.outlet.value) if article.outlet else None
    for mention in mentions:
        yield replace(mention, kind=NameKind.ORGANISATION) if canonical(mention.name) == own else mention


def _unquoted(passages: tuple[MarkedPassage, ...], mentions: tuple[Mention, ...]) -> Iterable[Mention]:
    marked = [m for passage in passages for m in passage.marked]
    return (n for n in mentions if not any(m.start <= n.span.start < m.end for m in marked))


def _holds(mention: Mention, office: str, noun: str) -> bool:
    """Whether the role that the article gives the person is this office."""
    role = (mention.role or "").lower()
    return mention.kind is NameKind.PERSON and bool(role) and (role == office or role.split()[-1] == noun)
