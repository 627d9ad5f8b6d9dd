"""hedges."""

from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Hedge


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Hedge, ...]:
    """None yet."""
    return ()
