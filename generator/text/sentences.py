"""Where sentences begin and end: sentencex, with its mistakes in news prose put right."""

import re
from collections.abc import Iterator
from itertools import pairwise
from string import ascii_lowercase

import sentencex

from generator.text.calendar import MONTH_START, WEEKDAY
from generator.text.english import any_of, words

OPENING = r"[\"'“‘«„(\[]*"
CLOSING = r"[\"'”’»)\]]*"
BEGINNING = rf"{OPENING}[A-Z0-9\u00c0-\u00de]"

#: Sentence ends that sentencex overlooks: the new sentence begins where the match ends.
OVERLOOKED = (
    re.compile(rf"…{CLOSING}\s+(?={BEGINNING})"),
    re.compile(rf"[?!]{{2,}}{CLOSING}\s+(?={BEGINNING})"),
    re.compile(r"[.!?][\"'”’]?\)\s+(?=[\"“‘(]?[A-Z])"),  # "(It was the second try.) A third follows."
    re.compile(r"[.!?][”\"](?=[A-Z][a-z]|I\b)"),  # ".”The": a page without the space
    re.compile(r"\bno\.\s+(?=[A-Z][a-z])"),  # the answer; the number is followed by a figure
    re.compile(r"(?<!\s)[^\S\n]*+\n[^\S\n]*+\n\s*+(?=\S)"),
    re.compile(r"(?m)^.{1,40}[^\s,;-][ \t]*\n\s*(?=[A-Z0-9\"“‘•*-])"),  # a heading, a caption, an item of a list
)
DAY_OR_ZONE = (
    rf"(?:on |local|{WEEKDAY}|{MONTH_START}"
    r"|(?:Eastern|Central|Mountain|Pacific|Greenwich)\b|[A-Z]{2,4}\b)"
)
SPEECH = f"(?:{any_of(words('speech', 'plain_forms', 'forms_behind_quotations'))})"
#: Sentence ends that sentencex finds by mistake: the text before, and the text after.
MISTAKEN = (
    (re.compile(r"\b[ap]\.m\.$", re.I), re.compile(DAY_OR_ZONE)),
    (
        re.compile(
            r"\b(?:approx|Ft|Mt|Vol|vol|pp|cf|Adm|Maj|Cmdr|Sgt|Supt|Insp|Rev|Hon|Messrs|Mmes|Fig|fig|Mr|Mrs|Ms|Dr)\.$"
        ),
        re.compile(r""),
    ),
    (re.compile(r"(?<![^\s,(])[A-Z][a-z]{1,4}\.$"), re.compile(r"[a-z]+\b")),  # "In Boston, Mass. police closed roads."
    (
        re.compile(r"[?!][\"”’']$"),
        re.compile(rf"(?<![\w.'’-])(?:[A-Z][\w.'’-]*+\s++){{1,5}}{SPEECH}\b"),
    ),  # “Is it safe?” Mayor Roe asked.
)
#: Items of a list in one line: "a. The first item b. The second item".
LETTERED = re.compile(r"(?:^|\s)(?P<item>(?P<letter>[a-z])[.)] (?=[A-Z]))")
#: The same with figures: "1. The first item 2. The second item". The first of them begins its line.
NUMBERED = re.compile(r"(?P<item>(?:(?m:^)|(?<=\s))[•⁃*-]?\s?(?P<number>\d{1,2})[.)]\)? (?=[A-Z]))")
ITEM_NUMBER = re.compile(r"\s*[•⁃*-]?\s?\d{1,3}\.?\)?[.)]?\s*")  # of a list, alone where its sentence should begin
LOOK_BACK, LOOK_AHEAD = 40, 80  # characters around an end
#: The last of several letters with stops, and the next: "Jo Rudd, D-R.I., said".
INITIAL, NEXT_INITIAL = re.compile(r"\b[A-Z]\.$"), re.compile(r"[A-Z]\.")
NO_SPACE = re.compile(r"(?:Com|Org|Net|Edu|Gov|Co|Tv|Io|Js)\b")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The (start, end) of every sentence of `text`, half-open, in code points, without white space at either end.

    A quotation of several sentences stays whole, so that it is never parted from its speaker.
    >>> split_sentences("He left at 3 p.m. on Friday. So did she.")
    [(0, 28), (29, 40)]
    """
    starts = {found["start_index"] for found in sentencex.get_sentence_boundaries("en", text)}
    overlooked = {found.end() for pattern in OVERLOOKED for found in pattern.finditer(text)}
    starts.update(_outside_quotations(text, sorted(overlooked - starts)), _lettered(text), _numbered(text))
    kept = [0]
    for start in sorted(starts - {0}):
        if not _mistaken(text, start) and not ITEM_NUMBER.fullmatch(text, kept[-1], start):
            kept.append(start)
    return [trimmed for start, end in pairwise([*kept, len(text)]) if (trimmed := _trim(text, start, end))]


def _lettered(text: str) -> Iterator[int]:
    """Where the items of a list in one line begin, if their letters follow the alphabet from "a"."""
    items = list(LETTERED.finditer(text))
    if len(items) > 1 and ascii_lowercase.startswith("".join(item["letter"] for item in items)):
        yield from (item.start("item") for item in items)


def _numbered(text: str) -> Iterator[int]:
    """Where the items of a list in one line begin, if their numbers count on from the one that begins the line."""
    before: re.Match[str] | None = None
    for item in NUMBERED.finditer(text):
        if before is not None and int(item["number"]) == int(before["number"]) + 1:
            yield from (before.start(), item.start())
        elif item.start() and text[item.start() - 1] != "\n":
            before = None
            continue
        before = item


def _outside_quotations(text: str, starts: list[int]) -> Iterator[int]:
    """Those of `starts` at which no quotation is open, as far as the marks since the beginning of the line show."""
    position = opened = straight = 0
    for start in starts:
        line = max(position, text.rfind("\n", position, start) + 1)
        if line > position:
            opened = straight = 0
        opened += text.count("“", line, start) - text.count("”", line, start)
        straight += text.count('"', line, start)
        position = start
        if opened <= 0 and straight % 2 == 0:
            yield start


def _mistaken(text: str, start: int) -> bool:
    """Whether no sentence ends before `start` after all."""
    before, after = text[max(0, start - LOOK_BACK) : start], text[start : start + LOOK_AHEAD].lstrip()
    if before[-1:].isspace():
        tail = before.rstrip()
        return any(end.search(tail) and beginning.match(after) for end, beginning in MISTAKEN)
    return bool(NO_SPACE.match(after) or (INITIAL.search(before) and NEXT_INITIAL.match(after)))


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return (start, start + len(words.strip())) if words.strip() else None
