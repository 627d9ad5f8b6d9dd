"""More tags or attributes than parsers of markup bear, seen before they are asked, in time linear to the length."""

import re

from generator.errors import CleanError
from generator.model import Reason, Seed

TOO_MANY = Reason.of("left_out.huge_page")
#: Of one element. Pages have a few dozen; a file full of elements with a thousand takes lxml three seconds.
MAX_ATTRIBUTES = 1_000
#: Of a document: the longest article in single words with their own styles has a half, and a million take 250 MiB.
MAX_TAGS = 1_000_000
ATTRIBUTE = re.compile(r"[\s/]++[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+")
#: Opening tags with their attributes; what comments hold is none.
TAG = re.compile(rf"<!--(?:[^-]|-(?!->))*+|<[a-z][^\s/>]*+(?P<attributes>(?:{ATTRIBUTE.pattern})*+)", re.IGNORECASE)


def require_few_tags(seed: Seed, data: bytes) -> None:
    """CleanError where a document has so many tags that its tree would fill the memory."""
    if data.count(b"<") > MAX_TAGS:
        raise CleanError(seed.path, TOO_MANY)


def require_bearable(seed: Seed, markup: str) -> None:
    """CleanError where it has too many tags, or an element more attributes than any page needs."""
    require_few_tags(seed, markup.encode("utf-8", "replace"))
    if any(map(_is_crowded, TAG.finditer(markup))):
        raise CleanError(seed.path, TOO_MANY)


def _is_crowded(tag: re.Match[str]) -> bool:
    attributes = tag["attributes"] or ""
    return len(attributes) > MAX_ATTRIBUTES and sum(1 for _ in ATTRIBUTE.finditer(attributes)) > MAX_ATTRIBUTES
