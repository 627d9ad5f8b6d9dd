"""Alignment anchors: the clauses by which sentences were found alike. A long sentence may have several."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from generator.compare.claims import weights
from generator.compare.claims.background import background, is_disputed
from generator.compare.claims.belonging import Passage, passage_of
from generator.compare.event import Event
from generator.compare.event.alignment import Pair
from generator.compare.event.clauses import tight_clause
from generator.compare.event.lexicon import HOLLOW
from generator.model import Span
from generator.text.similarity import stems

MIN_SHARED = 2


class Anchors:
    """Runs of clauses, numbered as they are found; two that overlap are one."""

    def __init__(self, event: Event) -> None:
        self._event = event
        self._of: dict[int, list[int]] = defaultdict(list)
        self._statement: list[int] = []
        self._stems: list[frozenset[str]] = []  # of each anchor's words, except for the hollow ones
        self._backgrounds: dict[int, frozenset[str]] = {}
        self.owners: list[int] = []
        self.spans: list[Span] = []

    def surety(self, one: int, two: int) -> float:
        """The log-odds that two anchors make one point."""
        first, second = self._stems[one], self._stems[two]
        whole = [self._event.statements[self._statement[anchor]].bag.stems for anchor in (one, two)]
        rarity = self._event.rarity
        common = [max(self._event.commonness(word), weights.RARE) for word in first & second]
        return (
            weights.CLAUSE_WEIGHT * rarity.cosine(first, second)
            + weights.SENTENCE_WEIGHT * rarity.cosine(*whole)
            + weights.WORD_WEIGHT * sum(weights.COMMON - each for each in common)
            + weights.INTERCEPT
        )

    def passage(self, anchor: int) -> Passage:
        """What of an anchor can be compared with others."""
        return passage_of(self._event, self._statement[anchor], self.spans[anchor])

    def echo(self, one: int, two: int) -> bool:
        """Whether two anchors of one article say one thing: a title and a sentence, or a lead and what repeats it."""
        return self._event.rarity.cosine(self._stems[one], self._stems[two]) >= weights.ECHO

    def links(self, pair: Pair) -> list[tuple[int, int]]:
        """The anchors that tie two statements, the lower first in each: one pair for each point they share."""
        points = list(self._points(pair))
        if len(points) < 2:
            points = [self._tight(pair)]
        found = []
        for one, two in points:
            if self._shares_a_point(pair, one, two):
                first, second = self._anchor(pair.first, one), self._anchor(pair.second, two)
                found.append((min(first, second), max(first, second)))
        return found

    def _tight(self, pair: Pair) -> tuple[Span, Span]:
        """The runs of clauses that hold most of what two statements share."""
        event = self._event
        one, two = event.statements[pair.first], event.statements[pair.second]
        shared = one.bag.stems & two.bag.stems
        if self._is_disputed(pair):
            shared = shared - self._background(pair.first) - self._background(pair.second) or shared
        return tight_clause(one.sentence, shared, event.rarity), tight_clause(two.sentence, shared, event.rarity)

    def _points(self, pair: Pair) -> Iterator[tuple[Span, Span]]:
        """Clauses of two statements that are each the best match of the other and share enough by themselves."""
        ones = self._event.statements[pair.first].sentence.clauses
        twos = self._event.statements[pair.second].sentence.clauses
        if len(ones) < 2 or len(twos) < 2:
            return
        shared = {(a, b): self._evidence(one, two) for (a, one), (b, two) in product(enumerate(ones), enumerate(twos))}
        for (a, b), value in shared.items():
            best = all(other <= value for (c, d), other in shared.items() if (c == a) != (d == b))
            if best and value >= weights.MIN_CLAUSE_EVIDENCE:
                yield ones[a], twos[b]

    def _evidence(self, one: Span, two: Span) -> float:
        return self._event.rarity.evidence((stems(one.text) & stems(two.text)) - HOLLOW)

    def _shares_a_point(self, pair: Pair, one: Span, two: Span) -> bool:
        event = self._event
        common = (stems(one.text) & stems(two.text)) - HOLLOW
        plain = common & event.plain(pair.first) & event.plain(pair.second)
        if self._meet_in_the_background(pair, one, two, plain):
            return False
        return len(common) >= MIN_SHARED and event.rarity.evidence(plain) >= weights.MIN_PLAIN

    def _meet_in_the_background(self, pair: Pair, one: Span, two: Span, plain: frozenset[str]) -> bool:
        """Whether they share only of what they speak: nobody who disputes a point has that in mind."""
        first, second = (self._background(at) for at in (pair.first, pair.second))
        if stems(one.text) - HOLLOW <= first or stems(two.text) - HOLLOW <= second:
            return True
        rest = plain - first - second
        slight = len(rest) < MIN_SHARED and self._event.rarity.evidence(rest) < weights.MIN_PLAIN
        return slight and self._is_disputed(pair)

    def _is_disputed(self, pair: Pair) -> bool:
        return is_disputed(self._event, pair.first) or is_disputed(self._event, pair.second)

    def _background(self, position: int) -> frozenset[str]:
        if position not in self._backgrounds:
            self._backgrounds[position] = background(self._event, position)
        return self._backgrounds[position]

    def _anchor(self, statement: int, span: Span) -> int:
        for known in self._of[statement]:
            if self.spans[known].overlaps(span):
                return known
        self._of[statement].append(len(self.spans))
        self.spans.append(span)
        self._stems.append(stems(span.text) - HOLLOW)
        self.owners.append(self._event.statements[statement].owner)
        self._statement.append(statement)
        return len(self.spans) - 1
