"""names."""

from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Mention


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Mention, ...]:
    """None yet."""
    return ()
