"""Belonging: how surely a passage makes the point that passages of other sources make."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from generator.compare.claims import weights
from generator.compare.event import Event
from generator.compare.event.lexicon import HOLLOW, PRONOUNS
from generator.model import Span
from generator.text.similarity import near_stems, stems

SAMPLE = 20  # passages of a large group that speak for all


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


def belonging(event: Event, one: Passage, group: Iterable[Passage]) -> float:
    """The log-odds that a passage makes the point of a group, by its passages of other sources.

    Who is spoken of is not what is said: of the shared words only those that are no names count by themselves.
    """
    others = [other for other in group if other.owner != one.owner][:SAMPLE]
    if not others:
        return weights.ALONE
    voices = len({other.owner for other in others}) + 1
    rarity = event.rarity
    return (
        weights.CLAUSE_LIKENESS * fmean(rarity.cosine(one.clause, other.clause) for other in others)
        + weights.SENTENCE_LIKENESS * fmean(rarity.cosine(one.sentence, other.sentence) for other in others)
        + weights.PLAIN_WORDS * fmean(rarity.evidence(one.plain & other.plain) for other in others)
        + weights.VOICES * min(voices - 2, weights.MOST_VOICES)
        + weights.DISTANCE
    )


def those_that_belong(event: Event, passages: Sequence[Passage]) -> list[int]:
    """The positions of the passages that make one point; none where fewer than two sources are left.

    The least sure passage goes first, for the others may be surer without it.
    """
    kept = list(range(len(passages)))
    while len({passages[at].owner for at in kept}) > 1:
        group = [passages[at] for at in kept]
        odds, least = min((_surety(event, passages[at], group), at) for at in kept)
        if odds >= weights.MIN_BELONGING:
            return kept
        kept.remove(least)
    return []


def _surety(event: Event, one: Passage, group: Sequence[Passage]) -> float:
    """The log-odds that a passage belongs. Where they are not high, single words are not enough: a phrase must be.

    "Taken" and "since" are shared by sentences on two matters; "flown by helicopter" is not. One word, as in "he has no
    weapon", is never enough.
    """
    odds, others = belonging(event, one, group), [other for other in group if other.owner != one.owner]
    phrased = any(len(one.phrases & other.phrases) >= weights.MIN_PHRASES for other in others)
    worded = any(len((one.clause & other.clause) - PRONOUNS) > 1 for other in others)
    return odds if phrased or (worded and odds >= weights.SURE_WITHOUT) else weights.ALONE
