"""Lists of references (RIS), as Zotero and databases write them: the text where they hold it, or the abstract."""

import re
from collections.abc import Mapping

import rispy

from generator.clean.decoding import decode_seed, notes_of
from generator.clean.draft import Opened
from generator.clean.formats.records import open_records
from generator.errors import CleanError
from generator.model import Reason, Seed

NAME = "ris"
OPENING = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*TY  - [A-Z]{2,6}\s")
ABSTRACT = Reason.of("note.abstract")
#: N2 is where databases put the whole text, and other programs the abstract; a text of paragraphs is no abstract.
PERHAPS = Reason.of("note.reference")
#: What rispy calls the fields, and what we do.
FIELDS = (
    ("title", ("title", "primary_title")),
    ("authors", ("authors", "first_authors")),
    ("publication", ("secondary_title", "journal_name", "alternate_title3", "publisher")),
    ("published", ("date", "publication_year", "year")),
    ("url", ("urls",)),
    ("language", ("language",)),
    ("text", ("notes_abstract",)),
    ("abstract", ("abstract",)),
)


def matches(path: str, head: bytes) -> bool:
    """Whether a file begins with a reference."""
    return OPENING.match(head) is not None


def open_drafts(seed: Seed) -> Opened:
    """A draft for each reference with a text or an abstract, which is said to be no more."""
    decoded = decode_seed(seed)
    try:
        entries = rispy.loads(decoded.text.lstrip("\ufeff"), skip_unknown_tags=True)
    except (OSError, ValueError) as error:
        raise CleanError(seed.path, Reason.of("left_out.damaged")) from error
    records = [_record(entry) for entry in entries]
    doubtful = all("\n" not in str(record["text"] or "").strip() for record in records)
    notes = (*notes_of(decoded), *((PERHAPS,) if doubtful else ()))
    return open_records(seed, records, NAME, notes, ABSTRACT)


def _record(entry: Mapping[str, object]) -> dict[str, object]:
    found = {ours: next((entry[name] for name in names if entry.get(name)), None) for ours, names in FIELDS}
    if isinstance(found["published"], str):
        found["published"] = found["published"].strip("/").replace("/", "-")
    if isinstance(found["authors"], list):
        found["authors"] = [natural_name(str(name)) for name in found["authors"]]
    return found


def natural_name(name: str) -> str:
    """ "Roe, Jane" as it is spoken."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma else name
