"""Notes exported from Evernote, Joplin and Notesnook (ENEX): clipped pages with their addresses."""

from collections.abc import Mapping

from lxml import etree

from generator.clean.draft import Opened
from generator.clean.formats.packages import read_xml
from generator.clean.formats.records import open_records
from generator.errors import CleanError
from generator.model import Reason, Seed

NAME = "enex"


def matches(path: str, head: bytes) -> bool:
    """Whether a file is XML whose first element is an export of notes."""
    return b"<en-export" in head


def open_drafts(seed: Seed) -> Opened:
    """A draft for each note. The author is who clipped it and the day that of clipping, so neither is taken."""
    try:
        root = read_xml(seed, seed.data)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise CleanError(seed.path, Reason.of("left_out.damaged")) from error
    return open_records(seed, [_record(note) for note in root.iter("note")], NAME, ())


def _record(note: etree._Element) -> Mapping[str, object]:
    return {
        "title": note.findtext("title"),
        "url": note.findtext("note-attributes/source-url"),
        "html": note.findtext("content"),
    }
