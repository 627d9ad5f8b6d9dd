"""origins."""

from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Credit


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Credit, ...]:
    """None yet."""
    return ()
