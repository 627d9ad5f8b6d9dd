"""What a note of correction puts right elsewhere in its article: "a correction to our 9:40 post: it is 12, not 14"."""

import re
from collections.abc import Iterator

from generator.annotate.stance.notes import begins_note
from generator.text.sentences import split_sentences
from generator.text.similarity import stems

CLOCK = r"\b\d{1,2}[:.]\d\d\b"
#: What was wrong: a number, as it is written.
WRONG = re.compile(r"\b(?:not|rather than|instead of) (?P<wrong>[£$€¥]?\d[\d.,]*\w*(?<![.,]))", re.IGNORECASE)
#: The post that is put right, by its clock; not the note's own, with which its line begins.
POST = re.compile(rf"(?<!^)(?P<clock>{CLOCK})(?= (?:post|update|entry|item)\b)", re.IGNORECASE)

Stretch = tuple[int, int]  # from a character of the passage to the one behind the last


def corrected(texts: list[str]) -> Iterator[tuple[int, Stretch, int, Stretch]]:
    """In the passages of an article, each note's words of correction, and each sentence elsewhere that was wrong."""
    for at, text in enumerate(texts):
        for note in split_sentences(text):
            words = text[slice(*note)]
            cue = WRONG.search(words) or POST.search(words) if begins_note(words, text[note[0] :]) else None
            if cue is not None:
                told = note[0] + cue.start(), note[0] + cue.end()
                yield from ((at, told, place, wrong) for place, wrong in _wrong(texts, at, words))


def _wrong(texts: list[str], note_at: int, note: str) -> Iterator[tuple[int, Stretch]]:
    """The sentences that the note is on: of the post whose clock it gives, and of all others where it gives none."""
    number, post = WRONG.search(note), POST.search(note)
    old = number["wrong"] if number is not None else ""
    of_post = [at for at, text in enumerate(texts) if post is not None and text.startswith(post["clock"])]
    about = stems(note) - stems(old)
    for at in of_post or (range(len(texts)) if number is not None else ()):
        for first, last in split_sentences(texts[at]) if at != note_at else ():
            said = texts[at][first:last]
            if about & stems(said) and re.search(rf"(?<![\d.,:]){re.escape(old)}(?!\w|[.,]\d)", said):
                yield at, (first, last)
