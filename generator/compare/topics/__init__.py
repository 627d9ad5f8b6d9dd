"""Subjects that a reader would look up, each with the sentences that touch it, source by source."""

from collections.abc import Iterable, Iterator, Sequence

from slugify import slugify

from generator.compare.topics.salience import Coverage, holds
from generator.compare.topics.selection import MAX_TOPICS, Choice, choose
from generator.compare.topics.story_index import StoryIndex, key_stems
from generator.compare.topics.subjects import find_subjects
from generator.model import AnnotatedArticle, Entity, Row, Topic

__all__ = ["MAX_TOPICS", "find_topics"]


def find_topics(
    sources: Sequence[AnnotatedArticle], rows: Sequence[Row], entities: Sequence[Entity]
) -> tuple[Topic, ...]:
    """At most twenty subjects, those of most sources first, then of most sentences.

    What nearly every sentence touches is none of them.
    """
    lines = StoryIndex(sources)
    if not len(lines):
        return ()
    compared = [lines.under(span for cell in row.cells for span in cell.spans) for row in rows]
    coverage = Coverage(lines, compared, _openings(sources, lines))
    chosen = choose(find_subjects(sources, entities, lines), coverage)
    order = [source.article.id for source in sources]
    topics = _with_ids(_topic(choice, coverage, rows, order) for choice in chosen)
    return tuple(sorted(topics, key=lambda topic: (-len(topic.sources), -len(topic.spans))))


def _openings(sources: Sequence[AnnotatedArticle], lines: StoryIndex) -> list[frozenset[str]]:
    """The stems of each title, else of the first sentence of the story."""
    first = {line.source: line.stems for line in reversed(lines.lines)}
    titles = {source.article.id: source.article.title for source in sources}
    return [frozenset(key_stems(title.value) if title else first.get(source, ())) for source, title in titles.items()]


def _topic(choice: Choice, coverage: Coverage, rows: Sequence[Row], order: list[str]) -> Topic:
    spans = tuple(coverage.lines.lines[at].sentence.span for at in sorted(choice.lines))
    speaking = {span.source for span in spans}
    return Topic(
        id=slugify(choice.label),
        label=choice.label,
        spans=spans,
        sources=tuple(source for source in order if source in speaking),
        rows=tuple(row.id for row, at in zip(rows, coverage.rows, strict=True) if holds(choice.lines, at)),
    )


def _with_ids(topics: Iterable[Topic]) -> Iterator[Topic]:
    """The topics whose address is not taken; two labels that differ in their marks only are one to a reader."""
    taken: set[str] = set()
    for topic in topics:
        if topic.id and topic.id not in taken:
            taken.add(topic.id)
            yield topic
