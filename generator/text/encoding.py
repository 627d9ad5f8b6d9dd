"""From bytes to text, with the encoding named: said by the bytes, by whoever declares it, or guessed and said so."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.model import Reason

# A page that declares the left means the right (WHATWG Encoding Standard, section 4.2).
SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
}
# The longer mark first: UTF-32 little-endian begins with the mark of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Codecs of Python that are not encodings of text.
NOT_TEXT = frozenset({"unicode-escape", "raw-unicode-escape", "idna", "punycode", "utf-7", "mbcs", "oem", "undefined"})
SEVEN_BIT = ("iso2022", "hz")  # their bytes are all valid UTF-8, so a declaration must be heard first
SAMPLE_BYTES = 65_536  # what is looked at to guess: guessing reads every byte many times over
MAX_CONTROL_SHARE = 0.005  # of the first SAMPLE_BYTES; prose has none, compressed data about a tenth
# What is guessed among: the encodings of the web; those of DOS and mainframes only ever win by accident.
GUESSED = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874"),
    *("iso8859_2", "iso8859_7", "koi8_r", "koi8_u", "cp949", "cp932", "euc_jp", "gb18030", "big5hkscs"),
)
MAX_BROKEN_SHARE = 0.001  # replaced characters in a text that is otherwise UTF-8: a torn page, not another encoding
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class UndecodableError(ValueError):
    """The bytes are not text in any encoding we can name."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.code)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of some bytes; `note` says what was guessed or broken, and is `None` where nothing was."""

    text: str
    encoding: str
    note: Reason | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`: a byte order mark speaks first, then UTF-8, then `declared`, then a guess.

    UTF-8 comes back as `data.decode("utf-8")` gives it: a mark stays the character it is, and no line end is touched.
    Raises UndecodableError for data that is not text.
    """
    for attempt in (_by_mark, _bare_utf16, _seven_bit(declared), _as_utf8, _as_declared(declared), _torn_utf8, _guess):
        decoded = attempt(data)
        if decoded is not None:
            return _of_text(decoded)
    raise UndecodableError(Reason.of("left_out.no_encoding"))


def mend(text: str) -> tuple[str, Reason | None]:
    """`text` with certain mojibake ("â€™" for "’") undone, and a note where that happened.

    For formats that make their own text; the text of a plain file stays what its bytes say.
    >>> mend("It isnâ€™t over.")[0]
    'It isn’t over.'
    """
    import ftfy  # noqa: PLC0415 - heavy, and most articles hold no such character

    if text.isascii():
        return text, None
    mended, steps = ftfy.fix_encoding_and_explain(text)
    # To restore a lost no-break space is a guess: "Ã is" may be a letter of Portuguese.
    if mended == text or ("transcode", "restore_byte_a0") in (steps or ()):
        return text, None
    return mended, Reason.of("note.mended")


def garbled(text: str) -> Reason | None:
    """A note where the text holds certain mojibake, else `None`."""
    return None if mend(text)[1] is None else Reason.of("note.garbled")


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    return None


def _seven_bit(declared: str | None) -> Callable[[bytes], Decoded | None]:
    return _as_declared(
        declared if declared and declared.strip().lower().replace("-", "").startswith(SEVEN_BIT) else None
    )


def _as_utf8(data: bytes) -> Decoded | None:
    return _strictly(data, "utf-8")


def _as_declared(declared: str | None) -> Callable[[bytes], Decoded | None]:
    """A decoder for the encoding somebody names; one that knows no such name, or finds it wrong, gives `None`."""

    def decode_declared(data: bytes) -> Decoded | None:
        try:
            name = codecs.lookup((declared or "").strip()).name
        except (LookupError, ValueError):
            return None
        return None if name in NOT_TEXT else _strictly(data, SUPERSETS.get(name, name))

    return decode_declared


def _bare_utf16(data: bytes) -> Decoded | None:
    """UTF-16 without its mark: every other byte of Western text is zero."""
    sample = data[:SAMPLE_BYTES]
    even, odd = sample[0::2], sample[1::2]
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros and zeros.count(0) > 0.4 * len(zeros) and others.count(0) == 0:
            return _strictly(data, encoding, Reason.of("note.no_mark", encoding=encoding.upper()))
    return None


def _torn_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a byte or two broken: cut in the middle of a character, or joined from two files."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    if (whole < 4 * broken and broken > 1) or broken > max(1, MAX_BROKEN_SHARE * len(text)):
        return None
    if whole == 0 and not _torn_at_its_end(data):
        return None
    return Decoded(text=text, encoding="utf-8", note=Reason.of("note.broken", n=broken))


def _torn_at_its_end(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end == len(data) and error.reason == "unexpected end of data"
    return False


def _guess(data: bytes) -> Decoded | None:
    """The most likely encoding by what the letters would be; always with a note, for it may be wrong."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and most files are UTF-8

    matches = from_bytes(_sample(data), cp_isolation=list(GUESSED))
    best = matches.best()
    fitting = [best.encoding, *best.could_be_from_charset] if best else []
    # Where several read the same text, the commonest names it; where none reads any, Western European is tried.
    for encoding in sorted(fitting, key=GUESSED.index) or ["cp1252"]:
        if decoded := _strictly(data, encoding, Reason.of("note.guessed", encoding=encoding)):
            return decoded
    return None


def _sample(data: bytes) -> bytes:
    """A stretch around the first byte that is not ASCII: only there do encodings differ."""
    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, first.start() - 1024) if first else 0
    return data[start : start + SAMPLE_BYTES]


def _strictly(data: bytes, encoding: str, note: Reason | None = None) -> Decoded | None:
    try:
        text = data.decode(encoding)
    except UnicodeError:
        return None
    return Decoded(text=text, encoding=encoding, note=note)


def _of_text(decoded: Decoded) -> Decoded:
    """Refuse what decodes but cannot be read: control characters are the mark of data."""
    head = decoded.text[:SAMPLE_BYTES]
    if len(CONTROLS.findall(head)) > MAX_CONTROL_SHARE * len(head):
        raise UndecodableError(Reason.of("left_out.control_characters"))
    return decoded
