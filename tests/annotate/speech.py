"""A builder: an invented article with everything that is said in it."""

from dataclasses import replace

from generator.annotate.extractors import attributions, names, origins, quotes
from generator.model import PassageKind
from tests.annotate.paragraphs import read


def hear(text, kinds=None, outlet=None):
    """The quotations, attributions and origins of an article; its lines are its passages, body unless `kinds` says.

    `outlet` is who prints it, where it says so.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    reading, facts = read(
        *(((kinds or {}).get(n, PassageKind.BODY), line) for n, line in enumerate(lines)), outlet=outlet
    )
    for field, member in (
        ("mentions", names),
        ("quotes", quotes),
        ("attributions", attributions),
        ("credits", origins),
    ):
        facts = replace(facts, **{field: member.extract(reading, facts)})
    return facts
