"""Corrections: notes in which the article puts right what it said before, wherever they stand."""

import re
from collections.abc import Iterator

from generator.annotate.reading import Reading
from generator.annotate.stance.notes import ALONE, WITHDRAWN, begins_note
from generator.model import AnnotatedArticle, Correction, Passage, Span, Stance
from generator.text.sentences import split_sentences


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Correction, ...]:
    """The notes in reading order, those that were set aside as no part of the story included."""
    return tuple(Correction(span=note, withdrawn=tuple(_withdrawn(note, facts))) for note in _notes(reading))


def _notes(reading: Reading) -> Iterator[Span]:
    article = reading.article
    labelled: Passage | None = None
    for passage in article.passages:
        text = article.text[passage.start : passage.end]
        start = labelled.start if labelled is not None else _start(text, passage)
        labelled = passage if ALONE.match(text) else None
        if start is not None and labelled is None:
            yield article.span(start, passage.end)


def _start(text: str, passage: Passage) -> int | None:
    """Where in the article the note begins that this passage ends with."""
    starts = (first for first, last in split_sentences(text) if begins_note(text[first:last], text[first:]))
    found = next(starts, None)
    return None if found is None else passage.start + found


def _withdrawn(note: Span, facts: AnnotatedArticle) -> list[Span]:
    parsed = [one.scope for one in facts.stands if one.stance is Stance.RETRACTED and note.contains(one.scope)]
    spelt = (note.part(note.start + found.start("back"), note.start + found.end("back")) for found in _spelt(note))
    return parsed or list(spelt)


def _spelt(note: Span) -> Iterator[re.Match[str]]:
    return WITHDRAWN.finditer(note.text)
