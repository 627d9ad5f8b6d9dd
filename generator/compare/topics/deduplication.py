"""Deduplication: whether two subjects are one, by their names in short and in full and by the words of phrases."""

from collections import defaultdict
from collections.abc import Iterable

from generator.compare.topics import weights
from generator.compare.topics.salience import Coverage
from generator.compare.topics.subjects import Subject
from generator.compare.topics.word_families import alike

MIN_CAPITALS = 3
SIDES = frozenset({"north", "south", "east", "west", "new", "upper", "lower", "central", "northern", "southern"})


class Phrases:
    """The phrases of several words, found by their words."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self._holding: dict[str, list[Subject]] = defaultdict(list)
        for subject in subjects:
            if not subject.name and len(subject.stems) > 1:
                for stem in subject.stems:
                    self._holding[stem].append(subject)

    def bridge(self, one: Subject, other: Subject) -> bool:
        """Whether a phrase holds both: "mass sexual assaults" makes "mass assaults" and "sexual assaults" one."""
        both = one.stems | other.stems
        return bool(one.head) and one.head == other.head and any(both <= held.stems for held in self._holding[one.head])

    def tear(self, wide: Subject, lines: set[int]) -> bool:
        """Whether a word is in phrases on different things: "tests" of missiles and of bombs."""
        rest = wide.lines - lines
        others = (held.lines for held in self._holding[wide.head] if wide.stems < held.stems)
        return any(len(rest & held) > weights.TORN * len(rest) for held in others)


def is_same(one: Subject, other: Subject, coverage: Coverage) -> bool:
    """Whether the one means what the other, chosen before, means."""
    if one.name and other.name:
        return _is_one_name(one, other) or _abbreviates(one, other)
    if one.name or other.name:
        return _is_name_and_more(one, other) or _abbreviates(one, other)
    return is_one_phrase(one, other, coverage) or _abbreviates(one, other)


def _is_one_name(one: Subject, other: Subject) -> bool:
    """Whether two names of a kind are one in short and in full, not two sides of one land."""
    short, long = sorted((one.stems, other.stems), key=len)
    return one.kind is other.kind and short <= long and not long - short & SIDES


def _is_name_and_more(one: Subject, other: Subject) -> bool:
    """Whether a phrase is a part of the chosen name or holds it, or most mentions of a name are in the phrase."""
    if other.name:
        return one.stems <= other.stems or other.stems <= one.stems
    within = one.stems <= other.stems or other.stems <= one.stems
    return within and len(one.lines & other.lines) >= weights.SAME_MENTIONS * len(one.lines)


def is_one_phrase(one: Subject, other: Subject, coverage: Coverage) -> bool:
    """Whether the one holds all words of the other, or they share nearly all that they say."""
    if other.stems <= one.stems:
        return True
    shared = coverage.rarities(s for s in one.stems if any(alike(s, o) for o in other.stems))
    longer = max(coverage.rarities(one.stems), coverage.rarities(other.stems))
    return len(one.stems) > 1 < len(other.stems) and shared > weights.SAME_WORDS * longer


def is_wider(one: Subject, other: Subject) -> bool:
    """Whether a phrase that was chosen is a kind of this one: "Drills" after "Military drills"."""
    return not one.name and not other.name and one.stems < other.stems


def _abbreviates(one: Subject, other: Subject) -> bool:
    """Whether the one is the other's abbreviation: all the other's capitals are in it, in their order."""
    for short, long in ((one.label, other.label), (other.label, one.label)):
        capitals = "".join(c for c in long if c.isupper())
        word = short.split()[0]
        if word.isupper() and len(capitals) >= MIN_CAPITALS and word[0] == capitals[0] and " " in long:
            letters = iter(word)
            if word != long.split()[0] and all(capital in letters for capital in capitals):
                return True
    return False
