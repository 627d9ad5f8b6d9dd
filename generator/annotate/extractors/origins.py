"""Origins: whom the article credits for what it says, outlets and agencies first of all."""

from generator.annotate.reading import Reading
from generator.annotate.speech.crediting import credited
from generator.annotate.speech.outlets import outlet_names
from generator.model import AnnotatedArticle, Credit


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Credit, ...]:
    """Every place of the story that credits somebody, in reading order; who is only mentioned is no origin."""
    names = outlet_names(reading, facts.mentions)
    return tuple(
        Credit(origin=c.outlet.name, kind=c.outlet.kind, span=reading.article.span(c.start, c.end))
        for c in credited(reading, names.outlets)
    )
