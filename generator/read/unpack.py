"""The body of an answer, unpacked piece by piece within a bound: a small page cannot become gigabytes."""

import zlib
from collections.abc import Iterable, Iterator

#: What a page may be packed in, once; zlib reads both by their first bytes (RFC 1950, RFC 1952).
PACKED = frozenset({"gzip", "x-gzip", "deflate"})
PLAIN = frozenset({"", "identity"})
EITHER_HEADER = 32 + zlib.MAX_WBITS
PIECE = 2**16  # bytes: what is unpacked at once, so that the bound is looked at in between


class PackedError(ValueError):
    """The body is packed in a way that is not unpacked; the message is for the user."""


def unpacked(pieces: Iterable[bytes], encoding: str, most: int) -> Iterator[bytes]:
    """The pieces as they were before they were packed; it ends soon after `most` bytes. PackedError for any other way.

    One encoding only: a page that is packed twice is an attack, not an article.
    """
    encoding = encoding.strip().lower()
    if encoding not in PLAIN | PACKED:
        raise PackedError(f"It is packed as {encoding[:40]}, which is not unpacked.")
    room = most
    for piece in pieces if encoding in PLAIN else _inflated(pieces):
        yield piece
        room -= len(piece)
        if room < 0:
            return


def _inflated(pieces: Iterable[bytes]) -> Iterator[bytes]:
    inflater = zlib.decompressobj(EITHER_HEADER)
    try:
        for piece in pieces:
            data = piece
            while data:
                yield inflater.decompress(data, PIECE)
                data = inflater.unconsumed_tail
        yield inflater.flush(PIECE)
    except zlib.error as error:
        raise PackedError("It is packed wrongly: what arrived cannot be unpacked.") from error
