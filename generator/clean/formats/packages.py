"""Office files and books that are zip archives of XML: unpacked within limits, read without entities or network."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from generator.clean.html.crowded import require_few_tags
from generator.errors import CleanError
from generator.model import Reason, Seed

MAX_UNPACKED = 64 * 2**20  # bytes: a bomb of 42 kB grows to gigabytes
MAX_MEMBERS = 2_000


@contextmanager
def unpacked(seed: Seed) -> Iterator[zipfile.ZipFile]:
    """The archive in a seed. Raises CleanError where it, or what the block reads of it, is damaged or a bomb."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(seed.data))
        sizes = [member.file_size for member in parts.infolist()]
        if len(sizes) > MAX_MEMBERS or sum(sizes) > MAX_UNPACKED:
            raise CleanError(seed.path, Reason.of("left_out.docx_bomb"))
        yield parts
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, KeyError, ValueError, RuntimeError) as error:
        raise CleanError(seed.path, Reason.of("left_out.damaged")) from error


def read_xml(seed: Seed, data: bytes) -> etree._Element:
    """The root of a document in a seed; its entities stay unresolved, and nothing is fetched.

    CleanError where it has so many elements that they would fill the memory.
    """
    require_few_tags(seed, data)
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
