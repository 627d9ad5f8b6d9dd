"""Stretches of a source that the first page shows, and that no point holds as they are."""

from generator.model import AnnotatedArticle, Span


def in_its_marks(span: Span, source: AnnotatedArticle) -> Span:
    """The span; with the quotation marks around it where it is all that they hold."""
    quotes = (quote for quote in source.quotes if quote.marked)
    return next((quote.span for quote in quotes if quote.content == span), span)


def first_sentence(source: AnnotatedArticle) -> Span | None:
    """The first sentence of the story; `None` where there is none."""
    story = {passage.id for passage in source.article.story()}
    return next((sentence.span for sentence in source.sentences if sentence.passage in story), None)
