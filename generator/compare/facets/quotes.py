"""Quotations: one utterance printed by several sources, and a quotation beside its words without marks."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.compare.align import MAX_WALK, Pair
from generator.compare.candidate import Candidate
from generator.compare.clauses import tight_clause
from generator.compare.event import Event
from generator.compare.grouping import group_pairs
from generator.model import Facet, Quote, Span
from generator.text.similarity import stems
from generator.text.wording import longest_run, words

GRAM = 3  # words in a row that propose a pair
SAME_UTTERANCE = 0.8  # of the shorter quotation's words, in their order
MIN_RUN = 6  # words in a row that make two quotations, or a quotation and a sentence without marks, twins
MIN_PLAIN = 0.8  # what the run proves by words that are no names, in words that no other passage has
MIN_COVER = 0.4  # of a quotation's content words: a sentence with fewer shares a phrase, not the utterance
MIN_WORDS = 4  # a shorter quotation is a term in scare quotes; it makes no row with another
MOST = 2
THRESHOLD = 0.5


@dataclass(frozen=True, slots=True)
class _Said:
    """Words of one source: a quotation, or a statement that might carry one without marks."""

    owner: int
    span: Span
    words: tuple[str, ...]
    quote: Quote | None
    statement: int | None


def find(event: Event) -> list[Candidate]:
    """Groups of quotations and their twins, and quotations that stand alone, by source and place."""
    said = _said(event)
    pairs = [Pair(first, second, score) for first, second, score in _twins(event, said)]
    owners = [one.owner for one in said]
    groups = group_pairs(pairs, owners, threshold=THRESHOLD, most=MOST)
    grouped = {position for group in groups for position in group}
    alone = [(position,) for position, one in enumerate(said) if one.quote is not None and position not in grouped]
    return [_candidate(event, said, group) for group in [*groups, *alone]]


def _said(event: Event) -> list[_Said]:
    quotes = [
        _Said(event.owner[quote.span.source], quote.span, words(quote.content.text), quote, event.at(quote.span))
        for source in event.sources
        for quote in source.quotes
    ]
    plain = [
        _Said(statement.owner, statement.sentence.span, words(statement.sentence.span.text), None, position)
        for position, statement in enumerate(event.statements)
        if not any(one.span.overlaps(statement.sentence.span) for one in event.quotes_of(statement.owner))
    ]
    return quotes + plain


def _twins(event: Event, said: Sequence[_Said]) -> Iterator[tuple[int, int, float]]:
    """Pairs that hold the same words, at least one of them in marks, with the share of words in common."""
    for first, second in sorted(_candidates(said)):
        one, other = said[first], said[second]
        if one.quote is None and other.quote is None:
            continue
        run = longest_run(one.words, other.words)
        shorter = min(len(one.words), len(other.words))
        both = one.quote is not None and other.quote is not None
        plain = stems(" ".join(run)) - event.names
        telling = len(run) >= MIN_RUN and event.rarity.evidence(plain) >= MIN_PLAIN and _covers(one, other)
        if telling or (both and len(run) / shorter >= SAME_UTTERANCE):
            yield first, second, 1.0


def _covers(one: _Said, other: _Said) -> bool:
    """Whether a good part of the quotation's content words stand in the other, wherever."""
    quoted, found = (one, other) if one.quote is not None else (other, one)
    content = stems(" ".join(quoted.words))
    both = one.quote is not None and other.quote is not None
    return both or len(content & stems(" ".join(found.words))) >= MIN_COVER * len(content)


def _candidates(said: Sequence[_Said]) -> set[tuple[int, int]]:
    """Pairs of different sources that share a run of words, the position of the first lower."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for position, one in enumerate(said):
        if len(one.words) >= MIN_WORDS:
            for gram in {one.words[at : at + GRAM] for at in range(len(one.words) - GRAM + 1)}:
                holders[gram].append(position)
    return {
        (first, second)
        for positions in holders.values()
        for index, first in enumerate(positions)
        for second in positions[index + 1 : index + 1 + MAX_WALK]
        if said[first].owner != said[second].owner
    }


def _candidate(event: Event, said: Sequence[_Said], group: Sequence[int]) -> Candidate:
    quotes = tuple(quote for position in group if (quote := said[position].quote) is not None)
    quoted = frozenset(word for quote in quotes for word in stems(quote.content.text))
    return Candidate(
        facet=Facet.QUOTE,
        spans=event.in_order(_shown(event, said[position], quoted) for position in group),
        firmness=float(len(group)),
        marks=tuple(quote.content for quote in quotes),
        quotes=quotes,
    )


def _shown(event: Event, one: _Said, quoted: frozenset[str]) -> Span:
    """The quotation with its marks, or the clause of a statement that holds its words."""
    if one.quote is not None or one.statement is None:
        return one.span
    sentence = event.statements[one.statement].sentence
    return tight_clause(sentence, stems(sentence.span.text) & quoted, event.rarity, share=1.0)
