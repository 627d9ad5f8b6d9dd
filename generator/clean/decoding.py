"""The bytes of a seed as text, within the size that an article can have."""

from generator.errors import CleanError
from generator.model import Reason, Seed
from generator.text.encoding import Decoded, UndecodableError, decode

MAX_ARTICLE = 500_000  # characters; the longest reports of magazines have a fifth of that
MAX_TEXT = 5_000_000  # characters of a file: 500 downloaded articles of 1,500 words with their labels
MAX_TEXT_BYTES = 10 * 2**20  # a page with its pictures inlined; beyond it, parsing takes longer than a reader waits
BOOK = Reason.of("left_out.book", most=MAX_ARTICLE)


def check_length(seed: Seed, text_length: int, most: int = MAX_TEXT) -> None:
    """Refuse a text that no file of articles has; how long each article may be is looked at when they are divided."""
    if text_length > most:
        raise CleanError(seed.path, BOOK)


def decode_seed(seed: Seed, declared: str | None = None) -> Decoded:
    """The text of a seed's bytes. Raises CleanError where they are too many, or no text."""
    return decode_part(seed, seed.data, declared)


def decode_part(seed: Seed, data: bytes, declared: str | None = None) -> Decoded:
    """The text of some bytes out of a seed, such as one part of a mail."""
    if len(data) > MAX_TEXT_BYTES:
        raise CleanError(seed.path, Reason.of("left_out.too_much_text", mebibytes=MAX_TEXT_BYTES // 2**20))
    try:
        return decode(data, declared)
    except UndecodableError as error:
        raise CleanError(seed.path, error.reason) from error


def notes_of(decoded: Decoded) -> tuple[Reason, ...]:
    """What a reader must know of how the bytes were read."""
    return (decoded.note,) if decoded.note else ()
