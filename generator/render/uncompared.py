"""The sentences of a source's story that no point holds, so that nothing of the story is lost."""

from collections import defaultdict

from generator.model import AnnotatedArticle, Briefing, Span


def uncompared(briefing: Briefing) -> dict[str, list[Span]]:
    """For each source the sentences of which no word is in a row or in what one source alone says, in reading order.

    All sources at once: the rows are gone through a single time, however many sources there are.
    """
    held: dict[str, list[Span]] = defaultdict(list)
    for row in (*briefing.rows, *briefing.singles):
        for cell in row.cells:
            held[cell.source] += cell.spans
    return {source.article.id: _outside(source, held[source.article.id]) for source in briefing.sources}


def _outside(source: AnnotatedArticle, held: list[Span]) -> list[Span]:
    story = {passage.id for passage in source.article.story()}
    sentences = (sentence.span for sentence in source.sentences if sentence.passage in story)
    return [sentence for sentence in sentences if not any(sentence.overlaps(span) for span in held)]
