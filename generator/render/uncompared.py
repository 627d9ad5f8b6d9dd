"""The sentences of a source's story that no point holds, so that nothing of the story is lost."""

from generator.model import AnnotatedArticle, Briefing, Span


def uncompared(source: AnnotatedArticle, briefing: Briefing) -> list[Span]:
    """Sentences of which no word stands in a row or among what one source alone says, in reading order."""
    story = {passage.id for passage in source.article.story()}
    held = [
        span
        for row in (*briefing.rows, *briefing.singles)
        for cell in row.cells
        if cell.source == source.article.id
        for span in cell.spans
    ]
    sentences = (sentence.span for sentence in source.sentences if sentence.passage in story)
    return [sentence for sentence in sentences if not any(sentence.overlaps(span) for span in held)]
