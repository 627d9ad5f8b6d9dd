"""BibTeX, as reference managers write it: each entry with an abstract is a source, and is said to be no more."""

import logging
import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice

from generator.clean.decoding import decode_seed, notes_of
from generator.clean.draft import Opened
from generator.clean.formats.records import MAX_RECORDS, open_records
from generator.clean.formats.references import ABSTRACT, natural_name
from generator.errors import CleanError
from generator.model import LeftOut, Reason, Seed

NAME = "bibtex"
OPENING = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:\s|%[^\n]*\n)*@(?!media|import|charset|font)[A-Za-z]{3,20}\s*\{", re.IGNORECASE
)
ENTRY = re.compile(r"^@[A-Za-z]{3,20}\s*+\{", re.MULTILINE)
FIELDS = (
    ("title", ("title",)),
    ("publication", ("journal", "journaltitle", "newspaper", "publisher", "howpublished", "organization")),
    ("url", ("url",)),
    ("language", ("langid", "language")),
    ("abstract", ("abstract",)),
)


def matches(path: str, head: bytes) -> bool:
    """Whether a file begins with an entry, or with a comment before one."""
    return OPENING.match(head) is not None


def open_drafts(seed: Seed) -> Opened:
    """A draft for each entry with an abstract; the others are listed, or the whole file as a list of addresses."""
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - few folders hold references
    from bibtexparser.middlewares import (  # noqa: PLC0415
        LatexDecodingMiddleware,
        MonthIntMiddleware,
        SeparateCoAuthors,
    )

    decoded = decode_seed(seed)
    unwrap = [LatexDecodingMiddleware(), MonthIntMiddleware(), SeparateCoAuthors()]
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # broken entries are listed by us, not on the terminal
    library = parse_string(_first_entries(decoded.text.lstrip("\ufeff")), append_middleware=unwrap)
    if not library.entries:
        raise CleanError(seed.path, Reason.of("left_out.damaged"))
    records = [
        _record({name.lower(): field.value for name, field in entry.fields_dict.items()}) for entry in library.entries
    ]
    opened = open_records(seed, records, NAME, notes_of(decoded), ABSTRACT)
    broken = (
        LeftOut(path=f"{seed.path} (line {(block.start_line or 0) + 1})", reason=Reason.of("left_out.damaged"))
        for block in library.failed_blocks
    )
    return replace(opened, left_out=(*opened.left_out, *broken))


def _first_entries(text: str) -> str:
    """As many entries as are read, and one by which it is seen that there are more: the parser takes 2 ms for each."""
    beyond = next(islice(ENTRY.finditer(text), MAX_RECORDS + 1, None), None)
    return text[: beyond.start()] if beyond else text


def _record(entry: Mapping[str, object]) -> dict[str, object]:
    found = {ours: next((entry[name] for name in names if entry.get(name)), None) for ours, names in FIELDS}
    authors = entry.get("author")
    return {
        **found,
        "authors": [natural_name(str(one)) for one in authors] if isinstance(authors, list) else authors,
        "published": _day(entry),
    }


def _day(entry: Mapping[str, object]) -> str | None:
    """The day of publication; a year or a month alone dates nothing."""
    if entry.get("date"):
        return str(entry["date"])
    year, month, day = (str(entry.get(name) or "") for name in ("year", "month", "day"))
    whole = year.isdigit() and month.isdigit() and day.isdigit()
    return f"{int(year):04}-{int(month):02}-{int(day):02}" if whole else None
