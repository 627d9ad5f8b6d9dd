"""People, organisations and places, each with the fullest name that the article gives it."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.annotate.reading import Reading
from generator.model import AnnotatedArticle, Mention, NameKind, Span

#: What the model's labels mean here; it has many more, and they are no names of these kinds.
KINDS = {
    "PERSON": NameKind.PERSON,
    "ORG": NameKind.ORGANISATION,
    "GPE": NameKind.PLACE,
    "LOC": NameKind.PLACE,
    "FAC": NameKind.PLACE,
}


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Mention, ...]:
    """Every mention of a name in the story, in reading order."""
    found = [
        (_bare(reading.span(at, ent)), KINDS[ent.label_])
        for at in reading.story()
        for ent in at.doc.ents
        if ent.label_ in KINDS and any(token.is_title or token.is_upper for token in ent)
    ]
    full = _full_names(span.text for span, _ in found)
    votes: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for span, kind in found:
        votes[full[span.text]][kind] += 1
    return tuple(
        Mention(span=span, kind=votes[full[span.text]].most_common(1)[0][0], name=full[span.text]) for span, _ in found
    )


def _bare(span: Span) -> Span:
    """The name without its article and its possessive ending."""
    start = span.start + (4 if span.text.lower().startswith("the ") and len(span.text) > 4 else 0)
    end = span.end - (2 if span.text.endswith(("’s", "'s")) and span.end - 2 > start else 0)
    return span.part(start, end)


def _full_names(names: Iterable[str]) -> dict[str, str]:
    """Every name to the longest name that ends with it."""
    known = sorted(set(names), key=lambda name: (-len(name), name))
    return {name: next((longer for longer in known if longer.split()[-1:] == name.split()), name) for name in known}
