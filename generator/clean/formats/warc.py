"""Web archives (WARC, also compressed): every page that was answered in full is a candidate, the rest is counted."""

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import replace

import brotli
from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from generator.clean.decoding import MAX_TEXT_BYTES, notes_of
from generator.clean.draft import Draft, Opened
from generator.clean.html.markup import decode_page
from generator.clean.html.metadata import stated
from generator.clean.html.page import read_page
from generator.errors import CleanError
from generator.model import LeftOut, Reason, Seed

NAME = "warc"
GZIP = b"\x1f\x8b"
MAX_RECORDS = 5_000
MAX_PAGES = 200
MAX_UNPACKED = 200 * 2**20  # bytes of all records together: a bomb grows a thousandfold
BROKEN_OFF = Reason.of("left_out.warc_broken")
PAGES = ("text/html", "application/xhtml+xml")
# What warcio raises on data that is cut off or made up: its own error, zlib's, and those of parsing it does not guard.
BROKEN = (ArchiveLoadFailed, EOFError, zlib.error, ValueError, OSError, AttributeError, KeyError, IndexError, TypeError)


def matches(path: str, head: bytes) -> bool:
    """Whether a file begins with a WARC record, compressed or not."""
    return _unpacked(head).startswith((b"WARC/1.", b"WARC/0."))


def open_drafts(seed: Seed) -> Opened:
    """A draft for each page of the archive that holds an article."""
    # warcio writes of damage to the terminal, in its own words; here it is the reason for what is left out.
    with redirect_stderr(io.StringIO()):
        return _opened(seed)


def _opened(seed: Seed) -> Opened:
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    others: Counter[str] = Counter()
    room = MAX_UNPACKED
    for record in _records(seed, left_out):
        if not _is_page(record) or len(drafts) >= MAX_PAGES:
            others[record.rec_type] += 1
            continue
        data = _content(record, min(MAX_TEXT_BYTES, room) + 1)
        room -= len(data)
        if _breaks_off(record, data):
            left_out.append(LeftOut(path=seed.path, reason=BROKEN_OFF))
            break
        _add(seed, record, data, drafts, left_out)
        if room <= 0:
            left_out.append(LeftOut(path=seed.path, reason=Reason.of("left_out.warc_bomb")))
            break
    if not drafts and not left_out:
        raise CleanError(seed.path, Reason.of("left_out.warc_without_article", records=_counted(others)))
    if others:
        left_out.append(LeftOut(path=seed.path, reason=Reason.of("left_out.not_pages", records=_counted(others))))
    return Opened(drafts=tuple(drafts), left_out=tuple(left_out))


def _content(record: ArcWarcRecord, most: int) -> bytes:
    """The page's bytes, at most so many. warcio's own way to undo brotli fails with the package as it is now."""
    if str(record.http_headers.get_header("Content-Encoding") or "").strip().lower() != "br":
        return bytes(record.content_stream().read(most))
    chunked = str(record.http_headers.get_header("Transfer-Encoding") or "").lower() == "chunked"
    packed = (ChunkedDataReader(record.raw_stream) if chunked else record.raw_stream).read()
    try:
        return bytes(brotli.Decompressor().process(packed, output_buffer_limit=most))
    except brotli.error:
        return b""


def _records(seed: Seed, left_out: list[LeftOut]) -> Iterator[ArcWarcRecord]:
    """The records in order; where the archive breaks off, those before it are kept and the break is noted."""
    records = iter(ArchiveIterator(io.BytesIO(seed.data)))
    for _ in range(MAX_RECORDS):
        try:
            yield next(records)
        except StopIteration:
            return
        except BROKEN:
            left_out.append(LeftOut(path=seed.path, reason=BROKEN_OFF))
            return
    left_out.append(LeftOut(path=seed.path, reason=Reason.of("left_out.more_records", most=MAX_RECORDS)))


def _add(seed: Seed, record: ArcWarcRecord, data: bytes, drafts: list[Draft], left_out: list[LeftOut]) -> None:
    address = record.rec_headers.get_header("WARC-Target-URI")
    try:
        decoded = decode_page(seed, data, _charset(record))
        draft = read_page(seed, decoded.text, part=address, notes=notes_of(decoded))
    except CleanError as error:
        left_out.append(LeftOut(path=f"{seed.path} ({address})", reason=error.reason))
        return
    drafts.append(replace(draft, format=NAME, url=draft.url or stated(address, Reason.of("where.archive_address"))))


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type != "response" or record.http_headers is None or record.http_headers.get_statuscode() != "200":
        return False
    return str(record.http_headers.get_header("Content-Type") or "").lower().startswith(PAGES)


def _breaks_off(record: ArcWarcRecord, data: bytes) -> bool:
    """Whether the archive ends before the record does."""
    return len(data) <= MAX_TEXT_BYTES and bool(getattr(record.raw_stream, "limit", 0))


def _charset(record: ArcWarcRecord) -> str | None:
    _, _, charset = str(record.http_headers.get_header("Content-Type") or "").lower().partition("charset=")
    return charset.strip(" \"'") or None


def _counted(others: Counter[str]) -> tuple[Reason, ...]:
    counted = (Reason.of("left_out.records", count=count, kind=kind) for kind, count in sorted(others.items()))
    return tuple(counted) or (Reason.of("left_out.no_records"),)


def _unpacked(head: bytes) -> bytes:
    if not head.startswith(GZIP):
        return head
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 64)
    except zlib.error:
        return b""
