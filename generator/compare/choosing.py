"""Which subjects become topics: the best ones first, each meaning something else than those before it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from generator.compare.families import alike
from generator.compare.subjects import Subject
from generator.compare.worth import Scene, may_be_topic, worth
from generator.model import NameKind

MAX_TOPICS = 20
SPARE = 3  # chosen in case that some grow alike
MAX_CANDIDATES = 300  # the best by themselves; what stands below them was never chosen
MAX_NAMES, MAX_PEOPLE = 11, 4  # names have pages of their own
SAME_LINES = 0.7  # of the sentences of two names: they are always named together
SAME_WORDS = 0.6  # of two phrases' words, weighted by rarity: they are one
TORN = 0.25  # of a word's other sentences: they are about something else
TELLS = 0.4  # of a single word's sentences
STALE = 0.5  # what a subject is still worth when all its sentences stand in other topics
MIN_CAPITALS = 3
SIDES = frozenset({"north", "south", "east", "west", "new", "upper", "lower", "central", "northern", "southern"})


@dataclass(slots=True)
class Choice:
    """A chosen subject, with what was joined to it."""

    subject: Subject
    label: str
    lines: set[int]


class _Phrases:
    """The phrases of several words among the candidates, found by their words."""

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
        """Whether a word stands in phrases on different things: "tests" of missiles and of bombs."""
        rest = wide.lines - lines
        others = (held.lines for held in self._holding[wide.head] if wide.stems < held.stems)
        return any(len(rest & held) > TORN * len(rest) for held in others)


def choose(subjects: Iterable[Subject], scene: Scene) -> list[Choice]:
    """At most twenty subjects, best first: a subject is worth less where others already lead to its sentences."""
    candidates = _best(subjects, scene)
    phrases = _Phrases(subject for _, subject in candidates)
    queue = [(-value, subject.label, at) for at, (value, subject) in enumerate(candidates)]
    heapify(queue)
    chosen: list[Choice] = []
    seen: Counter[int] = Counter()
    while queue:
        _, label, at = heappop(queue)
        best, subject = candidates[at]
        value = best * _freshness(subject, seen)
        if queue and value < -queue[0][0]:
            heappush(queue, (-value, label, at))  # topics chosen since it was weighed lead to its sentences
        elif _place(subject, chosen, scene, phrases):
            seen.update(subject.lines)
    return _united(chosen, scene, phrases)[:MAX_TOPICS]


def _united(chosen: Iterable[Choice], scene: Scene, phrases: _Phrases) -> list[Choice]:
    """The choices, those made one that grew alike when better labels joined them."""
    united: list[Choice] = []
    for choice in chosen:
        for other in united:
            if _is_same(choice.subject, other.subject, scene) or phrases.bridge(choice.subject, other.subject):
                other.lines |= choice.lines
                break
        else:
            united.append(choice)
    return united


def _best(subjects: Iterable[Subject], scene: Scene) -> list[tuple[float, Subject]]:
    valued = [(worth(subject, scene), subject) for subject in subjects if may_be_topic(subject, scene)]
    valued.sort(key=lambda pair: (-pair[0], pair[1].label))
    return [pair for pair in valued if pair[0] > 0][:MAX_CANDIDATES]


def _freshness(subject: Subject, seen: Counter[int]) -> float:
    fresh = sum(1 / (1 + seen[at]) for at in subject.lines) / len(subject.lines)
    return STALE + (1 - STALE) * fresh


def _place(subject: Subject, chosen: list[Choice], scene: Scene, phrases: _Phrases) -> bool:
    """Join the subject to the one that means the same, leave it where it adds nothing, or choose it: then `True`."""
    for choice in chosen:
        if _is_same(subject, choice.subject, scene) or phrases.bridge(subject, choice.subject):
            _join(subject, choice)
            return False
        if _is_wider(subject, choice.subject):
            if not phrases.tear(subject, choice.lines):
                _join(subject, choice)
            return False
        if scene.lines.sources > 1 and _is_pair(subject, choice):
            choice.label = f"{choice.label} and {subject.label}"
            return False
    if len(chosen) == MAX_TOPICS + SPARE or _is_one_name_too_many(subject, chosen):
        return False
    chosen.append(Choice(subject, subject.label, set(subject.lines)))
    return True


def _is_one_name_too_many(subject: Subject, chosen: list[Choice]) -> bool:
    kinds = [choice.subject.kind for choice in chosen if choice.subject.name]
    people = kinds.count(NameKind.PERSON)
    return subject.name and (len(kinds) >= MAX_NAMES or (subject.kind is NameKind.PERSON and people >= MAX_PEOPLE))


def _join(subject: Subject, choice: Choice) -> None:
    if _says_more(subject, choice):
        choice.subject, choice.label = subject, subject.label
    choice.lines |= subject.lines


def _is_same(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether the one means what the other, chosen before, means."""
    if one.name and other.name:
        return _is_one_name(one, other) or _abbreviates(one, other)
    if one.name or other.name:
        return _is_name_and_more(one, other) or _abbreviates(one, other)
    return _is_one_phrase(one, other, scene) or _abbreviates(one, other)


