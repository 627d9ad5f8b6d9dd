"""quotes."""

from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Quote


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Quote, ...]:
    """None yet."""
    return ()
