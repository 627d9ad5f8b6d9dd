"""Mail addresses and telephone numbers of an article, covered: the words around them keep their places."""

from dataclasses import replace

from generator.model import COVER, Article, Masked, MaskedKind, Reason, Stated
from generator.model.reason import Value
from generator.text.private import private_stretches


def covered(article: Article) -> Article:
    """The article with a sign of ours for each character of an address or number, and a note that says so.

    A covered stretch is as long as what it covers, so that every offset still counts code points of the file.
    """
    stretches = private_stretches(article.text)
    text = covered_text(article.text, stretches)
    notes = tuple(_covered_reason(note) for note in article.notes)
    if stretches:
        notes = (*notes, Reason.of("note.masked", n=len(stretches), sign=COVER * 3))
    masked = tuple(Masked(start=start, end=end, kind=MaskedKind(kind)) for start, end, kind in stretches)
    return replace(
        article,
        text=text,
        masked=masked,
        notes=notes,
        title=_covered_value(article.title, text),
        outlet=_covered_value(article.outlet, text),
        byline=_covered_value(article.byline, text),
    )


def covered_text(text: str, stretches: list[tuple[int, int, str]]) -> str:
    """The text with a sign in the place of each character of the stretches."""
    pieces, position = [], 0
    for start, end, _ in stretches:
        pieces += [text[position:start], COVER * (end - start)]
        position = end
    return "".join([*pieces, text[position:]])


def _covered_value(stated: Stated | None, text: str) -> Stated | None:
    if stated is None:
        return None
    value = covered_text(stated.value, private_stretches(stated.value))
    span = stated.span
    return replace(stated, value=value, span=replace(span, text=text[span.start : span.end]) if span else None)


def _covered_reason(reason: Reason) -> Reason:
    """Notes repeat words of the file: the fields of a form, the name of who forwarded a mail."""
    return replace(reason, values=tuple((name, _covered(value)) for name, value in reason.values))


def _covered(value: Value) -> Value:
    if isinstance(value, str):
        return covered_text(value, private_stretches(value))
    if isinstance(value, tuple):
        # A tuple is of words alone or of reasons alone; covering keeps which.
        return tuple(_covered_reason(one) if isinstance(one, Reason) else str(_covered(one)) for one in value)  # type: ignore[return-value]
    return value
