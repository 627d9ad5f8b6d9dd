"""Whether a PDF unpacks to more than its pages can need: seen before it is opened, for PDFium unpacks all of a page."""

import zlib

#: Bytes of one stream: a map that is drawn line by line takes five million. Pictures are larger, and not looked at.
MAX_STREAM = 16 * 2**20
MAX_STREAMS = 256 * 2**20  # bytes of all of them together: to unpack that much takes a second
OPENS, CLOSES, PICTURE = b"stream", b"endstream", b"/Image"
DICTIONARY = 300  # bytes before a stream, in which it is said what it is


def is_bomb(data: bytes) -> bool:
    """Whether a stream of it, or all of them together, grow beyond the bounds."""
    at = unpacked = 0
    while (start := data.find(OPENS, at)) >= 0:
        end = data.find(CLOSES, start)
        at = end + len(CLOSES) if end >= 0 else len(data)
        if PICTURE not in data[max(0, start - DICTIONARY) : start]:
            size = _size(data[start + len(OPENS) : at].lstrip(b"\r\n"))
            unpacked += size
            if size > MAX_STREAM or unpacked > MAX_STREAMS:
                return True
    return False


def _size(packed: bytes) -> int:
    """How many bytes it unpacks to, or one more than a stream may have; none where it is packed in another way."""
    try:
        return len(zlib.decompressobj().decompress(packed, MAX_STREAM + 1))
    except zlib.error:
        return 0
