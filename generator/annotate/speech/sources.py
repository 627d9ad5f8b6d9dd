"""Sources that are no outlets: officials without a name, documents by name."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.reading import Reading, noun_phrases
from generator.annotate.speech.cues import cues, lemma
from generator.annotate.speech.marked_passage import MarkedPassage, marked_passages
from generator.annotate.speech.outlet_lists import outlet_lists
from generator.annotate.speech.phrases import phrase
from generator.model import OriginKind, Span

CITING = frozenset({"citing", "cites", "cited", "quoting", "quotes", "quoted"})  # "citing officials"
TELLING = frozenset({"tell", "tells", "told", "telling"})  # "told state television"
POINTING = frozenset({"the", "this", "that", "its", "their"})  # to an outlet that was named
CITED = frozenset({"cited", "quoted"})  # "officials cited by"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Somebody or something credited, with the words for it and their sentence."""

    span: Span
    kind: OriginKind
    sentence: tuple[int, int]  # in the article
    cited: bool  # by the speaker: "citing officials", "officials cited by"


def sources(reading: Reading) -> tuple[Source, ...]:
    """The credited unnamed people and named documents of the story, in reading order."""
    return tuple(source for passage in marked_passages(reading) for source in _in(reading, passage))


def _in(reading: Reading, passage: MarkedPassage) -> Iterator[Source]:
    for chunk in noun_phrases(passage.doc):
        kind = _kind(chunk)
        if kind is None or passage.quoting(chunk.root) is not None or not _credited(chunk):
            continue
        sentence = chunk.sent
        words = phrase(chunk.root)
        bounds = passage.start(sentence[0]), passage.end(sentence[-1])
        yield Source(span=reading.span(passage.at, words), kind=kind, sentence=bounds, cited=_cited(chunk))


def _kind(chunk: Tokens) -> OriginKind | None:
    head, names = lemma(chunk.root), any(t.ent_type_ == "PERSON" for t in chunk)
    if head in outlet_lists().unnamed and not names and chunk.root.pos_ == "NOUN":
        return OriginKind.ANONYMOUS
    if {head, chunk.root.lower_} & outlet_lists().unnamed_media and not names and chunk[0].lower_ not in POINTING:
        return OriginKind.ANONYMOUS
    if head in outlet_lists().documents and any(t.pos_ == "PROPN" for t in chunk):
        return OriginKind.DOCUMENT
    return None


def _credited(chunk: Tokens) -> bool:
    """Whether the noun phrase says something, or words next to it credit it."""
    root, verb = chunk.root, chunk.root.head
    says = root.dep_ == "nsubj" and cues().clause(lemma(verb)) and not _does(chunk, verb)
    led = [t.lower_ for t in chunk.doc[max(0, chunk.start - 2) : chunk.start]] == ["according", "to"]
    return says or led or _cited(chunk) or _is_told(chunk)


def _does(chunk: Tokens, verb: Token) -> bool:
    """Whether it acts or thinks and says nothing: "people were screaming", "officials continue to look"."""
    told = {child.dep_ for child in verb.children}
    crowd = len(chunk) == 1 and lemma(chunk.root) == "people"
    return lemma(verb) in cues().thinking or crowd or ("xcomp" in told and "ccomp" not in told)


def _cited(chunk: Tokens) -> bool:
    before = chunk.doc[chunk.start - 1].lower_ if chunk.start else ""
    after = chunk.doc[chunk.end].lower_ if chunk.end < len(chunk.doc) else ""
    return before in CITING or after in CITED


def _is_told(chunk: Tokens) -> bool:
    """Whether somebody told it to media without a name."""
    media = {lemma(chunk.root), chunk.root.lower_} & outlet_lists().unnamed_media
    named = any(token.pos_ == "PROPN" for token in chunk)
    return bool(media) and not named and chunk.start > 0 and chunk.doc[chunk.start - 1].lower_ in TELLING
