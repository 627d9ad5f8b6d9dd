"""The bytes of a page as markup, in the encoding that the page or its sender declares."""

import re

from generator.clean.decoding import decode_part
from generator.model import Seed
from generator.text.encoding import Decoded

DECLARED_WITHIN = 4096  # bytes: browsers look at the first 1024; pages saved by tools begin with long comments
META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
DECLARATION = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main)\b", re.IGNORECASE)


def decode_page(seed: Seed, data: bytes, declared: str | None = None) -> Decoded:
    """The markup of a page; `declared` is what its sender said, and what the page itself says comes second."""
    return decode_part(seed, data, declared or _declared(data))


def looks_like_page(head: bytes) -> bool:
    """Whether some first bytes are those of a page, in whatever encoding: zero bytes are passed over."""
    return PAGE.search(head.replace(b"\x00", b"").decode("latin-1")) is not None


def _declared(data: bytes) -> str | None:
    head = data[:DECLARED_WITHIN]
    found = DECLARATION.search(head) or META.search(head)
    # A page that can be read this far is not in UTF-16, whatever it says (HTML standard, 13.2.3.2).
    name = found.group(1).decode("ascii") if found else None
    return None if name and name.lower().startswith("utf-16") else name
