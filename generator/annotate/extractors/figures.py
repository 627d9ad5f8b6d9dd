"""figures."""

from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Figure


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Figure, ...]:
    """None yet."""
    return ()
