"""terms."""

from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Term


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Term, ...]:
    """None yet."""
    return ()
