"""Elements with more attributes than parsers of markup bear: their time grows with the square of the number."""

import re

from generator.errors import CleanError
from generator.model import Reason, Seed

TOO_MANY = Reason.of("left_out.huge_page")
#: Of one element. Pages have a few dozen; a file full of elements with a thousand takes lxml three seconds.
MAX_ATTRIBUTES = 1_000
ATTRIBUTE = re.compile(r"[\s/]++[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+")
#: Opening tags with their attributes; what comments hold is none.
TAG = re.compile(rf"<!--(?:[^-]|-(?!->))*+|<[a-z][^\s/>]*+(?P<attributes>(?:{ATTRIBUTE.pattern})*+)", re.IGNORECASE)


def require_few_attributes(seed: Seed, markup: str) -> None:
    """CleanError where an element has more attributes than any page needs; seen before the markup is parsed."""
    if any(map(_is_crowded, TAG.finditer(markup))):
        raise CleanError(seed.path, TOO_MANY)


def _is_crowded(tag: re.Match[str]) -> bool:
    attributes = tag["attributes"] or ""
    return len(attributes) > MAX_ATTRIBUTES and sum(1 for _ in ATTRIBUTE.finditer(attributes)) > MAX_ATTRIBUTES
