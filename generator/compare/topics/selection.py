"""Which subjects become topics: the best ones first, each meaning something else than those before it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from generator.compare.topics import weights
from generator.compare.topics.deduplication import Phrases, is_one_phrase, is_same, is_wider
from generator.compare.topics.salience import MIN_LINES, Coverage, may_be_topic, salience
from generator.compare.topics.subjects import Subject
from generator.compare.topics.word_families import alike, is_made_of_verb
from generator.model import NameKind
from generator.text.folding import fold

MAX_TOPICS = 20
SPARE = 3  # chosen in case that some grow alike
MAX_CANDIDATES = 300  # the best by themselves; what stands below them was never chosen
MAX_NAMES, MAX_PEOPLE = 11, 4  # names have pages of their own


@dataclass(slots=True)
class Choice:
    """A chosen subject, with what was joined to it."""

    subject: Subject
    label: str
    lines: set[int]


def choose(subjects: Iterable[Subject], coverage: Coverage) -> list[Choice]:
    """At most twenty subjects, best first: a subject is worth less where others already lead to its sentences."""
    everything = list(subjects)
    candidates = _best([subject for subject in everything if not subject.general], coverage)
    phrases = Phrases(everything)
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
        elif _place(subject, chosen, coverage, phrases):
            seen.update(subject.lines)
    for _, subject in _best([subject for subject in everything if subject.general], coverage):
        _place(subject, chosen, coverage, phrases)
    united = _united(chosen, coverage, phrases)[:MAX_TOPICS]
    _gather([subject for subject in everything if len(subject.lines) < MIN_LINES], united, coverage)
    return united


def _gather(rare: Iterable[Subject], chosen: Iterable[Choice], coverage: Coverage) -> None:
    """Add the sentences of phrases too rare for a topic to the one that means the same: "buffer area"."""
    phrases = [choice for choice in chosen if len(choice.subject.stems) > 1 and not choice.subject.name]
    for subject in rare:
        if not subject.name and len(subject.stems) > 1:
            for choice in phrases:
                if subject.stems & choice.subject.stems and is_one_phrase(subject, choice.subject, coverage):
                    choice.lines |= subject.lines


def _united(chosen: Iterable[Choice], coverage: Coverage, phrases: Phrases) -> list[Choice]:
    """The choices, those made one that grew alike when better labels joined them."""
    united: list[Choice] = []
    for choice in chosen:
        for other in united:
            if is_same(choice.subject, other.subject, coverage) or phrases.bridge(choice.subject, other.subject):
                other.lines |= choice.lines
                break
        else:
            united.append(choice)
    return united


def _best(subjects: Iterable[Subject], coverage: Coverage) -> list[tuple[float, Subject]]:
    valued = [(salience(subject, coverage), subject) for subject in subjects if may_be_topic(subject, coverage)]
    valued.sort(key=lambda pair: (-pair[0], pair[1].label))
    return [pair for pair in valued if pair[0] > 0][:MAX_CANDIDATES]


def _freshness(subject: Subject, seen: Counter[int]) -> float:
    fresh = sum(1 / (1 + seen[at]) for at in subject.lines) / len(subject.lines)
    return weights.STALE + (1 - weights.STALE) * fresh


def _place(subject: Subject, chosen: list[Choice], coverage: Coverage, phrases: Phrases) -> bool:
    """Join the subject to the one that means the same, or choose it: then `True`."""
    for choice in chosen:
        if is_same(subject, choice.subject, coverage) or phrases.bridge(subject, choice.subject):
            _join(subject, choice, coverage)
            return False
        if is_wider(subject, choice.subject):
            if not phrases.tear(subject, choice.lines):
                _join(subject, choice, coverage)
            return False
        if coverage.lines.sources > 1 and _is_pair(subject, choice):
            choice.label = f"{choice.label} and {subject.label}"
            return False
    if subject.general or len(chosen) == MAX_TOPICS + SPARE or _is_one_name_too_many(subject, chosen):
        return False
    chosen.append(Choice(subject, subject.label, set(subject.lines)))
    return True


def _is_one_name_too_many(subject: Subject, chosen: list[Choice]) -> bool:
    kinds = [choice.subject.kind for choice in chosen if choice.subject.name]
    people = kinds.count(NameKind.PERSON)
    return subject.name and (len(kinds) >= MAX_NAMES or (subject.kind is NameKind.PERSON and people >= MAX_PEOPLE))


def _join(subject: Subject, choice: Choice, coverage: Coverage) -> None:
    if _says_more(subject, choice):
        choice.subject, choice.label = subject, subject.label
    choice.lines.update(_told(subject, choice, coverage))


def _told(subject: Subject, choice: Choice, coverage: Coverage) -> Iterable[int]:
    """The sentences of a subject that tell of the choice.

    One deploys many things: a general word made of a verb tells of "troop deployment" where troops are named too.
    """
    if not (subject.general and is_made_of_verb(fold(subject.label))):
        return subject.lines
    others = choice.subject.stems - subject.stems
    return (
        at
        for at in subject.lines
        if any(alike(stem, other) for stem in coverage.lines.lines[at].stems for other in others)
    )


def _says_more(subject: Subject, choice: Choice) -> bool:
    """Whether a phrase is the better label: used more than another, or saying what most of a lone word is about."""
    if subject.name or choice.subject.name or len(subject.stems) == 1:
        return False
    own = choice.subject
    least = weights.TELLS * len(choice.lines) if len(own.stems) == 1 else len(own.lines) + 1
    return len(subject.lines) >= least


def _is_pair(subject: Subject, choice: Choice) -> bool:
    """Whether two places are always named together, as in "Britain and France"."""
    both = subject.kind is choice.subject.kind is NameKind.PLACE and choice.label == choice.subject.label
    shared = len(subject.lines & choice.lines)
    return both and shared >= weights.SAME_LINES * max(len(choice.lines), len(subject.lines))
