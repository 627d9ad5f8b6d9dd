"""Statements: the sentences of an article that say something which another article can say too."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.compare.event.questions import asking
from generator.model import AnnotatedArticle, PassageKind, Sentence
from generator.text.similarity import WORD, Bag, bag, stems

#: These kinds say who wrote it and where from; they make no point.
SILENT = frozenset({PassageKind.BYLINE, PassageKind.DATELINE, PassageKind.FURNITURE})
MIN_STEMS = 3  # a sentence with fewer content words ("He agreed.") says too little to be held against another
SHORT = 16  # words; a longer sentence that ends in "declined to comment" says something else first
CLOCK = re.compile(
    r"[\d:.\s]+(?:[ap]\.?\s?m\.?)?(?:\s[A-Z]{2,5})?\W*", re.IGNORECASE
)  # the heading of a live blog's entry
QUESTION = re.compile(r"\?\s*$")  # not one that is quoted: somebody asked it
#: What a page prints around its pictures, films and links: no sentence of the story, whatever words it holds.
PAGE_TEXT = re.compile(
    r"\b(?:(?:Image|Media|Picture|Photo|Video) (?:copyright|caption|source|credit)|JUST WATCHED|MUST WATCH)\b"
    r"|\b(?:Replay More Videos|Hide Caption)\b"
    r"|^\(?\s*(?:(?:Also on|See also|Read more|Read also|Related|Watch)\b[^.:]{0,20}:|Posted by [A-Z])"
    r"|^\[[^\]]+\]$|^\([^)]*\b(?:AP|AFP|Reuters|Getty|Associated Press|PA)\b[^)]*\)"
)
#: Everybody's last line. Two sources that could not reach two people have no point in common.
NO_COMMENT = re.compile(r"\b(?:requests?|reached|available) for comment\b|\b(?:declined|refused) to comment\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence with what is needed to compare it."""

    owner: int  # the position of its source
    sentence: Sentence
    bag: Bag
    plain: frozenset[str]  # stems that it writes small: not a part of a name here
    kind: PassageKind
    place: float  # how far down its article it is, 0 to 1


def _is_hollow(text: str) -> bool:
    """Whether a sentence states nothing: an hour, a question, a link, that somebody could not be reached."""
    if CLOCK.fullmatch(text) or QUESTION.search(text) or PAGE_TEXT.search(text):
        return True
    return len(text.split()) <= SHORT and NO_COMMENT.search(text) is not None


def statements_of(position: int, source: AnnotatedArticle) -> Iterable[Statement]:
    """The statements of one source, in reading order; `position` is its own among the sources."""
    kinds = {passage.id: passage.kind for passage in source.article.passages}
    length, asked = len(source.article.text), asking(source.article)
    for sentence in source.sentences:
        words, kind = bag(sentence.span.text), kinds[sentence.passage]
        silent = kind in SILENT or sentence.passage in asked
        if not silent and len(words.stems) >= MIN_STEMS and not _is_hollow(sentence.span.text):
            yield Statement(
                owner=position,
                sentence=sentence,
                bag=words,
                plain=stems(" ".join(word for word in WORD.findall(sentence.span.text) if not word[:1].isupper())),
                kind=kind,
                place=sentence.span.start / length,
            )