def _is_one_name(one: Subject, other: Subject) -> bool:
    """Whether two names of a kind are one in short and in full, not two sides of one land."""
    short, long = sorted((one.stems, other.stems), key=len)
    return one.kind is other.kind and short <= long and not long - short & SIDES


def _is_name_and_more(one: Subject, other: Subject) -> bool:
    """Whether a phrase is a part of the chosen name or holds it, or most mentions of a name stand in the phrase."""
    if other.name:
        return one.stems <= other.stems or other.stems <= one.stems
    within = one.stems <= other.stems or other.stems <= one.stems
    return within and len(one.lines & other.lines) >= SAME_LINES * len(one.lines)


def _is_one_phrase(one: Subject, other: Subject, scene: Scene) -> bool:
    """Whether the one holds all words of the other, or they share nearly all that they tell."""
    if other.stems <= one.stems:
        return True
    shared = scene.rarities(s for s in one.stems if any(alike(s, o) for o in other.stems))
    longer = max(scene.rarities(one.stems), scene.rarities(other.stems))
    return len(one.stems) > 1 < len(other.stems) and shared > SAME_WORDS * longer


def _is_wider(one: Subject, other: Subject) -> bool:
    """Whether a phrase that was chosen is a kind of this one: "Drills" after "Military drills"."""
    return not one.name and not other.name and one.stems < other.stems


def _says_more(subject: Subject, choice: Choice) -> bool:
    """Whether a phrase is the better label: more used than another, or telling what most of a lone word is about."""
    if subject.name or choice.subject.name or len(subject.stems) == 1:
        return False
    own = choice.subject
    least = TELLS * len(choice.lines) if len(own.stems) == 1 else len(own.lines) + 1
    return len(subject.lines) >= least


def _is_pair(subject: Subject, choice: Choice) -> bool:
    """Whether two places are always named together, as in "Britain and France"."""
    both = subject.kind is choice.subject.kind is NameKind.PLACE and choice.label == choice.subject.label
    shared = len(subject.lines & choice.lines)
    return both and shared >= SAME_LINES * max(len(choice.lines), len(subject.lines))


def _abbreviates(one: Subject, other: Subject) -> bool:
    """Whether the one is the other's abbreviation: all the other's capitals stand in it, in their order."""
    for short, long in ((one.label, other.label), (other.label, one.label)):
        capitals = "".join(c for c in long if c.isupper())
        word = short.split()[0]
        if word.isupper() and len(capitals) >= MIN_CAPITALS and word[0] == capitals[0] and " " in long:
            letters = iter(word)
            if word != long.split()[0] and all(capital in letters for capital in capitals):
                return True
    return False
