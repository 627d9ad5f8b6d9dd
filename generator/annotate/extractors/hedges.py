"""What is not simply asserted: reported, alleged, denied, expected or possible, and how far that reaches."""

from generator.annotate.certainty.readings import loosened_in
from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Hedge


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Hedge, ...]:
    """Every hedge of the story, in reading order, scoped to its clause or noun phrase; headings are skipped."""
    return tuple(
        Hedge(
            span=reading.span(at, found.cue),
            scope=reading.span(at, found.scope),
            certainty=found.certainty,
        )
        for at in reading.story()
        for found in loosened_in(at.doc).values()
    )
