"""A compound file of Microsoft, as small as one can be, with an Outlook message in it. Source: MS-CFB and MS-OXMSG."""

import struct
from datetime import UTC, datetime

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT_SECTOR, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
TEXT, TIME, BYTES = 0x001F, 0x0040, 0x0102
SUBJECT, SENDER, ADDRESS, BODY, HTML, SENT, HEADERS = 0x0037, 0x0C1A, 0x0C1F, 0x1000, 0x1013, 0x0039, 0x007D


def outlook_message(texts: dict[int, str], sent: datetime, html: bytes = b"") -> bytes:
    """The bytes of a .msg file with these properties."""
    streams = {f"__substg1.0_{tag:04X}{TEXT:04X}": text.encode("utf-16-le") for tag, text in texts.items()}
    segments = [struct.pack("<HHIII", TEXT, tag, 6, 2 * len(text) + 2, 0) for tag, text in texts.items()]
    if html:
        streams[f"__substg1.0_{HTML:04X}{BYTES:04X}"] = html
        segments.append(struct.pack("<HHIII", BYTES, HTML, 6, len(html), 0))
    ticks = int((sent - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
    segments.append(struct.pack("<HHIQ", TIME, SENT, 6, ticks))
    streams["__properties_version1.0"] = bytes(32) + b"".join(segments)
    return box(streams)


def box(streams: dict[str, bytes]) -> bytes:
    """A compound file of these streams; the small ones share a stream of their own."""
    small = {name: data for name, data in streams.items() if len(data) < CUTOFF}
    mini, mini_fat, starts = b"", [], {}
    for name, data in small.items():
        count = -(-len(data) // MINI)
        starts[name] = len(mini_fat)
        mini_fat += [*range(len(mini_fat) + 1, len(mini_fat) + count), END]
        mini += data.ljust(count * MINI, b"\0")
    large = [(name, data) for name, data in streams.items() if name not in small]
    directory_sectors = -(-(len(streams) + 1) // 4)
    parts = [bytes(SECTOR), bytes(directory_sectors * SECTOR), _numbers(mini_fat), mini, *(data for _, data in large)]
    fat, places = [], []
    for number, part in enumerate(parts):
        count = max(1, -(-len(part) // SECTOR))
        places.append(len(fat))
        fat += [FAT_SECTOR] if number == 0 else [*range(len(fat) + 1, len(fat) + count), END]
    starts.update({name: places[4 + number] for number, (name, _) in enumerate(large)})
    parts[0], parts[1] = _numbers(fat), _directory(streams, starts, places[3], len(mini))
    assert len(parts[0]) == SECTOR, "more streams than one sector of the table can tell"
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6, bytes(6),
        0, 1, places[1], 0, CUTOFF, places[2], 1, END, 0, 0,
    )  # fmt: skip
    header = header.ljust(SECTOR, b"\xff")
    return header + b"".join(part.ljust(max(1, -(-len(part) // SECTOR)) * SECTOR, b"\0") for part in parts)


def _numbers(values: list[int]) -> bytes:
    room = -(-max(1, len(values)) // (SECTOR // 4)) * (SECTOR // 4)
    return struct.pack(f"<{room}I", *values, *[FREE] * (room - len(values)))


def _directory(streams: dict[str, bytes], starts: dict[str, int], mini_start: int, mini_length: int) -> bytes:
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    entries = [_entry("Root Entry", 5, NONE, 1, mini_start, mini_length)]
    for number, name in enumerate(names, 1):
        following = number + 1 if number < len(names) else NONE
        entries.append(_entry(name, 2, following, NONE, starts[name], len(streams[name])))
    unused = _entry("", 0, NONE, NONE, 0, 0)
    return b"".join([*entries, *[unused] * (-len(entries) % 4)])


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:  # noqa: PLR0917 - as in the file
    letters = name.encode("utf-16-le")
    length = len(letters) + 2 if name else 0
    return struct.pack(
        "<64sHBBIII16sIQQIQ", letters, length, kind, 1, NONE, right, child, bytes(16), 0, 0, 0, start, size
    )
