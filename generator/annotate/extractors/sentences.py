"""The sentences of an article, with the clauses, noun phrases and deeds of their parse."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from spacy.tokens import Span as Tokens

from generator.annotate.phrasing.deeds import find_deeds
from generator.annotate.phrasing.gaps import gaps
from generator.annotate.reading import Reading, ReadPassage, noun_phrases
from generator.model import AnnotatedArticle, Deed, PassageKind, Sentence, Span
from generator.text.datelines import dateline_end

#: A token with one of these relations heads a clause of its own (ClearNLP labels, as spaCy's English gives them).
CLAUSE_HEADS = frozenset({"ccomp", "advcl", "relcl", "acl", "xcomp"})
MIN_CLAUSE_WORDS = 4  # a shorter run reads as a fragment and joins its neighbour
LIST_MARKS = frozenset("-–*+•·▪◦‣")


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Sentence, ...]:
    """Every sentence outside furniture, in reading order, those of titles and captions included; no dateline.

    The mark of a list item belongs to no sentence.
    """
    return tuple(
        Sentence(
            span=reading.span(at, sentence),
            passage=at.passage.id,
            clauses=_clauses(reading, at, sentence),
            phrases=tuple(
                reading.span(at, chunk)
                for chunk in noun_phrases(at.doc)
                if sentence.start <= chunk.start < sentence.end
            ),
            deeds=tuple(_deeds(reading, at, sentence)),
        )
        for at in reading.passages
        for sentence in map(partial(_without_mark, at.passage.kind), at.doc.sents)
        if sentence.text.strip() and sentence.start_char >= dateline_end(at.text)
    )


def _without_mark(kind: PassageKind, sentence: Tokens) -> Tokens:
    marked = kind is PassageKind.LIST and len(sentence) > 1 and sentence[0].text in LIST_MARKS
    return sentence[1:] if marked else sentence


def _deeds(reading: Reading, at: ReadPassage, sentence: Tokens) -> Iterator[Deed]:
    for found in find_deeds(sentence):
        yield Deed(
            subject=reading.span(at, found.subject),
            verb=reading.span(at, found.verb),
            objects=tuple(reading.span(at, one) for one in found.objects),
            ties=tuple(reading.span(at, one) for one in found.ties),
        )


def _begins_word(sentence: Tokens, position: int) -> bool:
    """Whether a token begins a word; the parse takes "48m" for two."""
    before = sentence.doc[position - 1]
    return bool(before.whitespace_) or not before.text[-1].isalnum()


def _clauses(reading: Reading, at: ReadPassage, sentence: Tokens) -> tuple[Span, ...]:
    """The sentence cut where a clause begins; short runs join the clause before them."""
    starts, row = [sentence.start], [*gaps(sentence)]
    for token in sentence:
        if token.i in row[1:]:
            starts.append(token.i)  # "two were from Leeds, | three from York"
            continue
        heads = token.dep_ in CLAUSE_HEADS or (token.dep_ == "conj" and any(t.dep_ == "nsubj" for t in token.children))
        left = token.left_edge.i
        if heads and left - starts[-1] >= MIN_CLAUSE_WORDS and left > starts[-1] and _begins_word(sentence, left):
            starts.append(left)
    if len(starts) > 1 and sentence.end - starts[-1] < MIN_CLAUSE_WORDS and starts[-1] not in row:
        starts.pop()
    bounds = [*starts, sentence.end]
    return tuple(reading.span(at, sentence.doc[a:b]) for a, b in pairwise(bounds))
