"""attributions."""

from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Attribution


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Attribution, ...]:
    """None yet."""
    return ()
