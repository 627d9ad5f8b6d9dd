"""Subjects that a reader would look up, each with the sentences that touch it, source by source."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from slugify import slugify

from generator.compare.subjects import Line, Subject, find_subjects, read_lines
from generator.model import AnnotatedArticle, Entity, Row, Span, Topic

MAX_TOPICS = 20
EVERYWHERE = 0.3  # of all sentences: what so many touch is the event itself, and no subject in it
NAMED_EVERYWHERE = 0.14  # the same for a name that no source leaves out
SAME_WORDS = 0.5  # of two subjects' words, weighted by rarity: they are one
SAME_LINES = 0.7  # of the smaller one's sentences: it goes without saying
MIN_LINES = 2


@dataclass(slots=True)
class _Choice:
    subject: Subject
    lines: set[int]


def find_topics(
    sources: Sequence[AnnotatedArticle], rows: Sequence[Row], entities: Sequence[Entity]
) -> tuple[Topic, ...]:
    """At most twenty subjects, best first. What nearly every sentence touches is none of them."""
    lines = read_lines(sources)
    if not lines:
        return ()
    rarity = _rarity(lines)
    chosen: list[_Choice] = []
    for subject in _ranked(find_subjects(sources, entities, lines), lines, rows):
        _place(subject, chosen, rarity)
    order = [source.article.id for source in sources]
    return tuple(_topic(choice, lines, rows, order) for choice in chosen[:MAX_TOPICS])


def _rarity(lines: Sequence[Line]) -> dict[str, float]:
    counts = Counter(word for line in lines for word in line.stems)
    return {word: log((1 + len(lines)) / count) for word, count in counts.items()}


def _ranked(subjects: Iterable[Subject], lines: Sequence[Line], rows: Sequence[Row]) -> list[Subject]:
    """The subjects worth a page, best first."""
    worth = [(_worth(subject, lines, rows), subject) for subject in subjects if _may_be(subject, lines)]
    return [subject for _, subject in sorted(worth, key=lambda pair: (-pair[0], pair[1].label))]


def _may_be(subject: Subject, lines: Sequence[Line]) -> bool:
    """Whether it is touched often enough to look up, and not everywhere."""
    share = len(subject.lines) / len(lines)
    everywhere = EVERYWHERE
    if subject.name and len({lines[at].source for at in subject.lines}) == len({line.source for line in lines}):
        everywhere = NAMED_EVERYWHERE
    return len(subject.lines) >= MIN_LINES and share <= everywhere


def _worth(subject: Subject, lines: Sequence[Line], rows: Sequence[Row]) -> float:
    """How many sources speak of it and how much, times how telling its words are."""
    counts = Counter(lines[at].source for at in subject.lines)
    return sum(log(1 + count) for count in counts.values()) * subject.strength


def _place(subject: Subject, chosen: list[_Choice], rarity: dict[str, float]) -> None:
    """Join the subject to the chosen one that means the same, or choose it."""
    for choice in chosen:
        if _same_words(subject, choice.subject, rarity):
            choice.lines |= subject.lines
            return
        shared = len(subject.lines & choice.lines)
        if shared >= SAME_LINES * len(subject.lines):
            return
    chosen.append(_Choice(subject, set(subject.lines)))


def _same_words(one: Subject, other: Subject, rarity: dict[str, float]) -> bool:
    shared = sum(rarity.get(word, 1.0) for word in one.stems & other.stems)
    smaller = min(sum(rarity.get(word, 1.0) for word in subject.stems) for subject in (one, other))
    return shared > SAME_WORDS * smaller


def _topic(choice: _Choice, lines: Sequence[Line], rows: Sequence[Row], order: list[str]) -> Topic:
    spans = tuple(lines[at].sentence.span for at in sorted(choice.lines))
    speaking = {span.source for span in spans}
    return Topic(
        id=slugify(choice.subject.label),
        label=choice.subject.label,
        spans=spans,
        sources=tuple(source for source in order if source in speaking),
        rows=tuple(row.id for row in rows if _belongs(row, spans)),
    )


def _belongs(row: Row, spans: Sequence[Span]) -> bool:
    """Whether most of the row's spans stand in the topic's sentences."""
    own = [span for cell in row.cells for span in cell.spans]
    return 2 * sum(any(span.overlaps(other) for other in spans) for span in own) > len(own)
