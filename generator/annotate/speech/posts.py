"""Posts of social networks that a page embeds: their words, who signs them, and the account they were posted under."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Span as Tokens

from generator.annotate.reading import Reading, ReadPassage
from generator.annotate.speech.marks import POSTED, Marked
from generator.model import PassageKind, Speaker

#: "— Ann Lee (@annlee) July 15, 2031", at the end of a post or on a line of its own below it.
SIGNATURE = re.compile(r"(?:^|\s)(?P<dash>[—–-])\s*(?P<name>[^\n()@]{2,60}?)\s?\((?P<account>@\w{1,30})\)[^\n]*$")
LINKS = re.compile(r"(?:\s*(?:https?://\S+|pic\.twitter\.com/\S+))*\s*$")


def posts(story: Sequence[ReadPassage]) -> Iterator[Marked]:
    """The words of every signed post, without the links that end them."""
    for before, at in pairwise((None, *story)):
        found = SIGNATURE.search(at.text) if at is not None else None
        if at is None or found is None:
            continue
        if at.text[: found.start()].strip():
            yield from _words(at, found.start())
        elif before is not None and before.passage.kind is PassageKind.QUOTE:
            yield from _words(before, len(before.text))


def _words(at: ReadPassage, end: int) -> Iterator[Marked]:
    text = at.text[:end]
    start, last = len(text) - len(text.lstrip()), len(LINKS.sub("", text))
    if last > start:
        inner = at.passage.start + start, at.passage.start + last
        yield Marked(start=inner[0], end=inner[1], inner_start=inner[0], inner_end=inner[1], family=POSTED)


def signed_by(at: ReadPassage) -> tuple[Tokens, Tokens] | None:
    """The dash and the name of a signature; `None` where the passage has none."""
    found = SIGNATURE.search(at.text)
    if found is None:
        return None
    dash, name = (at.doc.char_span(*found.span(group), alignment_mode="expand") for group in ("dash", "name"))
    return None if dash is None or name is None else (dash, name)


def account(reading: Reading, at: ReadPassage) -> Speaker | None:
    """The account under which the post was made."""
    found = SIGNATURE.search(at.text)
    return None if found is None else Speaker(name=found["account"], span=reading.chars(at, *found.span("account")))
