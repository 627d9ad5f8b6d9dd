"""A mail that was forwarded in the text of another: the article is what was forwarded, its sender is the outlet."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from email.utils import parseaddr
from functools import cache

from generator.clean.draft import Block, Draft
from generator.clean.html.dates import foreign_date, iso_date
from generator.clean.html.metadata import stated
from generator.clean.passages.imprint import DAY
from generator.clean.passages.lines import visible_lines
from generator.model import PassageKind, Reason
from generator.text.tables import read_table

HEADER = re.compile(r"(?P<name>[^\W\d_][\w-]*(?: [\w-]+)?)[ \xa0]?[:：][ \t\xa0]*(?P<value>.+)")
AROUND_OPENING = "-_=*>:… \t\xa0"
QUOTE_MARK = re.compile(r"^(?:>[ \t]?)+", re.M)
RULE = re.compile(r"[-_=*]{5,}")
MIN_REST = 0.5  # of the text: below the headers of an article stands most of it; below those of a mail answered, little
MIN_UNOPENED = 3  # headers that open a forwarded mail by themselves, as in Outlook
WHERE = Reason.of("where.forwarded")
ASIDE = Reason.of("passage.forwarding")
ANSWERED = Reason.of("passage.answered_mail")


@dataclass(frozen=True, slots=True, kw_only=True)
class Headers:
    """The headers of a mail inside a text: which of its lines they are, and what they say."""

    last: int
    said: Mapping[str, str]


def as_forwarded(draft: Draft) -> Draft:
    """The draft with sender, subject and date of the mail that its text forwards; itself where it forwards none."""
    draft = _unquoted(draft)
    lines = list(visible_lines(draft.text))
    headers = _headers(draft.text, lines)
    if headers is None:
        return _without_answered(draft, lines)
    end = lines[headers.last][1]
    name, address = parseaddr(headers.said["sender"])
    byline = draft.byline if draft.byline and draft.byline.value in draft.text[end:] else None
    return replace(
        draft,
        blocks=_set_aside(draft, lines[: headers.last + 1]),
        title=stated(without_prefix(headers.said.get("subject", "")), WHERE) or draft.title,
        outlet=stated(name or address, WHERE) or draft.outlet,
        byline=byline,
        published=stated(_moment(headers.said.get("date", "")), WHERE),
    )


def without_prefix(subject: str) -> str:
    """The subject of a mail without what programs put before it when they forward.

    >>> without_prefix("WG: Fwd: Ferry stops")
    'Ferry stops'
    """
    prefix, colon, rest = subject.partition(":")
    return without_prefix(rest.strip()) if colon and prefix.strip().lower() in _words()["prefixes"] else subject


def _unquoted(draft: Draft) -> Draft:
    """The draft without the marks of quotation, where a whole forwarded mail stands behind them."""
    opening = next((line for line in QUOTE_MARK.finditer(draft.text) if _opens(_rest_of_line(draft, line))), None)
    if opening is None or draft.blocks:
        return draft
    above = draft.text[: opening.start()]
    return replace(draft, text=above + QUOTE_MARK.sub("", draft.text[opening.start() :]))


def _rest_of_line(draft: Draft, mark: re.Match[str]) -> str:
    return draft.text[mark.end() :].partition("\n")[0]


def _headers(text: str, lines: Sequence[tuple[int, int]]) -> Headers | None:
    """The headers below which most of the text stands: where a mail was forwarded twice, those of the first mail."""
    size = sum(end - start for start, end in lines)
    found, above = None, 0
    for i, (start, end) in enumerate(lines):
        above += end - start
        if (size - above) < MIN_REST * size and found:
            break
        opened = _opens(text[start:end])
        headers = _read(text, lines, i + 1 if opened else i)
        if "sender" in headers.said and (opened or _stands_alone(text, lines, i, headers)):
            found = headers
    return found


def _opens(line: str) -> bool:
    words = line.strip(AROUND_OPENING).replace("’", "'").lower()
    return words in _words()["opens"] and line.strip() != line.strip(AROUND_OPENING)


def _stands_alone(text: str, lines: Sequence[tuple[int, int]], i: int, headers: Headers) -> bool:
    """Whether the headers need no line that opens them: sender, day and subject stand together."""
    ruled = i > 0 and RULE.fullmatch(text[slice(*lines[i - 1])]) is not None
    whole = {"sender", "date", "subject"} <= headers.said.keys()
    return whole and (ruled or headers.last - i >= MIN_UNOPENED - 1)


def _read(text: str, lines: Sequence[tuple[int, int]], first: int) -> Headers:
    """The headers that stand together from line `first` on."""
    said: dict[str, str] = {}
    last = first - 1
    for i in range(first, len(lines)):
        found = HEADER.fullmatch(text[slice(*lines[i])])
        kind = _kinds().get(found["name"].lower()) if found else None
        if found is None or kind is None:
            break
        last = i
        said.setdefault(kind, found["value"])
    return Headers(last=last, said=said)


def _moment(words: str) -> str | None:
    day = DAY.search(words)
    return iso_date(words) or (iso_date(day.group()) or foreign_date(day.group()) if day else None)


def _set_aside(draft: Draft, lines: Sequence[tuple[int, int]]) -> tuple[Block, ...]:
    """The blocks, with everything up to the headers of the forwarded mail as furniture."""
    end = lines[-1][1]
    above = (Block(start=start, end=stop, kind=PassageKind.FURNITURE, reason=ASIDE) for start, stop in lines)
    return (*above, *(block for block in draft.blocks if block.start >= end))


def _without_answered(draft: Draft, lines: Sequence[tuple[int, int]]) -> Draft:
    """The draft, with a mail that it answers and repeats below its own words as furniture."""
    set_apart = {block.start for block in draft.blocks if block.kind in (PassageKind.QUOTE, PassageKind.FURNITURE)}
    quoted = next((i for i in range(1, len(lines)) if _answers(draft.text, lines[i:], set_apart)), None)
    if quoted is None:
        return draft
    start = lines[quoted][0]
    above = (block for block in draft.blocks if block.start < start)
    below = (Block(start=s, end=e, kind=PassageKind.FURNITURE, reason=ANSWERED) for s, e in lines[quoted:])
    return replace(draft, blocks=(*above, *below))


def _answers(text: str, lines: Sequence[tuple[int, int]], set_apart: Collection[int]) -> bool:
    """Whether the first line says who wrote the others, and these are quoted to the end."""
    words = text[slice(*lines[0])].rstrip().lower()
    told = words.endswith((":", "：")) and any(f" {verb}" in f" {words}" for verb in _words()["answers"])
    quoted = (text[start] == ">" or start in set_apart for start, _ in lines[1:])
    return told and len(lines) > 1 and all(quoted)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in read_table(__package__, "forwarding.yml").items()}


@cache
def _kinds() -> Mapping[str, str]:
    """What each name of a header is the name of."""
    return {word: kind for kind in ("sender", "subject", "date", "other") for word in _words()[kind]}
