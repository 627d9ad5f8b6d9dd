"""The salience of a subject as a topic: who speaks of it, how much its words say, what there is to compare."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import fmean

from generator.compare.topics import weights
from generator.compare.topics.story_index import StoryIndex
from generator.compare.topics.subjects import Subject

MIN_LINES, SHORT = 2, 25  # sentences on a subject, but one in a single article of fewer sentences than that
FEW, NAMED_FEW = 3, 2  # sentences a source that are not yet everywhere, however short the sources


@dataclass(frozen=True, slots=True)
class Coverage:
    """The sentences of the briefing, which of them each row compares, and the stems of each title or first sentence."""

    lines: StoryIndex
    rows: Sequence[frozenset[int]]
    openings: Sequence[frozenset[str]]

    def rarity(self, stem: str) -> float:
        """From nought for a stem in every sentence to 1 for a stem in one."""
        return -log(self.lines.share(stem) or 1 / len(self.lines)) / log(len(self.lines) + 1)

    def rarities(self, stems: Iterable[str]) -> float:
        """The rarities of several stems, added up."""
        return sum(map(self.rarity, stems))

    def sources(self, lines: Iterable[int]) -> Counter[str]:
        """How many of the lines each source has."""
        return Counter(self.lines.lines[at].source for at in lines)


def may_be_topic(subject: Subject, coverage: Coverage) -> bool:
    """Whether it is touched often enough to look up, and not everywhere."""
    share, floor = weights.EVERYWHERE if coverage.lines.sources > 1 else weights.ALONE_EVERYWHERE, FEW
    if subject.name and len(coverage.sources(subject.lines)) == coverage.lines.sources > 1:
        share, floor = weights.NAMED_EVERYWHERE, NAMED_FEW
    if _is_event(subject, coverage):
        return False
    least = MIN_LINES if coverage.lines.sources > 1 or len(coverage.lines) >= SHORT else 1
    return least <= len(subject.lines) <= max(floor * coverage.lines.sources, share * len(coverage.lines))


def _is_event(subject: Subject, coverage: Coverage) -> bool:
    """Whether it is a single word with which every one of several sources opens."""
    lone = not subject.name and len(subject.stems) == 1 < coverage.lines.sources
    return lone and all(subject.stems <= opening for opening in coverage.openings)


def salience(subject: Subject, coverage: Coverage) -> float:
    """How many sources speak of it, how much its words say, what there is to compare; not what the headlines say."""
    telling = [stem for stem in subject.stems if coverage.lines.share(stem) < weights.HOLLOW]
    if not telling and not subject.name:
        return 0.0
    counts = coverage.sources(subject.lines)
    held = sum(holds(subject.lines, row) for row in coverage.rows)
    said_once = any(subject.lines <= row for row in coverage.rows)
    titled = fmean(subject.stems <= opening for opening in coverage.openings)
    lone = weights.LONE_WORD if coverage.lines.sources > 1 else weights.UNCONFIRMED
    return exp(
        weights.STRENGTH * subject.strength
        + weights.SOURCES * _reach(counts.values()) / coverage.lines.sources
        + weights.ROW * min(held, weights.MAX_ROWS)
        - weights.TITLED * titled
        - weights.ONE_SOURCE * (len(counts) == 1)
        - weights.ONE_ROW * said_once
        - weights.ONE_LINE * (len(subject.lines) == 1)
        - lone * (len(telling) == 1 and not subject.name)
    )


def _reach(counts: Iterable[int]) -> float:
    """How many sources speak of it at length; one sentence counts half."""
    return sum(log(1 + min(count, weights.AT_LENGTH)) for count in counts) / log(1 + weights.AT_LENGTH)


def holds(lines: Iterable[int], row: frozenset[int]) -> bool:
    """Whether most of the row's sentences are among the lines."""
    return bool(row) and 2 * len(row.intersection(lines)) > len(row)
