"""moments."""

from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Moment


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Moment, ...]:
    """None yet."""
    return ()
