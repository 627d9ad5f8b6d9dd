"""Labels that a model gives: short, plain, and with no name and no number that the row does not show."""

import re

from generator.compare.event import Event
from generator.compare.point import Label
from generator.model import AuthorKind, Draft, Reason, Span, Unprinted
from generator.text.similarity import WORD, stem, stems

MOST_WORDS = 12
MOST_LETTERS = 120
#: An address, or a sign by which markup begins.
MARKUP = re.compile(r"https?:|www\.|\w@\w|\.(?:com|org|net)\b|[<>\[\]{}|\\*_`~#$^]", re.IGNORECASE)
DIGIT = re.compile(r"\d")


def label_of(event: Event, draft: Draft, spans: tuple[Span, ...]) -> tuple[Label | None, tuple[Unprinted, ...]]:
    """The draft's label where it may be printed; an editor may write any line."""
    if draft.label is None:
        return None, ()
    text = " ".join(draft.label.split())
    if draft.author.kind is AuthorKind.EDITOR or _is_fit(event, text, spans):
        return Label(text=text), ()
    return None, (Unprinted(place=draft.place, reason=Reason.of("points.label", label=text)),)


def _is_fit(event: Event, text: str, spans: tuple[Span, ...]) -> bool:
    if MARKUP.search(text) or not text.isprintable() or len(text) > MOST_LETTERS:
        return False
    words = text.split()
    shown = " ".join(span.text for span in spans)
    return len(words) <= MOST_WORDS and not _strange(event, text, shown)


def _strange(event: Event, text: str, shown: str) -> list[str]:
    """Names and numbers of the label that no cell has; its first word is written large in any case."""
    held, letters = stems(shown), shown.casefold()
    words = WORD.findall(text)
    named = [word for at, word in enumerate(words) if DIGIT.search(word) or _is_name(event, word, first=at == 0)]
    return [word for word in named if stem(word.lower()) not in held and word.casefold() not in letters]


def _is_name(event: Event, word: str, *, first: bool) -> bool:
    return word[:1].isupper() and (not first or stem(word.lower()) in event.names)
