"""Labels that a model gives: short, plain, and with no name and no number that the row does not show."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from generator.compare.event import Event
from generator.compare.point import Label, Point
from generator.model import AuthorKind, Draft, Reason, Span, Unprinted
from generator.text.nations import country_of
from generator.text.similarity import WORD, stem, stems

MOST_WORDS = 12
MOST_LETTERS = 120
#: An address, or a sign by which markup begins.
MARKUP = re.compile(r"https?:|www\.|\w@\w|\.(?:com|org|net)\b|[<>\[\]{}|\\*_`~#$^]", re.IGNORECASE)
DIGIT = re.compile(r"\d")


def labelled(
    event: Event, drafted: Iterable[Point[Any]]
) -> tuple[list[Point[Any]], list[Unprinted]]:  # Any: of all facets
    """The points with their authors' labels, held against the cells as they will be printed, and the labels refused.

    A point whose label is refused keeps its place; the rules name it.
    """
    points: list[Point[Any]] = []
    refused: list[Unprinted] = []
    for point in drafted:
        label, wrong = (None, ()) if point.draft is None else _label_of(event, point.draft, point.spans)
        points.append(replace(point, title=label))
        refused += wrong
    return points, refused


def _label_of(event: Event, draft: Draft, spans: Sequence[Span]) -> tuple[Label | None, tuple[Unprinted, ...]]:
    """The draft's label where it may be printed; an editor may write any line."""
    if draft.label is None:
        return None, ()
    text = " ".join(draft.label.split())
    if draft.author.kind is AuthorKind.EDITOR or _is_fit(event, text, spans):
        return Label(text=text), ()
    return None, (Unprinted(place=draft.place, reason=Reason.of("points.label", label=text)),)


def _is_fit(event: Event, text: str, spans: Sequence[Span]) -> bool:
    if MARKUP.search(text) or not text.isprintable() or len(text) > MOST_LETTERS:
        return False
    shown = " ".join(span.text for span in spans)
    return len(text.split()) <= MOST_WORDS and not _strange(event, text, shown)


def _strange(event: Event, text: str, shown: str) -> list[str]:
    """Names and numbers of the label that no cell has; a country and its people are one name."""
    held, letters = stems(shown), shown.casefold()
    countries = {_country(word) for word in WORD.findall(shown)}
    words = WORD.findall(text)
    named = [word for at, word in enumerate(words) if DIGIT.search(word) or _is_name(event, word, first=at == 0)]
    strange = [word for word in named if stem(word.lower()) not in held and word.casefold() not in letters]
    return [word for word in strange if DIGIT.search(word) or _country(word) not in countries]


def _is_name(event: Event, word: str, *, first: bool) -> bool:
    """Whether the word is a name; the first is written large in any case."""
    return word[:1].isupper() and (not first or stem(word.lower()) in event.proper)


def _country(word: str) -> str:
    """The country that the word names or whose people it names, else the word itself."""
    bare = word.removesuffix("'s").removesuffix("’s")
    return (country_of(bare) or bare).casefold()
