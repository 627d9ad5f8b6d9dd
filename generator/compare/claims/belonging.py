"""Belonging: how surely a passage makes the point that passages of other sources make."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import fsum
from typing import TypeVar

from generator.compare.claims import weights
from generator.compare.event import Event
from generator.compare.event.lexicon import HOLLOW, PRONOUNS
from generator.model import Span
from generator.text.similarity import near_stems, stems

SAMPLE = 20  # passages of a large group that speak for all

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A clause with what of it and of its sentence can be compared."""

    owner: int
    clause: frozenset[str]
    sentence: frozenset[str]
    plain: frozenset[str]  # stems of the clause that say what, not who, where or when
    phrases: frozenset[tuple[str, str]]  # stems of the clause that stand near each other, in their order, no pronouns


def passage_of(event: Event, position: int, span: Span) -> Passage:
    """The passage of a span in the statement at this position."""
    clause = stems(span.text) - HOLLOW
    statement = event.statements[position]
    return Passage(
        owner=statement.owner,
        clause=clause,
        sentence=statement.bag.stems,
        plain=clause & event.plain(position),
        phrases=frozenset(pair for pair in near_stems(span.text) if PRONOUNS.isdisjoint(pair)),
    )


@dataclass(frozen=True, slots=True)
class Tie:
    """How alike two passages are; the same from either side."""

    clauses: float
    sentences: float
    plain: float  # the evidence of the words that say what


def belonging(event: Event, one: Passage, group: Iterable[Passage]) -> float:
    """The log-odds that a passage makes the point of a group, by its passages of other sources.

    Who is spoken of is not what is said: of the shared words only those that are no names count by themselves.
    """
    others = [other for other in group if other.owner != one.owner][:SAMPLE]
    return _odds([_tie(event, one, other) for other in others], len({other.owner for other in others}))


def _tie(event: Event, one: Passage, other: Passage) -> Tie:
    rarity = event.rarity
    return Tie(
        rarity.cosine(one.clause, other.clause),
        rarity.cosine(one.sentence, other.sentence),
        rarity.evidence(one.plain & other.plain),
    )


def _odds(ties: Sequence[Tie], owners: int) -> float:
    """The log-odds of a passage with these ties to passages of so many other sources."""
    if not ties:
        return weights.ALONE
    return (
        weights.CLAUSE_LIKENESS * (fsum([tie.clauses for tie in ties]) / len(ties))
        + weights.SENTENCE_LIKENESS * (fsum([tie.sentences for tie in ties]) / len(ties))
        + weights.PLAIN_WORDS * (fsum([tie.plain for tie in ties]) / len(ties))
        + weights.VOICES * min(owners - 1, weights.MOST_VOICES)
        + weights.DISTANCE
    )


def those_that_belong(event: Event, passages: Sequence[Passage]) -> list[int]:
    """The positions of the passages that make one point; none where fewer than two sources are left.

    The least sure passage goes first, for the others may be surer without it.
    """
    kept, group = list(range(len(passages))), _Group(event, passages)
    while len({passages[at].owner for at in kept}) > 1:
        odds, least = min((group.surety(at, kept), at) for at in kept)
        if odds >= weights.MIN_BELONGING:
            return kept
        kept.remove(least)
    return []


class _Group:
    """Passages that are held against each other again and again, as one after the other goes: each pair only once."""

    def __init__(self, event: Event, passages: Sequence[Passage]) -> None:
        self._event, self._passages = event, passages
        self._ties: dict[tuple[int, int], Tie] = {}
        self._phrased: dict[tuple[int, int], bool] = {}
        self._worded: dict[tuple[int, int], bool] = {}

    def surety(self, at: int, kept: Sequence[int]) -> float:
        """The log-odds that a passage belongs. Where they are not high, single words are not enough: a phrase must be.

        "Taken" and "since" are shared by sentences on two matters; "flown by helicopter" is not. One word, as in "he
        has no weapon", is never enough.
        """
        if any(_known(self._phrased, pair, self._has_phrase) for pair in self._others(at, kept)):
            return self._odds(at, kept)
        if any(_known(self._worded, pair, self._has_words) for pair in self._others(at, kept)):
            odds = self._odds(at, kept)
            return odds if odds >= weights.SURE_WITHOUT else weights.ALONE
        return weights.ALONE

    def _others(self, at: int, kept: Sequence[int]) -> Iterator[tuple[int, int]]:
        """The pairs with passages of other sources; of a large group few are looked at."""
        owner = self._passages[at].owner
        return ((min(at, other), max(at, other)) for other in kept if self._passages[other].owner != owner)

    def _odds(self, at: int, kept: Sequence[int]) -> float:
        near = list(islice(self._others(at, kept), SAMPLE))
        owners = {self._passages[one if one != at else other].owner for one, other in near}
        return _odds([_known(self._ties, pair, self._tie) for pair in near], len(owners))

    def _tie(self, one: int, other: int) -> Tie:
        return _tie(self._event, self._passages[one], self._passages[other])

    def _has_phrase(self, one: int, other: int) -> bool:
        return len(self._passages[one].phrases & self._passages[other].phrases) >= weights.MIN_PHRASES

    def _has_words(self, one: int, other: int) -> bool:
        return len((self._passages[one].clause & self._passages[other].clause) - PRONOUNS) > 1


def _known(found: dict[tuple[int, int], Value], pair: tuple[int, int], work: Callable[[int, int], Value]) -> Value:
    """What is known of the pair, worked out at the first question."""
    if pair not in found:
        found[pair] = work(*pair)
    return found[pair]
