"""Subtitles (VTT, SRT): what was said, with its speakers; no clock of the recording, and rolling lines once."""

import io
import re
from collections.abc import Iterator, Sequence

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from generator.clean.decoding import check_length, decode_seed, notes_of
from generator.clean.draft import Draft, Opened
from generator.clean.marked_lines import MarkedLine, joined
from generator.clean.passages.lines import SENTENCE_END
from generator.errors import CleanError
from generator.model import PassageKind, Reason, Seed

NAME = "subtitles"
CUE = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*1\s*\r?\n\d\d:\d\d:\d\d,\d{3} --> ")
TAG = re.compile(r"<[^<>]*>")
SPEAKER = re.compile(r"<v(?:\.[\w.]+)? ([^>]+)>")
SAID = Reason.of("passage.subtitle_line")


def matches(path: str, head: bytes) -> bool:
    """Whether a file begins as one of the two kinds of subtitles."""
    return head.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT") or CUE.match(head) is not None


def open_drafts(seed: Seed) -> Opened:
    """One draft: a paragraph for each turn of a speaker, or for each sentence where nobody is named."""
    decoded = decode_seed(seed)
    text = decoded.text.lstrip("\ufeff")
    kind = "vtt" if text.startswith("WEBVTT") else "srt"
    try:
        captions = [caption.raw_text for caption in webvtt.from_buffer(io.StringIO(text), format=kind).captions]
    except (MalformedCaptionError, MalformedFileError) as error:
        raise CleanError(seed.path, Reason.of("left_out.damaged")) from error
    turns = list(_turns(captions))
    body, blocks = joined(MarkedLine(turn, PassageKind.BODY, SAID) for turn in turns)
    check_length(seed, len(body))
    if not body.strip():
        raise CleanError(seed.path, Reason.of("left_out.no_text"))
    notes = (*notes_of(decoded), Reason.of("note.subtitles"))
    return Opened(drafts=(Draft(seed=seed, part=None, format=NAME, text=body, blocks=blocks, notes=notes),))


def _turns(captions: Sequence[str]) -> Iterator[str]:
    """What each speaker says in one go, with the name before it where it is given."""
    said: list[str] = []
    before = speaker = ""
    for caption in captions:
        named = SPEAKER.search(caption)
        lines = [" ".join(TAG.sub("", line).split()) for line in caption.splitlines()]
        new = " ".join(line for line in lines if line and line != before)
        before = lines[-1] if lines else before
        changed = named is not None and named[1] != speaker
        if said and (changed or SENTENCE_END.search(said[-1])):
            yield " ".join(said)
            said = []
        if changed and named:
            speaker = named[1]
            said.append(f"{speaker}:")
        if new:
            said.append(new)
    if said:
        yield " ".join(said)
