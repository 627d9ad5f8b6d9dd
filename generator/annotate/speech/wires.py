"""Agencies that a story is taken from: credited by its dateline, its byline or the line that closes it."""

import re
from collections.abc import Iterator

from generator.annotate.reading import Reading
from generator.annotate.speech.crediting import Crediting
from generator.annotate.speech.outlet_lists import outlet_lists
from generator.annotate.speech.outlets import Outlet, find_outlets
from generator.model import Article, OriginKind, Passage, PassageKind

#: "EASTPORT, July 3 (Meridian) - ", at the very beginning of a story.
DATELINE = re.compile(
    r"(?=[^\W\d_a-z]{2})[^()\n.!?]{2,60}(?:\.[^()\n.!?]{0,20})?\((?P<name>[A-Z][\w.&’' -]{1,40})\)\s?[-–—]+\s"
)
#: "From Nordic News Agency", "(Reporting by …)", "— Nordic News Agency": a line that is nothing else.
SIGNED = re.compile(
    r"\W*?(?:From|By|Source:?|Agency:?|Reporting by|With|(?<![-–—])[-–—]++)\s(?:the\s)?$", re.IGNORECASE
)
CLOSED = re.compile(r"[\W_]*")


def wires(reading: Reading) -> Iterator[Crediting]:
    """Every agency that the article is taken from, in reading order."""
    article = reading.article
    story = article.story()
    if story and (found := _dateline(article, story[0])):
        yield found
    for number, passage in enumerate(article.passages):
        if passage.kind in {PassageKind.BYLINE, PassageKind.FURNITURE, PassageKind.BODY}:
            closing = number > 0 and bool(story) and article.passages[number - 1] == story[-1]
            yield from _signed(article, passage, closing=closing)


def _dateline(article: Article, passage: Passage) -> Crediting | None:
    found = DATELINE.match(article.text, passage.start, passage.end)
    if found is None or found.group().startswith(_initials(found["name"])):
        return None
    start, end = found.span("name")
    name = outlet_lists().known.get(found["name"], found["name"])
    outlet = Outlet(start=start, end=end, name=name, kind=OriginKind.AGENCY)
    return Crediting(outlet=outlet, start=start, end=end, words=found["name"])


def _initials(name: str) -> str:
    """What a long name is shortened to: "UNO (United Nations Organization) - " is no dateline."""
    return "".join(word[0] for word in name.split() if word[0].isupper()) + " ("


def _signed(article: Article, passage: Passage, *, closing: bool) -> Iterator[Crediting]:
    """Agencies of a byline, and of any other line that holds one and nothing else."""
    line = article.text[passage.start : passage.end]
    for outlet in find_outlets(line):
        before, after = line[: outlet.start], line[outlet.end :]
        alone = bool(SIGNED.fullmatch(before)) or (closing and bool(CLOSED.fullmatch(before)))
        signs = passage.kind is PassageKind.BYLINE or (alone and bool(CLOSED.fullmatch(after)))
        if outlet.kind is OriginKind.AGENCY and signs:
            start, end = passage.start + outlet.start, passage.start + outlet.end
            whole = Outlet(start=start, end=end, name=outlet.name, kind=outlet.kind)
            yield Crediting(outlet=whole, start=start, end=end, words=line[outlet.start : outlet.end])
