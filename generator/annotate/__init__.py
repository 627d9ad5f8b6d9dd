"""Stage 3: an article becomes facts, each with its span."""

from dataclasses import replace

from generator.annotate.extractors import EXTRACTORS
from generator.annotate.reading import read_article
from generator.model import AnnotatedArticle, Article

__all__ = ["annotate_article"]


def annotate_article(article: Article) -> AnnotatedArticle:
    """The facts of one article. An article in another language than English keeps its text and is not compared."""
    if article.language is not None and article.language.value != "en":
        return AnnotatedArticle(article=article, compared=False)
    reading = read_article(article)
    facts = AnnotatedArticle(article=article)
    for field, extract in EXTRACTORS:
        # `field` is a field of AnnotatedArticle and `extract` gives its type; the registry pairs them by hand.
        facts = replace(facts, **{field: extract(reading, facts)})  # type: ignore[arg-type]
    return facts
