"""The words that say what a figure takes in or leaves out: "including North Korean troops", "excluding taxes"."""

import re

from spacy.tokens import Doc, Token

from generator.annotate.figures.tokens import token_at

CUE = re.compile(
    r",? \(?(?P<cue>(?:including|excluding|not including|not counting|without counting|excepting"
    r"|among them|(?:most|half|all|many|some) of them)\b)"
)
REACH = 25  # characters between a figure and the cue: "50,000 troops in the region, including"
END = re.compile(r"[;:)—–]|,(?!\d)| - |\.(?=\s|$)")


def scope(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """The stretch of `doc.text` that limits the figure from `start` to `end`; `None` where nothing does."""
    text = doc.text
    sentence_end = token_at(doc, end - 1).sent.end_char
    match = CUE.search(text, end, min(sentence_end, end + REACH + 20))
    if match is None or match.start() > end + REACH or re.search(r"[,;.]", text[end : match.start()]):
        return None
    begin = match.start("cue")
    if not _hangs_on(token_at(doc, begin), token_at(doc, start).i, token_at(doc, end - 1).i):
        return None
    stop = END.search(text, begin, sentence_end)
    last = stop.start() if stop else sentence_end
    return begin, begin + len(text[begin:last].rstrip(" .\"”’'"))


def _hangs_on(cue: Token, first: int, last: int) -> bool:
    """Whether the parse ties the cue to the figure; "including" alone may well speak of a thing further back."""
    return cue.lower_ != "including" or cue.dep_ != "prep" or first <= cue.head.i <= last
