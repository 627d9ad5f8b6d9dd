"""How an article begins, for the first page of a briefing whose articles share no point."""

from generator.model import AnnotatedArticle, Span


def first_sentence(source: AnnotatedArticle) -> Span | None:
    """The first sentence of the story; `None` where there is none."""
    story = {passage.id for passage in source.article.story()}
    return next((sentence.span for sentence in source.sentences if sentence.passage in story), None)
