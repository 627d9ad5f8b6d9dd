"""Subjects that a reader would look up, each with the sentences that touch it, source by source."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log, sqrt

from slugify import slugify

from generator.compare.lines import Lines
from generator.compare.subjects import Subject, find_subjects
from generator.model import AnnotatedArticle, Entity, NameKind, Row, Topic

MAX_TOPICS = 20
MIN_LINES = 2
EVERYWHERE = 0.3  # of all sentences: what so many touch is the event itself, and no subject in it
NAMED_EVERYWHERE = 0.14  # the same for a name that no source leaves out
FEW, NAMED_FEW = 3, 2  # sentences a source that are not yet everywhere, however short the sources
HOLLOW = 0.4  # of all sentences: a word in so many tells nothing, "Chilean" in a briefing on Chile
SAME_WORDS = 0.42  # of two subjects' words, weighted by rarity: they are one
SAME_LINES = 0.7  # of the smaller one's sentences: it goes without saying, unless it is a small part of the other
SMALL_PART = 0.4
MAX_PEOPLE = 4  # people have a page of their own
TELLS = 0.4  # of a single word's sentences
ROW_BONUS = 0.1  # for every row that a topic holds, up to MAX_ROWS: there is something to compare
MAX_ROWS = 5
LONE_WORD = 0.35  # what a phrase is worth of which one word tells anything
MIN_CAPITALS = 3
MIN_PREFIX = 3  # letters that "safe" and "safety" share


@dataclass(frozen=True, slots=True)
class _Event:
    """The sentences of the briefing, and which of them each row compares."""

    lines: Lines
    rows: Sequence[frozenset[int]]

    def rarity(self, stem: str) -> float:
        """From nought for a stem in every sentence to 1 for a stem in one."""
        return -log(self.lines.share(stem) or 1 / len(self.lines)) / log(len(self.lines) + 1)


@dataclass(slots=True)
class _Choice:
    subject: Subject
    label: str
    lines: set[int]


def find_topics(
    sources: Sequence[AnnotatedArticle], rows: Sequence[Row], entities: Sequence[Entity]
) -> tuple[Topic, ...]:
    """At most twenty subjects, best first. What nearly every sentence touches is none of them."""
    lines = Lines(sources)
    if not len(lines):
        return ()
    event = _Event(lines, [lines.under(span for cell in row.cells for span in cell.spans) for row in rows])
    chosen: list[_Choice] = []
    for subject in _ranked(find_subjects(sources, entities, lines), event):
        people = sum(choice.subject.kind is NameKind.PERSON for choice in chosen)
        if subject.kind is not NameKind.PERSON or people < MAX_PEOPLE:
            _place(subject, chosen, event)
    order = [source.article.id for source in sources]
    return tuple(_with_ids(_topic(choice, event, rows, order) for choice in chosen[:MAX_TOPICS]))


def _ranked(subjects: Iterable[Subject], event: _Event) -> list[Subject]:
    """The subjects worth a page, best first."""
    worth = [(_worth(subject, event), subject) for subject in subjects if _may_be(subject, event)]
    return [subject for _, subject in sorted(worth, key=lambda pair: (-pair[0], pair[1].label))]


def _may_be(subject: Subject, event: _Event) -> bool:
    """Whether it is touched often enough to look up, and not everywhere."""
    share, floor = EVERYWHERE, FEW
    if subject.name and len(_sources(subject.lines, event)) == event.lines.sources > 1:
        share, floor = NAMED_EVERYWHERE, NAMED_FEW
    least = MIN_LINES if event.lines.sources > 1 else 1
    return least <= len(subject.lines) <= max(floor * event.lines.sources, share * len(event.lines))


def _sources(lines: Iterable[int], event: _Event) -> Counter[str]:
    """How many of the lines each source has."""
    return Counter(event.lines.lines[at].source for at in lines)


def _worth(subject: Subject, event: _Event) -> float:
    """How many sources speak of it and how much, how telling its words are, and what there is to compare."""
    counts = _sources(subject.lines, event)
    spread = sum(log(1 + count) for count in counts.values())
    telling = [stem for stem in subject.stems if event.lines.share(stem) < HOLLOW]
    if not telling and not subject.name:
        return 0.0
    rarity = sum(map(event.rarity, subject.stems)) / len(subject.stems)
    whole = 1.0 if subject.name or len(telling) > 1 else LONE_WORD
    held = sum(_holds(subject.lines, row) for row in event.rows)
    return spread * subject.strength * sqrt(rarity) * whole * (1 + ROW_BONUS * min(held, MAX_ROWS))


def _holds(lines: Iterable[int], row: frozenset[int]) -> bool:
    """Whether most of the row's sentences are among the lines."""
    return bool(row) and 2 * len(row.intersection(lines)) > len(row)


