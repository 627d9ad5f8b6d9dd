"""One member a format, all with one signature: `matches(path, head)` and `open_drafts(seed)`.

The order is meaning: the first member that matches opens the seed. Those that know their files by their first bytes
stand first, those that go by the name or by a guess follow, and plain text takes what is left.
"""

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

from generator.clean.draft import Opened
from generator.clean.formats import (
    addresses,
    bibtex,
    docx,
    epub,
    feed,
    har,
    html,
    json_records,
    mail,
    markdown,
    notes,
    odt,
    outlook,
    pdf,
    references,
    results,
    rtf,
    subtitles,
    table,
    text,
    unreadable,
    wacz,
    warc,
    wire,
    wire_copy,
)
from generator.model import Seed

#: How many bytes of a seed the members see when they are asked whether it is theirs.
HEAD_BYTES = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A member: whether a seed is of this format, by its path and first bytes, and how it is opened."""

    name: str
    matches: Callable[[str, bytes], bool]
    open_drafts: Callable[[Seed], Opened]


def _member(module: ModuleType) -> Format:
    return Format(name=module.NAME, matches=module.matches, open_drafts=module.open_drafts)


FORMATS: tuple[Format, ...] = tuple(
    map(
        _member,
        (
            *(pdf, odt, epub, wacz, docx, rtf, warc, har, subtitles, references, bibtex, addresses, notes, wire),
            *(wire_copy, table, outlook, unreadable, mail, feed, results, html, json_records, markdown, text),
        ),
    )
)


def format_of(seed: Seed) -> Format | None:
    """The first format that matches the seed; `None` where it is of no kind that we read."""
    head = seed.data[:HEAD_BYTES]
    return next((member for member in FORMATS if member.matches(seed.path, head)), None)
