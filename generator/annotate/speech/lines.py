"""Speech without quotation marks: behind the label of a transcript, behind a dash, or posted under an account."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.annotate.reading import ReadPassage
from generator.annotate.speech.marks import DASHED, LABELLED, Marked
from generator.annotate.speech.posts import posts
from generator.text.english import any_of, words
from generator.text.labels import ANSWERS, labels

#: "— Who will pay? asked Ann Lee." A hyphen begins an item of a list as often.
SAYS = any_of(words("speech", "plain_forms", "forms_behind_quotations"))
DASH = re.compile(
    rf"[ \t]*(?P<dash>[—–―])[ \t]*(?P<words>\S[^\n“”«»\"]*?[,?!.…])[ \t]+"
    rf"(?:(?:{SAYS})\b(?= [A-Z]| the\b| he\b| she\b| they\b| an?\b)"
    rf"|(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|[Tt]he [\w’' -]+?|he|she|they) (?:{SAYS})\b(?=[ .,]))"
)
#: How many labelled lines make a transcript: one question alone may be anything.
LEAST_TURNS = 3


def spoken_lines(story: Sequence[ReadPassage]) -> Iterator[Marked]:
    """The words of every answer and statement of a transcript, of every dash that opens speech, and of every post."""
    if _is_transcript(story):
        for at in story:
            yield from _labelled(at)
    for at in story:
        yield from _dashed(at)
    yield from posts(story)


def _is_transcript(story: Sequence[ReadPassage]) -> bool:
    """Whether labels take turns; of names, one must be known to the article in small letters, too."""
    found = [label for at in story for label in labels(at.text)]
    counts = Counter((label["role"] or label["name"]).split()[-1] for label in found)
    if len(found) < LEAST_TURNS or len(counts) < 2 or max(counts.values()) < 2:
        return False
    text = "\n".join(at.text for at in story)
    return any(label["role"] in ANSWERS or _is_named(label["name"] or "", text) for label in found)


def _is_named(label: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(label.rsplit(maxsplit=1)[-1].title())}\b", text) is not None if label else False


def _labelled(at: ReadPassage) -> Iterator[Marked]:
    """What follows each label, to the end of its line; the questions of an unnamed interviewer are the article's."""
    for label in labels(at.text):
        end = at.text.find("\n", label.end())
        line = at.text[label.end() : end if end >= 0 else len(at.text)].rstrip()
        if label["role"] is None or label["role"] in ANSWERS:
            start = at.passage.start + label.end()
            yield Marked(
                start=start, end=start + len(line), inner_start=start, inner_end=start + len(line), family=LABELLED
            )


def _dashed(at: ReadPassage) -> Iterator[Marked]:
    offset = 0
    for line in at.text.split("\n"):
        if (found := DASH.match(line)) is not None:
            start = at.passage.start + offset
            inner = (start + found.start("words"), start + found.end("words"))
            yield Marked(
                start=start + found.start("dash"), end=inner[1], inner_start=inner[0], inner_end=inner[1], family=DASHED
            )
        offset += len(line) + 1