def _place(subject: Subject, chosen: list[_Choice], event: _Event) -> None:
    """Join the subject to the chosen one that means the same, or choose it."""
    for choice in chosen:
        shared = len(subject.lines & choice.lines)
        if _same_words(subject, choice.subject, event) or _abbreviates(subject.label, choice.label):
            if _says_more(subject, choice):
                choice.subject, choice.label = subject, subject.label
            choice.lines |= subject.lines
            return
        if _is_pair(subject, choice, shared):
            choice.label = f"{choice.label} and {subject.label}"
            return
        part = len(subject.lines) < SMALL_PART * len(choice.lines)
        if shared >= SAME_LINES * len(subject.lines) and not subject.name and not part:
            return
    chosen.append(_Choice(subject, subject.label, set(subject.lines)))


def _says_more(subject: Subject, choice: _Choice) -> bool:
    """Whether a phrase tells what kind of a thing most of a single word's sentences are about: "Militia fighters"."""
    phrases = not subject.name and not choice.subject.name
    longer = len(subject.stems) > len(choice.subject.stems) == 1 and choice.label == choice.subject.label
    return phrases and longer and len(subject.lines) >= TELLS * len(choice.subject.lines)


def _is_pair(subject: Subject, choice: _Choice, shared: int) -> bool:
    """Whether two places are always named together, as in "Britain and France"."""
    both = subject.kind is choice.subject.kind is NameKind.PLACE and choice.label == choice.subject.label
    return both and shared >= SAME_LINES * max(len(choice.lines), len(subject.lines))


def _same_words(one: Subject, other: Subject, event: _Event) -> bool:
    """Whether the rarer half of the shorter one's words stands in the other too."""
    short, long = sorted((one, other), key=lambda subject: sum(map(event.rarity, subject.stems)))
    phrases = not one.name and not other.name and len(one.stems) > 1 and len(other.stems) > 1
    alike = _alike if phrases else str.__eq__
    shared = sum(event.rarity(stem) for stem in short.stems if any(alike(stem, other) for other in long.stems))
    return shared > SAME_WORDS * sum(map(event.rarity, short.stems))


def _abbreviates(one: str, other: str) -> bool:
    """Whether the one is the other's abbreviation: all the other's capitals stand in it, in their order."""
    for short, long in ((one, other), (other, one)):
        capitals = "".join(c for c in long if c.isupper())
        word = short.split()[0]
        if word.isupper() and len(capitals) >= MIN_CAPITALS and word[0] == capitals[0] and " " in long:
            letters = iter(word)
            if word != long.split()[0] and all(capital in letters for capital in capitals):
                return True
    return False


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= MIN_PREFIX and long.startswith(short))


def _topic(choice: _Choice, event: _Event, rows: Sequence[Row], order: list[str]) -> Topic:
    spans = tuple(event.lines.lines[at].sentence.span for at in sorted(choice.lines))
    return Topic(
        id=slugify(choice.label),
        label=choice.label,
        spans=spans,
        sources=tuple(source for source in order if any(span.source == source for span in spans)),
        rows=tuple(row.id for row, at in zip(rows, event.rows, strict=True) if _holds(choice.lines, at)),
    )


def _with_ids(topics: Iterable[Topic]) -> Iterator[Topic]:
    """The topics whose address is not taken; two labels that differ in their marks only are one to a reader."""
    taken: set[str] = set()
    for topic in topics:
        if topic.id and topic.id not in taken:
            taken.add(topic.id)
            yield topic
